import type { Pairs, PairsOptions } from './asking.ts';
import { ANIMATOR, type Viewer } from './audience.ts';
import { changedIn } from './changed.ts';
import { chainMapOf } from './chain-map.ts';
import { fairLists } from './lists.ts';
import { type Between, likenessOf, type Look, lookOf } from './look.ts';
import { best, type Scored } from './ranking.ts';
import { relatedIn } from './relating.ts';
import { placesOf } from './places.ts';
import { type Apart, apartOf, type Rule, ruleAgainst } from './rules.ts';
import { type Explained, explain, NO_CAUSE, weigh } from './scale.ts';
import { scoresOf } from './scores.ts';
import { standingsOf } from './standings.ts';
import { gaugesOf } from './suppliers.ts';
import { tallyOf } from './tally.ts';
import { defaultWeights, leastOf } from './weights.ts';
import { type Finding, findingsOn } from './why-not.ts';
import type { World } from './world.ts';

/**
 * Reads nothing twice and keeps the animator's scores, each weighed when it is first asked for: 2 µs and 4 bytes a
 * pair. After a firm has changed only its own row is weighed anew. Ids nobody knows are no error: they are not there.
 */
export function preparePairs(world: World, { now, weights = defaultWeights }: PairsOptions): Pairs {
  const map = chainMapOf(world.chain);
  const firms = new Map(world.firms.map((firm) => [firm.id, firm]));
  const places = placesOf([...firms.keys()].sort());
  const firmAt = (id: string) => firms.get(id);
  const standings = standingsOf(map, now, firmAt, places);
  let between: Between = { supplies: world.supplies, past: world.past, likeness: world.likeness };
  const desk = lookOf(ANIMATOR, map, now, standings, between, places);
  let keptApart = world.apart;
  let apart: Apart = apartOf(keptApart);
  const tally = tallyOf(false);
  const scores = scoresOf((a, b) => scored(places.nameOf(a), places.nameOf(b), desk));
  /** By id, whoever is there. */
  let everybody: readonly Seat[] | undefined;

  return {
    get weights() {
      return weights;
    },
    ranked(firm, { as = ANIMATOR, most = 10, least = 'possible' } = {}) {
      if (!firms.has(firm)) return [];
      const look = lookFor(as);
      return best(rowOf(firm, all(), leastOf(least), look), most).map(({ b }) => told(firm, b, look));
    },
    best({ most = 10, least = 'possible' } = {}) {
      let found: Scored[] = [];
      let from = leastOf(least);
      all().forEach(({ id }, at, seats) => {
        for (const one of rowOf(id, seats.slice(at + 1), from, desk)) found.push(one);
        // What can't be among the best any more is let go.
        if (found.length < 2 * most + 1000) return;
        found = best(found, most);
        from = found.at(-1)?.score ?? from;
      });
      return best(found, most).map(({ a, b }) => told(a, b, desk));
    },
    lists({ cap, among = [...firms.keys()], least = 'possible' }) {
      const from = leastOf(least);
      const there = among.filter((id) => firms.has(id));
      return fairLists(there, cap, (a, b) => {
        const score = scores.of(places.of(a), places.of(b));
        return score >= from ? score : NO_CAUSE;
      });
    },
    explain(a, b, as = ANIMATOR) {
      return ruleFor(a, b) ? null : told(a, b, lookFor(as));
    },
    whyNot(a, b, { least = 'possible', most, lists, shownTo } = {}) {
      const rule = ruleFor(a, b);
      if (rule) return { findings: [rule], pair: null };
      const pair = told(a, b, desk);
      const findings = findingsOn(pair, least, lists ?? null);
      const admissible = pair.score > NO_CAUSE && pair.score >= leastOf(least);
      if (admissible && most !== undefined) findings.push(...outranked(a, b, most), ...outranked(b, a, most));
      if (admissible && shownTo && !(scored(a, b, lookFor(shownTo)) >= leastOf(least)))
        findings.push({ code: 'hidden' });
      return { findings: findings.length > 0 ? findings : [{ code: 'proposed' }], pair };
    },
    suppliersFor(opportunity, { as = ANIMATOR, most = 10, least = 'weak' } = {}) {
      const look = lookFor(as);
      const owner = [...firms.values()].find(({ opportunities }) =>
        opportunities.some(({ id }) => id === opportunity),
      );
      const asking = owner && !owner.archived ? look.standing(owner.id) : undefined;
      const ask = asking?.asks.find(({ id }) => id === opportunity);
      if (!asking || !ask) return [];
      const gauges = gaugesOf(ask, asking.id);
      const found = all().flatMap(({ id: b }) => {
        if (ruleFor(asking.id, b)) return [];
        const score = weigh(asking, look.standing(b)!, look, weights, tally, gauges);
        return score > NO_CAUSE && score >= leastOf(least) ? [{ a: asking.id, b, score }] : [];
      });
      return best(found, most).map(({ b }) => ({
        firm: b,
        ...explain(asking, look.standing(b)!, look, weights, gauges),
      }));
    },
    put(firm) {
      if (!firms.has(firm.id)) everybody = undefined;
      firms.set(firm.id, firm);
      forget(firm.id);
    },
    remove(id) {
      everybody = undefined;
      firms.delete(id);
      forget(id);
    },
    relate({ apart: kept, ...changed }) {
      const after: Between = { ...between, ...changed };
      const { supplies, past, firms: touched } = relatedIn(between, after);
      for (const id of touched) scores.forget(places.of(id));
      desk.ties.change(supplies);
      desk.memories.change(past);
      if (changed.likeness) desk.likeness = likenessOf(changed.likeness, ANIMATOR);
      between = after;
      if (!kept) return;
      const { gone, come } = changedIn(keptApart, kept, ({ id }) => id);
      for (const { a, b } of [...gone, ...come]) scores.forgetPair(places.of(a), places.of(b));
      keptApart = kept;
      apart = apartOf(kept);
    },
    reweigh(changed) {
      weights = changed;
      scores.forgetAll();
    },
  };

  function all(): readonly Seat[] {
    return (everybody ??= [...firms.keys()].sort().map((id) => ({ id, place: places.of(id) })));
  }

  function forget(id: string): void {
    standings.forget(id);
    scores.forget(places.of(id));
  }

  function ruleFor(a: string, b: string): Rule | null {
    return ruleAgainst(a, b, firmAt, apart);
  }

  function lookFor(viewer: Viewer): Look {
    return viewer.audience === 'animator' ? desk : lookOf(viewer, map, now, standings, between, places);
  }

  /** The desk's scores are kept, those of others weighed as they are asked for. */
  function rowOf(a: string, others: readonly Seat[], least: number, look: Look): Scored[] {
    const row: Scored[] = [];
    const place = places.of(a);
    look.ties.follow(place);
    for (const other of others) {
      const score = look === desk ? scores.of(place, other.place) : scored(a, other.id, look);
      if (score > NO_CAUSE && score >= least) row.push({ a, b: other.id, score });
    }
    return row;
  }

  function scored(a: string, b: string, look: Look): number {
    if (ruleFor(a, b)) return NO_CAUSE;
    return weigh(look.standing(a)!, look.standing(b)!, look, weights, tally);
  }

  function told(a: string, b: string, look: Look): Explained {
    return explain(look.standing(a)!, look.standing(b)!, look, weights);
  }

  function outranked(firm: string, other: string, most: number): Finding[] {
    const row = rowOf(firm, all(), -Infinity, desk);
    const place = best(row, row.length).findIndex(({ b }) => b === other) + 1;
    return place > most ? [{ code: 'outranked', firm, place, most }] : [];
  }
}

interface Seat {
  id: string;
  place: number;
}
