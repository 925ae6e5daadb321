/** What was planted in the demonstration's chain is found, and where nothing was planted little is said. */
import { expect, test } from 'vitest';
import { fullId } from '../../../tests/worlds/ids.ts';
import { motorValley } from '../../../tests/worlds/motor-valley/index.ts';
import { planted } from '../../../tests/worlds/motor-valley/planted.ts';
import { packOf } from '../../../tests/worlds/packs.ts';
import type { CastStanding } from '../../../tests/worlds/standing.ts';
import { capabilitiesOf, stagesOf } from './chain.ts';
import type { FindingCode, FindingOf } from './finding.ts';
import { findingsOf, leading } from './findings.ts';
import type { ChainFacts } from './findings-facts.ts';
import { isNeed } from './opportunity.ts';

const { pack, standing, supply, opportunities } = motorValley.chain;
const full = (id: string) => fullId(pack, id);
const common = packOf('common');
const packs = [common, packOf(pack, common)];
const does = ({ declared = [], confirmed = [], shown = {}, certified = {} }: CastStanding) => [
  ...declared,
  ...confirmed,
  ...Object.keys(shown),
  ...Object.keys(certified),
];
const facts: ChainFacts = {
  stages: packs.flatMap(stagesOf),
  capabilities: packs.flatMap(capabilitiesOf),
  firms: standing.map((one) => ({
    id: one.firm,
    stages: one.at.map(full),
    capabilities: does(one).map(full),
    neighbours: one.overflows ?? [],
  })),
  ties: supply
    .filter(({ endedDaysAgo }) => endedDaysAgo === undefined)
    .map(({ from, to, what, said }) => ({
      id: `${from} ${to} ${what}`,
      supplier: from,
      buyer: to,
      capability: full(what),
      confirmed: said === 'both',
    })),
  opportunities: opportunities
    .filter(({ state }) => state === undefined)
    .map(({ key, firm, kind, what = [] }) => ({
      id: key,
      firm,
      need: isNeed(kind),
      capabilities: what.map(full),
    })),
};
const findings = findingsOf(facts);
const found = <Code extends FindingCode>(code: Code) =>
  findings.filter((one): one is FindingOf<Code> => one.code === code);

test('holes', () => {
  const holes = found('hole').map(({ stage }) => stage);
  expect(holes.sort()).toEqual(planted.holes.map(full).sort());
});

test('single sources, at a stage or of a capability', () => {
  const single = found('single-source').map(({ firm, stage, capability }) => ({ firm, stage, capability }));
  for (const { firm, stage, capability } of planted.singleSources)
    expect(single).toContainEqual({
      firm,
      stage: full(stage),
      capability: capability ? full(capability) : null,
    });
});

test('steps without a tie', () => {
  const untied = found('untied').map(({ from, to }) => `${from} ${to}`);
  expect(untied).toEqual(expect.arrayContaining(planted.untied.map(([a, b]) => `${full(a)} ${full(b)}`)));
});

test('contaminators and overlaps', () => {
  const contaminators = found('contaminator').map(({ firm }) => firm);
  expect(contaminators).toEqual(expect.arrayContaining([...planted.contaminators]));
  const overlaps = found('overlap').map(({ stage, capability }) => capability ?? stage);
  expect(overlaps).toEqual(expect.arrayContaining(planted.overlaps.map(full)));
});

test('neighbours and who works for them, ties one side told of', () => {
  for (const [neighbour, firms] of Object.entries(planted.neighbours)) {
    const there = found('neighbour').find((one) => one.neighbour === neighbour)?.there;
    expect(there).toEqual(expect.arrayContaining([...firms]));
  }
  const told = found('one-sided').flatMap(({ ties }) => ties.map((id) => id.split(' ').slice(0, 2).join()));
  expect(told.sort()).toEqual(planted.oneSided.map((pair) => pair.join()).sort());
});

test('needs nobody can answer, and no other', () => {
  const unanswered = found('need-unanswered').map(({ opportunity }) => opportunity);
  expect(unanswered.sort()).toEqual([...planted.unanswerable].sort());
});

test('the first sentences are of several kinds', () => {
  const codes = leading(findings, 5).map(({ code }) => code);
  expect(codes).toHaveLength(5);
  expect(new Set(codes).size).toBeGreaterThan(2);
});
