import { ANIMATOR, type Viewer } from './audience.ts';
import { chainMapOf } from './chain-map.ts';
import type { Firm } from './firm.ts';
import { fairLists, type Lists } from './lists.ts';
import { type Between, type Look, lookOf } from './look.ts';
import { changedFirms } from './relating.ts';
import { type Apart, apartOf, type Rule, ruleAgainst } from './rules.ts';
import { type Explained, explain, NO_CAUSE, type Pair, weigh } from './scale.ts';
import { scoresOf } from './scores.ts';
import { standingsOf } from './standings.ts';
import { gaugesOf, type Supplier } from './suppliers.ts';
import { tallyOf } from './tally.ts';
import { defaultWeights, type Grade, leastOf, type Weights } from './weights.ts';
import { type Finding, findingsOn, type WhyNot } from './why-not.ts';
import type { KeptApart, World } from './world.ts';

export interface PairsOptions {
  /** Instant in milliseconds: what has expired by then doesn't count, what is past wears off until then. */
  now: number;
  /** Default: where every network begins. */
  weights?: Weights;
}

export interface Asking {
  /** Who will read it. Default: the animator. */
  as?: Viewer;
  /** Default 10. */
  most?: number;
  /** Pairs below this grade are not proposed. Default: possible. */
  least?: Grade;
}

/** A network made ready for asking who should meet whom. Deterministic; the order of what came in says nothing. */
export interface Pairs {
  readonly weights: Weights;
  /** The best partners of one firm, the best first, each as it is; no fairness. Empty for a firm that isn't there. */
  ranked(firm: string, asking?: Asking): Pair[];
  /** The best of all pairs, the best first, as the animator sees them; no fairness. */
  best(asking?: Omit<Asking, 'as'>): Pair[];
  /**
   * Lists for a forum or a month, as the animator sees them: `cap` pairs a firm at most (2 or more; RangeError below),
   * and as many firms as can be in one at least. Among all firms, or among some.
   */
  lists(options: { cap: number; among?: readonly string[]; least?: Grade }): Lists;
  /** Any pair with all that speaks for it and against it; null where a rule forbids it. */
  explain(a: string, b: string, as?: Viewer): Explained | null;
  /** Why a pair is not in the lists, or not proposed at all. */
  whyNot(a: string, b: string, asking?: Asking & { lists?: Lists }): WhyNot;
  /** Who could answer a need, the best first. Empty for one that isn't there or has expired. */
  suppliersFor(opportunity: string, asking?: Asking): Supplier[];
  /** A firm is new or has changed: the same as making all ready anew. */
  put(firm: Firm): void;
  remove(firm: string): void;
  /** What lies between firms has changed. What is absent stays. */
  relate(changed: Partial<Between> & { apart?: readonly KeptApart[] }): void;
  reweigh(weights: Weights): void;
}

export function preparePairs(world: World, { now, weights = defaultWeights }: PairsOptions): Pairs {
  const map = chainMapOf(world.chain);
  const firms = new Map(world.firms.map((firm) => [firm.id, firm]));
  const places = new Map<string, number>();
  const ids: string[] = [];
  const firmAt = (id: string) => firms.get(id);
  const standings = standingsOf(map, now, firmAt);
  let between: Between = { supplies: world.supplies, past: world.past, likeness: world.likeness };
  let desk: Look = lookOf(ANIMATOR, map, now, standings, between);
  let apart: Apart = apartOf(world.apart);
  const tally = tallyOf(false);
  const scores = scoresOf((a, b) => scored(ids[a]!, ids[b]!, desk));
  for (const id of [...firms.keys()].sort()) placeOf(id);

  return {
    get weights() {
      return weights;
    },
    ranked(firm, { as = ANIMATOR, most = 10, least = 'possible' } = {}) {
      if (!firms.has(firm)) return [];
      const look = lookFor(as);
      const from = leastOf(least);
      const others = [...firms.keys()]
        .map((other) => ({ other, score: scoreFor(firm, other, look) }))
        .filter(({ score }) => score > NO_CAUSE && score >= from);
      return top(
        others,
        most,
        ({ score }) => score,
        ({ other }) => other,
      ).map(({ other }) => told(firm, other, look));
    },
    best({ most = 10, least = 'possible' } = {}) {
      const from = leastOf(least);
      const found: { a: string; b: string; score: number }[] = [];
      const all = [...firms.keys()].sort();
      all.forEach((a, at) => {
        const row = all
          .slice(at + 1)
          .map((b) => ({ a, b, score: scoreFor(a, b, desk) }))
          .filter(({ score }) => score > NO_CAUSE && score >= from);
        found.push(
          ...top(
            row,
            most,
            ({ score }) => score,
            ({ b }) => b,
          ),
        );
      });
      return top(
        found,
        most,
        ({ score }) => score,
        ({ a, b }) => `${a} ${b}`,
      ).map(({ a, b }) => told(a, b, desk));
    },
    lists({ cap, among = [...firms.keys()], least = 'possible' }) {
      const from = leastOf(least);
      return fairLists(
        among.filter((id) => firms.has(id)),
        cap,
        (a, b) => {
          const score = scoreFor(a, b, desk);
          return score >= from ? score : NO_CAUSE;
        },
      );
    },
    explain(a, b, as = ANIMATOR) {
      return ruleFor(a, b) ? null : told(a, b, lookFor(as));
    },
    whyNot(a, b, { as = ANIMATOR, least = 'possible', most, lists } = {}) {
      const rule = ruleFor(a, b);
      const atDesk = as.audience === 'animator';
      if (rule) return { findings: [atDesk ? rule : { code: 'not-proposed' }], pair: null };
      const pair = told(a, b, lookFor(as));
      const findings = findingsOn(pair, least, atDesk ? (lists ?? null) : null);
      if (!findings.length && most !== undefined) findings.push(...outranked(a, b, as, least, most));
      return { findings: findings.length ? findings : [{ code: 'proposed' }], pair };
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
      const found = [...firms.keys()].flatMap((other) => {
        if (ruleFor(asking.id, other)) return [];
        const score = weigh(asking, look.standing(other)!, look, weights, tally, gauges);
        return score > NO_CAUSE && score >= leastOf(least) ? [{ other, score }] : [];
      });
      return top(
        found,
        most,
        ({ score }) => score,
        ({ other }) => other,
      ).map(({ other }) => ({
        firm: other,
        ...explain(asking, look.standing(other)!, look, weights, gauges),
      }));
    },
    put(firm) {
      firms.set(firm.id, firm);
      standings.forget(firm.id);
      scores.forget(placeOf(firm.id));
    },
    remove(id) {
      firms.delete(id);
      standings.forget(id);
      scores.forget(placeOf(id));
    },
    relate({ apart: kept, ...changed }) {
      const after: Between = { ...between, ...changed };
      for (const id of changedFirms(between, after)) scores.forget(placeOf(id));
      if (kept) {
        apart = apartOf(kept);
        scores.forgetAll();
      }
      between = after;
      desk = lookOf(ANIMATOR, map, now, standings, between);
    },
    reweigh(changed) {
      weights = changed;
      scores.forgetAll();
    },
  };

  function placeOf(id: string): number {
    let place = places.get(id);
    if (place === undefined) {
      places.set(id, (place = ids.length));
      ids.push(id);
    }
    return place;
  }

  function ruleFor(a: string, b: string): Rule | null {
    return ruleAgainst(a, b, firmAt, apart);
  }

  function lookFor(viewer: Viewer): Look {
    return viewer.audience === 'animator' ? desk : lookOf(viewer, map, now, standings, between);
  }

  /** The desk's scores are kept, those of others weighed as they are asked for. */
  function scoreFor(a: string, b: string, look: Look): number {
    return look === desk ? scores.of(placeOf(a), placeOf(b)) : scored(a, b, look);
  }

  function scored(a: string, b: string, look: Look): number {
    if (ruleFor(a, b)) return NO_CAUSE;
    return weigh(look.standing(a)!, look.standing(b)!, look, weights, tally);
  }

  function told(a: string, b: string, look: Look): Explained {
    return explain(look.standing(a)!, look.standing(b)!, look, weights);
  }

  function outranked(a: string, b: string, as: Viewer, least: Grade, most: number): Finding[] {
    const look = lookFor(as);
    const score = scoreFor(a, b, look);
    // A viewer learns of its own ranking only.
    return [a, b].flatMap((firm) => {
      if (as.audience !== 'animator' && as.firm !== firm) return [];
      const other = firm === a ? b : a;
      const before = [...firms.keys()].filter((one) => {
        const theirs = scoreFor(firm, one, look);
        return theirs > score || (theirs === score && one < other);
      });
      const place = before.length + 1;
      return place > most ? [{ code: 'outranked' as const, firm, place, most }] : [];
    });
  }
}

/** The best by score, equal ones by name. */
function top<T>(found: T[], most: number, score: (one: T) => number, name: (one: T) => string): T[] {
  return found
    .sort((one, other) => score(other) - score(one) || (name(one) < name(other) ? -1 : 1))
    .slice(0, most);
}
