import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import capabilitiesSchema from './capabilities.schema.json' with { type: 'json' };
import { KINDS, LANGUAGES, type Pack } from './pack.ts';
import packSchema from './pack.schema.json' with { type: 'json' };
import { readPack } from './reading.ts';
import { summaryOf } from './summary.ts';

const four = (word: string) => ({ it: `${word} it`, en: word, fr: `${word} fr`, de: `${word} de` });
const about = { it: 'Una frase.', en: 'A sentence.' };
const stage = (id: string, ...after: string[]) => ({ id, labels: four(id), about, after });
const able = (id: string, more: object = {}) => ({ id, kind: 'process', labels: four(id), ...more });

const head = {
  id: 'bells',
  version: 1,
  labels: four('bells'),
  about,
  neighbours: [{ id: 'clocks', labels: four('clocks'), about }],
  stages: [stage('raw-material'), stage('casting', 'raw-material'), stage('tuning', 'casting')],
};
const files = {
  'pack.json': head as object,
  'raw-material.json': [able('bell-metal', { kind: 'material', nace: ['24.45'] })] as object,
  'casting.json': [
    able('casting'),
    able('loam-moulding', { within: 'casting', needs: ['bell-metal'], serves: ['clocks'] }),
  ],
  'tuning.json': [able('tuning', { synonyms: { it: ['accordatura'], en: [] } })],
};

const read = (changed: Record<string, unknown> = {}, common?: Pack) =>
  readPack(
    Object.entries({ ...files, ...changed }).map(([file, value]) => ({
      file,
      text: typeof value === 'string' ? value : JSON.stringify(value, null, 2),
    })),
    common,
  );
const faultsOf = (changed: Record<string, unknown>, common?: Pack) => {
  const reading = read(changed, common);
  return reading.ok ? [] : reading.faults;
};
const packOf = (changed: Record<string, unknown> = {}) => {
  const reading = read(changed);
  if (!reading.ok) throw new Error(JSON.stringify(reading.faults));
  return reading.pack;
};

describe('a pack without faults', () => {
  test('is read stage by stage, with what was not said filled in', () => {
    const pack = packOf();
    expect(pack.capabilities.map(({ id, stage }) => [stage, id])).toEqual([
      ['raw-material', 'bell-metal'],
      ['casting', 'casting'],
      ['casting', 'loam-moulding'],
      ['tuning', 'tuning'],
    ]);
    expect(pack.capabilities[2]).toEqual({
      id: 'loam-moulding',
      stage: 'casting',
      kind: 'process',
      labels: four('loam-moulding'),
      synonyms: { it: [], en: [], fr: [], de: [] },
      within: 'casting',
      serves: ['clocks'],
      needs: ['bell-metal'],
      shares: [],
      nace: [],
    });
  });

  test('is summed up: stages feeders first, kinds, languages, neighbours', () => {
    const { stages, ...rest } = head;
    const summary = summaryOf(
      packOf({ 'pack.json': { ...rest, stages: [stages[0], stages[2], stages[1]] } }),
    );
    expect(summary).toEqual({
      stages: [
        { id: 'raw-material', after: [], capabilities: 1 },
        { id: 'casting', after: ['raw-material'], capabilities: 2 },
        { id: 'tuning', after: ['casting'], capabilities: 1 },
      ],
      capabilities: 4,
      kinds: { process: 3, technology: 0, material: 1, product: 0, service: 0, certification: 0 },
      languages: {
        it: { words: 5, withSynonyms: 1 },
        en: { words: 4, withSynonyms: 0 },
        fr: { words: 4, withSynonyms: 0 },
        de: { words: 4, withSynonyms: 0 },
      },
      neighbours: [{ id: 'clocks', served: 1 }],
      coded: 1,
    });
  });

  test('may have fields instead of a chain, and sources beside the raw material', () => {
    const fields = { ...head, stages: [stage('raw-material'), stage('casting'), stage('tuning')] };
    expect(faultsOf({ 'pack.json': fields })).toEqual([]);
    const source = { ...stage('tuning'), source: true };
    expect(faultsOf({ 'pack.json': { ...head, stages: [...head.stages.slice(0, 2), source] } })).toEqual([]);
  });
});

const stages = (...list: object[]) => ({ 'pack.json': { ...head, stages: list } });
const [raw, casting, tuning] = head.stages;
const inTuning = (...list: object[]) => ({ 'tuning.json': list });

describe('a planted fault is told with its place and what to do', () => {
  test.each<[string, Record<string, unknown>, object]>([
    [
      'a comma too many',
      { 'tuning.json': '[\n  {},\n]' },
      { code: 'not-json', line: 3, message: 'tuning.json is not JSON from line 3 on: ] has no place there.' },
    ],
    [
      'a field that stands twice',
      { 'pack.json': JSON.stringify(head).replace('"version":1', '"version":1,\n"version":2') },
      { code: 'said-twice', at: 'version', line: 2 },
    ],
    [
      'a mistyped field',
      inTuning(able('tuning', { synonym: {} })),
      { code: 'not-allowed', at: '[1].synonym', hint: 'Did you mean "synonyms"?' },
    ],
    [
      'no German',
      inTuning({ ...able('tuning'), labels: { it: 'a', en: 'b', fr: 'c' } }),
      {
        code: 'missing',
        at: '[1].labels.de',
        message: '[1].labels.de is missing.',
        hint: 'Give a label in German.',
      },
    ],
    [
      'an empty label',
      inTuning({ ...able('tuning'), labels: { ...four('a'), fr: ' ' } }),
      { code: 'missing' },
    ],
    [
      'a space too many',
      inTuning({ ...able('tuning'), labels: { ...four('a'), fr: 'b ' } }),
      { code: 'untidy' },
    ],
    [
      'an id in another style',
      inTuning(able('Tuning_Forks')),
      { code: 'bad-id', hint: 'For instance "tuning-forks".' },
    ],
    [
      'an id taken in another stage',
      inTuning({ ...able('casting'), labels: four('other') }),
      { code: 'repeated-id', message: 'The id "casting" is taken: it stands in casting.json, [1].' },
    ],
    [
      'an unknown kind',
      inTuning(able('tuning', { kind: 'proces' })),
      { code: 'unknown-kind', hint: expect.stringContaining('Did you mean "process"?') },
    ],
    [
      'a letter before a NACE code',
      inTuning(able('tuning', { nace: ['C24.54'] })),
      { code: 'bad-nace', hint: expect.stringContaining('Write "24.54"') },
    ],
    ['a division NACE lacks', inTuning(able('tuning', { nace: ['34.10'] })), { code: 'bad-nace' }],
    [
      'a version in words',
      { 'pack.json': { ...head, version: 'one' } },
      { code: 'not-allowed', at: 'version' },
    ],
    [
      'a stage without a file',
      stages(raw!, casting!, tuning!, stage('hanging', 'tuning')),
      { code: 'no-file', at: 'stages[4]', message: 'The stage "hanging" has no file hanging.json.' },
    ],
    [
      'a file without a stage',
      { 'tunning.json': [able('x')] },
      { code: 'stray-file', file: 'tunning.json', hint: expect.stringContaining('"tuning"') },
    ],
    ['a stage without capabilities', inTuning(), { code: 'missing', file: 'tuning.json' }],
    [
      'a mistyped stage',
      stages(raw!, casting!, stage('tuning', 'cating')),
      { code: 'unknown-stage', at: 'stages[3].after[1]', hint: expect.stringContaining('"casting"?') },
    ],
    [
      'a circle of stages',
      stages(raw!, stage('casting', 'tuning'), tuning!),
      { code: 'cycle', message: 'The chain goes round in a circle: tuning → casting → tuning.' },
    ],
    [
      'a stage nothing feeds',
      stages(raw!, casting!, stage('tuning')),
      { code: 'unfed-stage', at: 'stages[3]', hint: expect.stringContaining('"source": true') },
    ],
    [
      'a mistyped capability',
      inTuning(able('tuning', { needs: ['bel-metal'] })),
      { code: 'unknown-capability', at: '[1].needs[1]', hint: expect.stringContaining('"bell-metal"?') },
    ],
    [
      'a foreign pack',
      inTuning(able('tuning', { within: 'clocks:pitch' })),
      { code: 'unknown-capability', message: expect.stringContaining('common pack only') },
    ],
    ['a pointer to itself', inTuning(able('tuning', { within: 'tuning' })), { code: 'unknown-capability' }],
    [
      'a circle of broader capabilities',
      inTuning(able('tuning', { within: 'pitch' }), able('pitch', { within: 'tuning' })),
      { code: 'cycle', message: '"within" goes round in a circle: pitch → tuning → pitch.' },
    ],
    [
      'a mistyped neighbour',
      inTuning(able('tuning', { serves: ['clock'] })),
      { code: 'unknown-neighbour', hint: expect.stringContaining('"clocks"?') },
    ],
    [
      'a synonym that says nothing new',
      inTuning(able('tuning', { synonyms: { en: ['Tuning'] } })),
      { code: 'repeated-word', at: '[1].synonyms.en[1]' },
    ],
    [
      'a word that leads to two',
      inTuning(able('tuning', { synonyms: { en: ['Bell metal'] } })),
      {
        code: 'shared-word',
        at: '[1].synonyms.en[1]',
        message: '"Bell metal" (en) leads to "tuning" and to "bell-metal", in raw-material.json.',
        hint: expect.stringContaining('"shares": ["bell-metal"] in "tuning"'),
      },
    ],
    [
      'an id shared for nothing',
      inTuning(able('tuning', { shares: ['casting'] })),
      { code: 'shares-nothing' },
    ],
  ])('%s', (_, changed, fault) => {
    expect(faultsOf(changed)).toEqual([expect.objectContaining(fault)]);
  });

  test('a word may lead to two when both say so, not when one does', () => {
    const metal = (shares: string[]) => ({ 'raw-material.json': [able('bell-metal', { shares })] });
    const tune = inTuning(able('tuning', { synonyms: { en: ['bell metal'] }, shares: ['bell-metal'] }));
    expect(faultsOf({ ...metal(['tuning']), ...tune })).toEqual([]);
    expect(faultsOf({ ...metal([]), ...tune }).map(({ code }) => code)).toEqual(['shared-word']);
  });

  test('common ids are looked up once the common pack is there', () => {
    const changed = inTuning(able('tuning', { needs: ['common:castin'] }));
    expect(faultsOf(changed)).toEqual([]);
    expect(faultsOf(changed, packOf())).toEqual([
      expect.objectContaining({
        code: 'unknown-capability',
        hint: expect.stringContaining('Did you mean "casting"?'),
      }),
    ]);
    expect(faultsOf(inTuning(able('tuning', { needs: ['common:casting'] })), packOf())).toEqual([]);
  });

  test('a folder without pack.json', () => {
    expect(readPack([])).toEqual({ ok: false, faults: [expect.objectContaining({ code: 'no-file' })] });
  });
});

test('whatever the files hold, the reader answers', () => {
  const junk = fc.oneof(
    fc.string(),
    fc.json(),
    fc.constant('['.repeat(50_000) + ']'.repeat(50_000)),
    fc.anything().map((value) => JSON.stringify({ ...head, stages: value }) ?? ''),
  );
  fc.assert(
    fc.property(fc.array(junk, { maxLength: 4 }), (texts) => {
      const names = ['pack.json', 'raw-material.json', 'casting.json', 'x'];
      const reading = readPack(texts.map((text, index) => ({ file: names[index]!, text })));
      return reading.ok || reading.faults.length > 0;
    }),
    { numRuns: 200 },
  );
});

test('the published schemas know the same kinds, languages and fields', () => {
  const { properties } = capabilitiesSchema.items;
  expect(properties.kind.enum).toEqual([...KINDS]);
  expect(packSchema.$defs.labels.required).toEqual([...LANGUAGES]);
  expect(Object.keys(properties.synonyms.properties)).toEqual([...LANGUAGES]);
  const full = Object.keys(packOf().capabilities[0]!).filter((name) => name !== 'stage');
  expect(Object.keys(properties).sort()).toEqual(full.sort());
});
