import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Readable, Writable } from 'node:stream';
import { afterAll, describe, expect, test } from 'vitest';
import { WrongUse } from './command.ts';
import { sectorCommand } from './sector.ts';

const folder = mkdtempSync(join(tmpdir(), 'filiera-sector-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function told(...argv: string[]) {
  let out = '';
  const into = new Writable({
    write(part, _, done) {
      out += String(part);
      done();
    },
  });
  const code = await sectorCommand(argv, { out: into, err: into, in: Readable.from(['']) });
  return { code, out };
}

const four = (en: string) => ({ it: `${en} (it)`, en, fr: `${en} (fr)`, de: `${en} (de)` });
const about = { it: 'Una frase.', en: 'A sentence.' };

function pack(id: string, stages: Record<string, object[]>): string {
  const path = join(folder, id);
  mkdirSync(path, { recursive: true });
  const listed = Object.keys(stages).map((stage, index, all) => ({
    id: stage,
    labels: four(stage),
    about,
    after: index > 0 ? [all[index - 1]] : [],
  }));
  const head = { id, version: 1, labels: four(id), about, stages: listed };
  for (const [name, value] of Object.entries({ pack: head, ...stages }))
    writeFileSync(join(path, `${name}.json`), JSON.stringify(value, null, 2));
  return path;
}
const able = (id: string, more: object = {}) => ({ id, kind: 'process', labels: four(id), ...more });

describe('filiera sector', () => {
  test('says what a pack holds', async () => {
    const path = pack('bells', { metal: [able('bronze', { kind: 'material' })], casting: [able('pouring')] });
    expect(await told(path)).toEqual({
      code: 0,
      out: [
        'bells (bells, version 1): 2 capabilities in 2 stages, no faults.',
        '',
        '    1  metal',
        '    1  casting  after metal',
        '',
        'kinds: process 1, technology 0, material 1, product 0, service 0, certification 0',
        ...['it', 'en', 'fr', 'de'].map((lang) => `${lang}: 2 words; 0 of 2 capabilities have a synonym`),
        'neighbours: none',
        'with a NACE code: 0',
        '',
      ].join('\n'),
    });
  });

  test('says what is to be mended, where, and how', async () => {
    const path = pack('broken', {
      metal: [able('bronze')],
      casting: [able('pouring', { needs: ['bronz'] })],
    });
    const { code, out } = await told(path);
    expect(code).toBe(1);
    expect(out).toContain(
      `${path}/casting.json:12: "pouring" points to "bronz", which is no capability of this pack.\n` +
        '    Did you mean "bronze"? Write the capability first, or leave the pointer out.\n\n1 fault.\n',
    );
    expect(JSON.parse((await told(path, '--json')).out)).toMatchObject({ ok: false, faults: [{ line: 12 }] });
  });

  test('looks common ids up in the sister folder', async () => {
    pack('common', { law: [able('contracts')] });
    expect((await told(pack('good', { a: [able('x', { needs: ['common:contracts'] })] }))).code).toBe(0);
    const { out } = await told(pack('bad', { a: [able('x', { needs: ['common:contract'] })] }));
    expect(out).toContain('the common pack has no "contract"');
  });

  test('refuses what it was asked wrongly', async () => {
    for (const argv of [[], ['a', 'b'], ['--loud', 'a'], [join(folder, 'nowhere')]])
      await expect(told(...argv)).rejects.toBeInstanceOf(WrongUse);
    expect((await told('--help')).out).toContain('filiera sector FOLDER');
  });
});
