import { existsSync } from 'node:fs';
import { preparePairs, type World } from '#packages/matching';
import { packsOfTheHouse, vocabularyOfTheHouse } from './labels/vocabulary.ts';
import { airShows, worldOfShow } from './matching/air-show.ts';
import { chainOf } from './matching/chain.ts';
import { networkOf, NOW } from './matching/network.ts';
import { once } from './ties/time.ts';

/**
 * What pairs cost, in processor seconds: `npm run -s bench:matching`. One JSON line a measurement. 2,500 firms of a
 * seeded network, all with all; one edit, and the same lists again; lists for a forum; and where the conformance data
 * is there, sixty firms of each air show. What misses its limit is in the last line.
 */
const missed: string[] = [];
const packs = packsOfTheHouse();
const vocabulary = vocabularyOfTheHouse(packs);
const chain = chainOf(packs, vocabulary);
const FIRMS = 2500;

everybody(networkOf(FIRMS, chain, vocabulary));
for (const path of airShows()) {
  if (existsSync(path)) show(path);
  else tell({ measure: 'air show', skipped: 'conformance data not found' });
}
tell({ measure: 'peak', gib: within('peak in GiB', process.resourceUsage().maxRSS / 2 ** 20, 1) });
tell({ missed });

function everybody(world: World): void {
  const pairs = preparePairs(world, { now: NOW });
  let found = 0;
  const seconds = once(() => (found = pairs.best({ most: 1000 }).length));
  tell({ measure: 'all pairs', firms: FIRMS, found, seconds: within('all pairs', seconds, 20) });

  const lists = once(() => pairs.lists({ cap: 8 }));
  const { pairs: chosen, left } = pairs.lists({ cap: 8 });
  tell({
    measure: 'lists of a forum',
    firms: FIRMS,
    cap: 8,
    pairs: chosen.length,
    left: left.length,
    seconds: round(lists),
  });

  const { firms } = world;
  const edits = Array.from({ length: 20 }, (_, at) => {
    const [edited, other] = [firms[at * 100]!, firms[at * 100 + 1]!];
    return once(() => {
      pairs.put({ ...edited, capabilities: other.capabilities });
      pairs.ranked(edited.id);
      pairs.ranked(other.id);
    });
  });
  const worst = within('an edit', Math.max(...edits), 0.1);
  tell({
    measure: 'an edit and two lists anew',
    firms: FIRMS,
    edits: edits.length,
    seconds: mean(edits),
    worst,
  });

  const relations = Array.from({ length: 10 }, (_, at) => {
    // As a room reads them anew: other objects, one tie and one memory less.
    const supplies = world.supplies.filter((_, row) => row !== at).map((tie) => ({ ...tie }));
    const past = world.past.filter((_, row) => row !== at).map((one) => ({ ...one }));
    return once(() => {
      pairs.relate({ supplies, past });
      pairs.ranked(supplies[0]!.supplier);
      pairs.ranked(supplies[0]!.buyer);
    });
  });
  const slowest = within('a tie ended', Math.max(...relations), 0.1);
  tell({
    measure: 'a tie ended and two lists anew',
    firms: FIRMS,
    edits: 10,
    seconds: mean(relations),
    worst: slowest,
  });

  const needs = firms.flatMap(({ opportunities }) =>
    opportunities.filter(({ kind }) => kind.endsWith('request')),
  );
  const asked = needs.slice(0, 100).map(({ id }) => once(() => pairs.suppliersFor(id)));
  tell({
    measure: 'suppliers of a need',
    firms: FIRMS,
    needs: asked.length,
    seconds: mean(asked),
    worst: round(Math.max(...asked)),
  });

  const member = { audience: 'members' as const };
  const lists60 = firms
    .slice(0, 60)
    .map(({ id }) => once(() => pairs.ranked(id, { as: { ...member, firm: id } })));
  tell({
    measure: 'a list as a member sees it',
    firms: FIRMS,
    lists: 60,
    seconds: mean(lists60),
    worst: round(Math.max(...lists60)),
  });
}

function show(path: string): void {
  const { world, withCategories, withCapabilities } = worldOfShow(path, chain, vocabulary);
  const share = round(withCapabilities / withCategories);
  tell({
    measure: 'capabilities from categories',
    show: path.split('/').at(-1),
    withCategories,
    withCapabilities,
    share,
  });
  const asked = world.firms.filter(({ capabilities }) => capabilities.length > 0).slice(0, 60);
  let proposed = 0;
  const seconds = once(() => {
    const pairs = preparePairs(world, { now: NOW });
    for (const { id } of asked) if (pairs.ranked(id).length > 0) proposed++;
  });
  tell({
    measure: 'proposals for sixty',
    show: path.split('/').at(-1),
    firms: world.firms.length,
    proposed,
    seconds: within('proposals for sixty', seconds, 2),
  });
}

function within(what: string, value: number, limit: number): number {
  if (value > limit) missed.push(`${what}: ${round(value)} of ${limit}`);
  return round(value);
}

function mean(values: readonly number[]): number {
  return round(values.reduce((sum, value) => sum + value, 0) / values.length);
}

function round(value: number): number {
  return Number(value.toPrecision(3));
}

function tell(line: Record<string, unknown>): void {
  process.stdout.write(`${JSON.stringify(line)}\n`);
}
