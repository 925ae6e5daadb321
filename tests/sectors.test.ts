import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { readPack } from '#packages/sectors';

const folder = fileURLToPath(new URL('../sectors', import.meta.url));
const fewest: Record<string, number> = { motorsport: 200, jewellery: 120, mechanical: 200, common: 200 };

// The lexicon beside them holds everyday business words: it has no stages and is no pack.
const packs = existsSync(folder) ? readdirSync(folder).filter((name) => name !== 'lexicon') : [];
const partsOf = (pack: string) =>
  readdirSync(`${folder}/${pack}`)
    .filter((file) => file.endsWith('.json'))
    .map((file) => ({ file, text: readFileSync(`${folder}/${pack}/${file}`, 'utf8') }));
const reading = packs.includes('common') ? readPack(partsOf('common')) : null;
const common = reading?.ok ? reading.pack : undefined;

describe.each(packs)('the sector pack %s', (name) => {
  const pack = readPack(partsOf(name), name === 'common' ? undefined : common);

  test('has no faults, and the name of its folder', () => {
    const told = pack.ok
      ? []
      : pack.faults.map((fault) => `${fault.file}:${fault.line} ${fault.message} ${fault.hint}`);
    expect(told).toEqual([]);
    expect(pack.ok && pack.pack.id).toBe(name);
  });

  test('knows its trade: enough capabilities, each stage with some', () => {
    const capabilities = pack.ok ? pack.pack.capabilities : [];
    expect(capabilities.length).toBeGreaterThanOrEqual(fewest[name] ?? 1);
  });
});

test('the four packs that every network may start from are there', () => {
  expect(Object.keys(fewest).filter((name) => !packs.includes(name))).toEqual([]);
});

test('motorsport overflows into automotive, aerospace and defence', () => {
  const motorsport = readPack(partsOf('motorsport'), common);
  const neighbours = motorsport.ok ? motorsport.pack.neighbours.map(({ id }) => id) : [];
  expect(neighbours).toEqual(expect.arrayContaining(['automotive', 'aerospace', 'defence']));
});

test('the example of the guide is a pack, but for the metal it leaves to the reader', () => {
  const guide = readFileSync(fileURLToPath(new URL('../docs/sectors.md', import.meta.url)), 'utf8');
  const parts = [...guide.matchAll(/<!-- example: (\S+) -->\s*```json\n([^]*?)```/g)].map(
    ([, file, text]) => ({ file: file!, text: text! }),
  );
  const read = readPack(parts);
  const told = read.ok ? [] : read.faults.map(({ code, at }) => `${code} ${at}`);
  expect(told).toEqual(['no-file stages[1]', 'no-file stages[2]', 'unknown-capability [2].needs[1]']);
});
