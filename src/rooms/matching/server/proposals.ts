import { isNeed } from '#chain';
import type { Lists, Pair } from '#packages/matching';
import { isId, notFound, type Ctx } from '#platform/server';
import { pairKey, standsOff } from '../memory.ts';
import { ask, type Known } from './known.ts';
import {
  namedFirm,
  namesAtDesk,
  networkZone,
  toldPair,
  viewerAtDesk,
  type NamedFirm,
  type ToldPair,
} from './naming.ts';

export interface ListedPair extends ToldPair {
  /** In the list not for its score alone, but so that one of the two is in it at all. */
  cover: boolean;
  /** A need or an offer it rests on came in within a week. */
  fresh: boolean;
}

export interface ProposalList {
  pairs: ListedPair[];
  /** How many there are in all. */
  total: number;
  /** Firms that were weighed against each other, of so many in the network. */
  weighed: number;
  firms: number;
  /** Firms of which no pair is worth proposing. */
  left: NamedFirm[];
}

/** A firm stands in so many pairs of the list at most: nobody is everybody's. */
export const cap = 3;
/** So many firms are weighed each against each at once; a larger network begins from its needs. */
const atOnce = 400;
const weekLong = 7 * 86_400_000;

/** Pairs worth introducing now, the best first; those already asked, or set aside by the desk, left out. */
export async function proposalsNow(ctx: Ctx, most = 30): Promise<ProposalList> {
  const zone = await networkZone(ctx);
  return ask(ctx, (known) => {
    const names = namesAtDesk(known, ctx.lang, zone);
    const lists = listsNow(known);
    const off = offTheList(known, ctx.now);
    const open = lists.pairs.filter(({ a, b }) => !off.has(pairKey(a, b)));
    const pairs = open.slice(0, most).flatMap((chosen): ListedPair[] => {
      const pair = known.pairs.explain(chosen.a, chosen.b, viewerAtDesk(ctx));
      if (!pair || pair.why.length === 0) return [];
      const told = toldPair(known, pair, names);
      return [{ ...told, cover: chosen.by === 'cover', fresh: restsOnNews(known, pair, ctx.now) }];
    });
    return {
      pairs,
      total: open.length,
      weighed: lists.of.size,
      firms: [...known.firms.values()].filter(({ archived }) => !archived).length,
      left: lists.left.map(({ firm }) => namedFirm(known, firm)),
    };
  });
}

/** The fair lists of the network, made once for each state of it. */
export function listsNow(known: Known): Lists {
  const made = known.computed.get('lists') as Lists | undefined;
  if (made) return made;
  const lists = known.pairs.lists({ cap, among: weighedAtOnce(known) });
  known.computed.set('lists', lists);
  return lists;
}

/**
 * All firms while they are few enough. In a large network those with a need and those that could answer it, until
 * there are as many as can be weighed at once: any other firm has its own page, weighed against everybody.
 */
function weighedAtOnce(known: Known): string[] {
  const here = [...known.firms.values()].filter(({ archived }) => !archived).map(({ id }) => id);
  if (here.length <= atOnce) return here;
  const among = new Set<string>();
  const needs = [...known.opportunities.values()]
    .filter(({ kind }) => isNeed(kind))
    .sort((one, other) => other.enteredAt.getTime() - one.enteredAt.getTime());
  for (const { id, firmId } of needs) {
    if (among.size >= atOnce) break;
    among.add(firmId);
    for (const { firm } of known.pairs.suppliersFor(id, { most: 3 })) among.add(firm);
  }
  for (const id of here) {
    if (among.size >= atOnce) break;
    among.add(id);
  }
  return [...among];
}

/** Pairs the desk has dealt with: asked to meet, or set aside. */
export function offTheList(known: Known, now: Date): Set<string> {
  const asked = known.between.introductions.filter(({ state }) => state === 'asked' || state === 'agreed');
  const setAside = known.between.answers.filter((answer) => standsOff(answer, now));
  return new Set([...asked, ...setAside].map(({ a, b }) => pairKey(a, b)));
}

function restsOnNews(known: Known, pair: Pair, now: Date): boolean {
  return pair.why.some(({ reasons }) =>
    reasons.some(({ facts }) =>
      facts.some(({ kind, id }) => {
        const entered = kind === 'opportunity' ? known.opportunities.get(id)?.enteredAt : undefined;
        return entered !== undefined && now.getTime() - entered.getTime() < weekLong;
      }),
    ),
  );
}

export interface FirmProposals {
  firm: NamedFirm;
  pairs: (ToldPair & { other: NamedFirm; off: boolean })[];
}

/** The best partners of one firm among everybody, whoever else they may be wanted by. */
export async function proposalsFor(ctx: Ctx, firmId: string, most = 15): Promise<FirmProposals> {
  if (!isId(firmId)) notFound('firm');
  const zone = await networkZone(ctx);
  return ask(ctx, (known) => {
    if (!known.firms.has(firmId)) notFound('firm');
    const names = namesAtDesk(known, ctx.lang, zone);
    const off = offTheList(known, ctx.now);
    const pairs = known.pairs.ranked(firmId, { as: viewerAtDesk(ctx), most }).map((pair) => ({
      ...toldPair(known, pair, names),
      other: namedFirm(known, pair.a === firmId ? pair.b : pair.a),
      off: off.has(pairKey(pair.a, pair.b)),
    }));
    return { firm: namedFirm(known, firmId), pairs };
  });
}
