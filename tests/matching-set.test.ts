import { expect, test } from 'vitest';
import { readSet } from '../bench/matching/set/set.ts';

const tune = readSet('tune');
const all = readSet('test');
const needs = [...tune.needs, ...all.needs];
const share = (list: readonly { tongue: string }[], tongue: string) =>
  list.filter((one) => one.tongue === tongue).length / list.length;

test('no firm is named twice, in the set or in the words of another', () => {
  const { firms } = all;
  expect(new Set(firms.map(({ id }) => id)).size).toBe(firms.length);
  expect(new Set(firms.map(({ name }) => name)).size).toBe(firms.length);
  const told = firms.filter(({ name }) => firms.some((one) => one.name !== name && one.text.includes(name)));
  expect(told).toEqual([]);
});

test('there are hundreds of texts, about half in each language', () => {
  expect(all.firms.length + needs.length).toBeGreaterThanOrEqual(200);
  expect(new Set(needs.map(({ id }) => id)).size).toBe(needs.length);
  for (const list of [all.firms, needs, tune.needs, all.needs])
    for (const tongue of ['it', 'en']) expect(share(list, tongue)).toBeGreaterThan(0.4);
});

test.each(['tune', 'test'] as const)(
  '%s: every need has an answer among its firms, and no trap is one',
  (half) => {
    const { firms, needs } = readSet(half);
    const ids = new Set(firms.map(({ id }) => id));
    for (const { id, answers, traps = {} } of needs) {
      const named = [...Object.keys(answers), ...Object.keys(traps)];
      expect([id, named.filter((firm) => !ids.has(firm))]).toEqual([id, []]);
      expect([id, new Set(named).size]).toEqual([id, named.length]);
      expect([id, Math.max(...Object.values(answers)) >= 2]).toEqual([id, true]);
    }
  },
);

test.each([
  ['tune', tune],
  ['test', all],
] as const)('%s: most needs have a good answer in the other language', (_half, { firms, needs }) => {
  const tongueOf = new Map(firms.map(({ id, tongue }) => [id, tongue]));
  const across = needs.filter(({ tongue, answers }) =>
    Object.entries(answers).some(([firm, grade]) => grade > 1 && tongueOf.get(firm) !== tongue),
  );
  expect(across.length / needs.length).toBeGreaterThan(0.5);
});
