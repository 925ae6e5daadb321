import type { KeptApart, SupplyTie } from '#packages/matching';
import type { Ctx } from '#platform/server';
import type { AnswerReason } from '#relations';
import type { AnswerRow, FactRow, IntroductionRow } from '../memory.ts';

/** All that lies between two firms, by pairs. */
export interface Between {
  supplies: SupplyTie[];
  facts: FactRow[];
  introductions: IntroductionRow[];
  answers: AnswerRow[];
  apart: KeptApart[];
}

/**
 * What lies between firms, in which one of `ids` has a part; null: all. Firms merged go by the other's id, and what
 * would then be between a firm and itself is left out.
 */
export async function readBetween(
  ctx: Ctx,
  ids: readonly string[] | null,
  merged: ReadonlyMap<string, string>,
): Promise<Between> {
  const now = (id: string) => merged.get(id) ?? id;
  const wanted =
    ids === null
      ? null
      : [...ids, ...[...merged].filter(([, into]) => ids.includes(into)).map(([gone]) => gone)];
  const two = <T extends { a: string; b: string }>(rows: T[]): T[] =>
    rows.map((row) => ({ ...row, a: now(row.a), b: now(row.b) })).filter((row) => row.a !== row.b);
  return {
    supplies: two(await supplies(ctx, wanted)).map(({ a, b, saidBy, ...tie }) => ({
      ...tie,
      supplier: a,
      buyer: b,
      saidBy: saidBy.map(now),
    })),
    facts: two(await facts(ctx, wanted)),
    introductions: two(await introductions(ctx, wanted)).map((row) => ({
      ...row,
      no: row.no && { ...row.no, by: now(row.no.by) },
    })),
    answers: two(await answers(ctx, wanted)).map((row) => ({
      ...row,
      saidFor: row.saidFor && now(row.saidFor),
    })),
    apart: two(await apart(ctx, wanted)).map((row) => ({ ...row, askedBy: row.askedBy && now(row.askedBy) })),
  };
}

type Ids = readonly string[] | null;

async function supplies(ctx: Ctx, ids: Ids) {
  const rows = await ctx.db
    .selectFrom('supply')
    .selectAll()
    .where('ended_at', 'is', null)
    .$if(ids !== null, (query) =>
      query.where((eb) => eb.or([eb('supplier_id', 'in', ids!), eb('buyer_id', 'in', ids!)])),
    )
    .orderBy('supply_id')
    .execute();
  return rows.map((row) => ({
    id: row.supply_id,
    a: row.supplier_id,
    b: row.buyer_id,
    ...(row.capability ? { capability: row.capability } : {}),
    confirmed: row.supplier_said_at !== null && row.buyer_said_at !== null,
    seen: row.visibility,
    saidBy: [
      ...(row.supplier_said_at ? [row.supplier_id] : []),
      ...(row.buyer_said_at ? [row.buyer_id] : []),
    ],
  }));
}

async function facts(ctx: Ctx, ids: Ids): Promise<FactRow[]> {
  return ctx.db
    .selectFrom('fact')
    .select(['fact_id as id', 'type', 'a_id as a', 'b_id as b', 'outcome', 'occurred_at as at'])
    .where('retracted_at', 'is', null)
    .$if(ids !== null, (query) =>
      query.where((eb) => eb.or([eb('a_id', 'in', ids!), eb('b_id', 'in', ids!)])),
    )
    .orderBy('fact_id')
    .execute();
}

async function introductions(ctx: Ctx, ids: Ids): Promise<IntroductionRow[]> {
  const rows = await ctx.db
    .selectFrom('introduction')
    .leftJoinLateral(
      (eb) =>
        eb
          .selectFrom('introduction_answer as said')
          .select(['said.firm_id as by', 'said.reason', 'said.answered_at', 'said.answer'])
          .whereRef('said.introduction_id', '=', 'introduction.introduction_id')
          .where('said.answer', '=', 'no')
          .orderBy('said.answered_at', 'desc')
          .limit(1)
          .as('no'),
      (join) => join.onTrue(),
    )
    .select(['introduction_id as id', 'a_id as a', 'b_id as b', 'state', 'made_at as at'])
    .select(['no.by', 'no.reason', 'no.answered_at'])
    .$if(ids !== null, (query) =>
      query.where((eb) => eb.or([eb('a_id', 'in', ids!), eb('b_id', 'in', ids!)])),
    )
    .orderBy('introduction_id')
    .execute();
  return rows.map(({ by, reason, answered_at, ...row }) => ({
    ...row,
    no: by ? { by, reason: reason as AnswerReason, at: answered_at! } : null,
  }));
}

async function answers(ctx: Ctx, ids: Ids): Promise<AnswerRow[]> {
  const rows = await ctx.db
    .selectFrom('proposal_answer')
    .select(['answer_id as id', 'a_id as a', 'b_id as b', 'said_for as saidFor', 'answer', 'reason'])
    .select('answered_at as at')
    .where('taken_back_at', 'is', null)
    .$if(ids !== null, (query) =>
      query.where((eb) => eb.or([eb('a_id', 'in', ids!), eb('b_id', 'in', ids!)])),
    )
    .orderBy('answered_at')
    .orderBy('answer_id')
    .execute();
  return rows.map((row) => ({ ...row, reason: row.reason as AnswerReason }));
}

async function apart(ctx: Ctx, ids: Ids): Promise<KeptApart[]> {
  return ctx.db
    .selectFrom('kept_apart')
    .select(['kept_apart_id as id', 'a_id as a', 'b_id as b', 'kind', 'asked_by as askedBy'])
    .where('lifted_at', 'is', null)
    .$if(ids !== null, (query) =>
      query.where((eb) => eb.or([eb('a_id', 'in', ids!), eb('b_id', 'in', ids!)])),
    )
    .orderBy('kept_apart_id')
    .execute();
}
