import { describe, expect, test } from 'vitest';
import { goldChain } from './worlds/gold-chain/index.ts';
import { fullId, marketId } from './worlds/ids.ts';
import { motorValley } from './worlds/motor-valley/index.ts';
import { planted } from './worlds/motor-valley/planted.ts';
import { knownIn } from './worlds/packs.ts';
import type { CastStanding } from './worlds/standing.ts';

const can = (one: CastStanding) => [
  ...(one.declared ?? []),
  ...(one.confirmed ?? []),
  ...Object.keys(one.shown ?? {}),
  ...Object.keys(one.certified ?? {}),
];
const twice = <T>(all: readonly T[]) => all.filter((one, at) => all.indexOf(one) !== at);

describe.each([motorValley, goldChain])('the chain of $name', ({ chain, firms }) => {
  const known = knownIn(chain.pack);
  const able = new Set([...known.capabilities, ...chain.own.map(({ id }) => `own:${id}`)]);
  const keys = new Set(firms.map(({ key }) => key));
  const unknown = (ids: readonly string[], among: ReadonlySet<string>) =>
    ids.map((id) => fullId(chain.pack, id)).filter((id) => !among.has(id));
  const strangers = (named: readonly (string | undefined)[]) =>
    named.filter((key) => key !== undefined && !keys.has(key));

  test('places each of its firms once, and no stranger', () => {
    const placed = chain.standing.map(({ firm }) => firm);
    expect([...placed].sort()).toEqual([...keys].sort());
    expect(strangers(chain.supply.flatMap(({ from, to }) => [from, to]))).toEqual([]);
    expect(strangers(chain.opportunities.map(({ firm }) => firm))).toEqual([]);
    expect(strangers(chain.apart.flatMap(({ a, b, askedBy }) => [a, b, askedBy]))).toEqual([]);
    expect(strangers(chain.answers.flatMap(({ between }) => [...between]))).toEqual([]);
  });

  test('says only what the packs have words for', () => {
    const { standing, supply, opportunities, glossary } = chain;
    expect(
      unknown(
        standing.flatMap(({ at }) => at),
        known.stages,
      ),
    ).toEqual([]);
    const named = [
      ...standing.flatMap(can),
      ...supply.map(({ what }) => what),
      ...opportunities.flatMap(({ what = [], certifications = [] }) => [...what, ...certifications]),
      ...glossary.map(({ capability }) => capability),
      ...standing.flatMap(({ sells }) => sells.map(marketId)),
      ...opportunities.flatMap(({ markets = [] }) => markets.map(marketId)),
    ];
    expect(unknown(named, able)).toEqual([]);
    expect(
      unknown(
        chain.own.map(({ stage }) => stage),
        known.stages,
      ),
    ).toEqual([]);
    const overflows = standing.flatMap((one) => one.overflows ?? []);
    expect(overflows.filter((id) => !known.neighbours.has(id))).toEqual([]);
  });

  test('says nothing twice, and hides only what it says', () => {
    expect(chain.standing.filter((one) => twice(can(one)).length > 0)).toEqual([]);
    expect(chain.standing.filter(({ at }) => at.length === 0 || twice(at).length > 0)).toEqual([]);
    expect(chain.standing.filter((one) => one.hidden?.some((id) => !can(one).includes(id)))).toEqual([]);
    expect(twice(chain.supply.map(({ from, to, what }) => `${from} ${to} ${what}`))).toEqual([]);
    expect(chain.supply.filter(({ from, to }) => from === to)).toEqual([]);
    expect(twice(chain.opportunities.map(({ key }) => key))).toEqual([]);
    expect(
      chain.apart.filter(({ a, b, askedBy }) => a === b || (askedBy && ![a, b].includes(askedBy))),
    ).toEqual([]);
  });

  test('sells only what the seller is known to do', () => {
    const does = new Map(chain.standing.map((one) => [one.firm, can(one)]));
    const bluff = chain.supply.filter(
      ({ from, what, endedDaysAgo }) => endedDaysAgo === undefined && !does.get(from)!.includes(what),
    );
    expect(bluff.map(({ from, what }) => `${from} ${what}`)).toEqual([]);
  });
});

describe('what was planted in the Motor Valley', () => {
  const { standing, supply, opportunities, apart } = motorValley.chain;
  const living = supply.filter(({ endedDaysAgo }) => endedDaysAgo === undefined);
  const { stageOf } = knownIn(motorValley.chain.pack);
  const full = (id: string) => fullId(motorValley.chain.pack, id);
  const standsAt = (one: CastStanding) => [
    ...one.at.map(full),
    ...can(one).flatMap((id) => stageOf.get(full(id)) ?? []),
  ];
  const at = (stage: string) =>
    standing.filter((one) => standsAt(one).includes(full(stage))).map(({ firm }) => firm);
  const holders = (id: string) => standing.filter((one) => can(one).includes(id)).map(({ firm }) => firm);
  const opportunity = (key: string) => opportunities.find((one) => one.key === key)!;
  const langOf = (key: string) => motorValley.firms.find((firm) => firm.key === key)!.lang;
  const open = opportunities.filter(({ state }) => state === undefined);
  const isNeed = (kind: string) => kind.endsWith('-request');

  test('offers and needs of all five kinds, some about to end, some unnamed, some waiting', () => {
    expect(new Set(opportunities.map(({ kind }) => kind)).size).toBe(5);
    expect(opportunities.length).toBeGreaterThanOrEqual(40);
    expect(open.filter(({ days }) => days <= 7).length).toBeGreaterThan(2);
    expect(opportunities.filter(({ anonymous }) => anonymous).length).toBeGreaterThan(2);
    expect(opportunities.filter(({ state }) => state === 'waiting').length).toBeGreaterThan(2);
  });

  test('holes stay empty, single sources single', () => {
    expect(planted.holes.flatMap(at)).toEqual([]);
    for (const { firm, stage, capability } of planted.singleSources) {
      expect([stage, capability ? holders(capability) : at(stage)]).toEqual([stage, [firm]]);
      if (capability) expect(living.filter(({ what }) => what === capability).length).toBeGreaterThan(1);
    }
  });

  test('stages without a tie have firms, and nothing between them', () => {
    for (const [from, to] of planted.untied) {
      expect(at(from).length * at(to).length).toBeGreaterThan(0);
      const between = living.filter(
        (tie) =>
          (at(from).includes(tie.from) && at(to).includes(tie.to)) ||
          (at(to).includes(tie.from) && at(from).includes(tie.to)),
      );
      expect([from, to, between]).toEqual([from, to, []]);
    }
  });

  test('contaminators touch more firms and stages than most', () => {
    const touched = (firm: string) => [
      ...new Set(living.flatMap(({ from, to }) => (from === firm ? [to] : to === firm ? [from] : []))),
    ];
    const stages = (firm: string) =>
      new Set(touched(firm).flatMap((one) => standsAt(standing.find((each) => each.firm === one)!))).size;
    for (const firm of planted.contaminators) {
      expect(touched(firm).length).toBeGreaterThanOrEqual(8);
      expect(stages(firm)).toBeGreaterThanOrEqual(6);
    }
  });

  test('each open need is answerable, unanswerable or forbidden, and said so once', () => {
    const told = [
      ...planted.answers.map(({ need }) => need),
      ...planted.unanswerable,
      ...planted.clashes.map(({ need }) => need),
    ];
    const asked = open.filter(({ kind }) => isNeed(kind)).map(({ key }) => key);
    expect([...told].sort()).toEqual([...asked].sort());
  });

  test('an answer across languages comes from the other language', () => {
    for (const { need, suppliers, across } of planted.answers) {
      const other = suppliers.filter((firm) => langOf(firm) !== langOf(opportunity(need).firm));
      if (across) expect([need, other]).toEqual([need, suppliers]);
    }
    expect(planted.answers.filter(({ across }) => across).length).toBeGreaterThan(10);
  });

  test('nobody can do what nobody can supply', () => {
    for (const need of planted.unanswerable)
      expect([need, opportunity(need).what!.flatMap(holders)]).toEqual([need, []]);
  });

  test('whoever clashes could do it, but for being kept apart', () => {
    for (const { need, with: other, kind } of planted.clashes) {
      const { firm, what } = opportunity(need);
      expect([need, what!.flatMap(holders)]).toEqual([need, expect.arrayContaining([other])]);
      const pair = apart.filter((one) => [one.a, one.b].sort().join() === [firm, other].sort().join());
      expect([need, pair.map((one) => one.kind)]).toEqual([need, [kind]]);
    }
  });

  test('one-sided ties, neighbours and overlaps are as told', () => {
    const oneSided = living.filter(({ said }) => said !== 'both').map(({ from, to }) => [from, to]);
    expect(oneSided).toEqual(expect.arrayContaining(planted.oneSided.map((pair) => [...pair])));
    expect(oneSided.length).toBe(planted.oneSided.length);
    for (const [neighbour, firms] of Object.entries(planted.neighbours)) {
      const there = standing.filter((one) => one.overflows?.includes(neighbour)).map(({ firm }) => firm);
      expect([neighbour, there]).toEqual([neighbour, expect.arrayContaining([...firms])]);
    }
    for (const stage of planted.overlaps) expect(at(stage).length).toBeGreaterThanOrEqual(8);
  });
});
