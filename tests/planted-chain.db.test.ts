/** Walks what was planted in the demonstration: the chain page finds it, and every finding follows from what firms say. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { chainView } from '#chain/server';
import type { Finding, FindingCode, FindingOf } from '../src/rooms/chain/finding.ts';
import { findingsOf } from '../src/rooms/chain/findings.ts';
import { demoValley, type DemoValley } from './demo-valley.ts';
import { fullId } from './worlds/ids.ts';
import { motorValley } from './worlds/motor-valley/index.ts';
import { planted } from './worlds/motor-valley/planted.ts';

const full = (id: string) => fullId(motorValley.chain.pack, id);

let valley: DemoValley;
let findings: Finding[];
beforeAll(async () => {
  valley = await demoValley(new Date('2026-11-21T18:00:00Z'));
  findings = findingsOf((await valley.read(chainView)).facts);
});
afterAll(() => valley.close());

const found = <Code extends FindingCode>(code: Code) =>
  findings.filter((one): one is FindingOf<Code> => one.code === code);

test('every stage with no firm', () => {
  expect(found('hole').map(({ stage }) => stage)).toEqual(expect.arrayContaining(planted.holes.map(full)));
});

test('every step that hangs on one firm', () => {
  const alone = found('single-source').map(({ firm, stage, capability }) =>
    [valley.firmKey(firm), stage, capability ?? ''].join(' '),
  );
  const told = planted.singleSources.map(({ firm, stage, capability }) =>
    [firm, full(stage), capability ? full(capability) : ''].join(' '),
  );
  expect(alone).toEqual(expect.arrayContaining(told));
});

test('every two stages with no tie between their firms', () => {
  const untied = found('untied').map(({ from, to }) => [from, to]);
  expect(untied).toEqual(expect.arrayContaining(planted.untied.map((two) => two.map(full))));
});

test('those who touch many, before anybody else', () => {
  const firms = found('contaminator').map(({ firm }) => valley.firmKey(firm));
  expect(firms.slice(0, planted.contaminators.length).sort()).toEqual([...planted.contaminators].sort());
});

test('crowded stages, and neighbours with who already works there', () => {
  expect(found('overlap').map(({ stage }) => stage)).toEqual(
    expect.arrayContaining(planted.overlaps.map(full)),
  );
  for (const [neighbour, firms] of Object.entries(planted.neighbours)) {
    const there = found('neighbour').find((one) => one.neighbour === neighbour)?.there ?? [];
    expect([neighbour, there.map(valley.firmKey)]).toEqual([neighbour, expect.arrayContaining([...firms])]);
  }
});

test('ties one side has told of, and no others', () => {
  const ties = found('one-sided').flatMap((one) => one.ties.map((id) => valley.supplyKeys(id).join(' ')));
  expect(ties.sort()).toEqual(planted.oneSided.map((two) => two.join(' ')).sort());
});

test('needs nobody can answer, and no others', () => {
  const needs = found('need-unanswered').map(({ opportunity }) => valley.opportunityKey(opportunity));
  expect(needs.sort()).toEqual([...planted.unanswerable].sort());
});
