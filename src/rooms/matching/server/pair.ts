import type { Finding } from '#packages/matching';
import { mayEditMembers } from '#members/server';
import { isId, notFound, type Ctx } from '#platform/server';
import type { Held } from '../holding.ts';
import type { PairEvent } from '../pair-event.ts';
import { pairKey } from '../memory.ts';
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
import { listsNow, offTheList } from './proposals.ts';

export interface PairPage {
  a: NamedFirm;
  b: NamedFirm;
  /** Null: a rule forbids the pair. */
  pair: ToldPair | null;
  held: Held[];
  /** Asked already, or set aside by the desk. */
  off: boolean;
  history: PairEvent[];
}

/** Any pair on request: what speaks for it, what against, what holds it back, what already happened. */
export async function pairOf(ctx: Ctx, a: string, b: string): Promise<PairPage> {
  if (!isId(a) || !isId(b) || a === b) notFound('firm');
  const zone = await networkZone(ctx);
  return ask(ctx, (known) => {
    if (!known.firms.has(a) || !known.firms.has(b)) notFound('firm');
    const mayEdit = mayEditMembers(ctx);
    // Why not is told to whoever looks after the members: it speaks of what others asked for and answered.
    const { findings, pair } = mayEdit
      ? known.pairs.whyNot(a, b, { lists: listsNow(known) })
      : { findings: [], pair: known.pairs.explain(a, b, viewerAtDesk(ctx)) };
    return {
      a: namedFirm(known, a),
      b: namedFirm(known, b),
      pair: pair && toldPair(known, pair, namesAtDesk(known, ctx.lang, zone)),
      held: findings.filter(({ code }) => code !== 'proposed').map((finding) => heldBy(finding, known)),
      off: offTheList(known, ctx.now).has(pairKey(a, b)),
      history: mayEdit ? historyOf(known, a, b) : [],
    };
  });
}

function heldBy(finding: Finding, known: Known): Held {
  const firm = 'firm' in finding ? finding.firm : '';
  const name = (id: string) => known.firms.get(id)?.name ?? '';
  return {
    code: finding.code,
    firm: firm && name(firm),
    names: finding.code === 'full' ? finding.by.map(name) : [],
    kind: finding.code === 'kept-apart' ? finding.kind : '',
    place: finding.code === 'outranked' ? finding.place : 0,
    id: finding.code === 'kept-apart' ? finding.id : '',
  };
}

function historyOf(known: Known, a: string, b: string): PairEvent[] {
  const key = pairKey(a, b);
  const here = (row: { a: string; b: string }) => pairKey(row.a, row.b) === key;
  const { facts, introductions, answers } = known.between;
  const events: PairEvent[] = [
    ...facts.filter(here).map(({ type, outcome, at }) => ({ kind: 'fact' as const, type, outcome, at })),
    ...introductions
      .filter(here)
      .map(({ id, state, at }) => ({ kind: 'introduction' as const, id, state, at })),
    ...answers.filter(here).map(({ id, saidFor, answer, reason, at }) => ({
      kind: 'answer' as const,
      id,
      firm: saidFor && (known.firms.get(saidFor)?.name ?? ''),
      answer,
      reason,
      at,
    })),
  ];
  return events.sort((one, other) => other.at.getTime() - one.at.getTime());
}
