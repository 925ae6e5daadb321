/** Facts between firms: added, told once per source, retracted; never rewritten. */
import type { Ctx } from '#platform/server';
import type { Confidence, Direction, FactSource, FactType, Layer } from '../fact.ts';
import { standing } from './standing.ts';

export interface NewFact {
  type: FactType;
  layer: Layer;
  aId: string;
  bId: string;
  direction?: Direction;
  confidence: Confidence;
  /** What came of it, in the source's own code: `held`, `again`. */
  outcome?: string;
  source: FactSource;
  /** The row that says so. Without it nobody can tell the same thing twice by mistake, but nobody is stopped either. */
  sourceId?: string;
  occurredAt: Date;
}

export interface Fact extends Required<Omit<NewFact, 'sourceId'>> {
  id: string;
  sourceId: string | null;
  recordedAt: Date;
}

/** Writes facts down. One whose source has said the same before is passed over. Returns how many were new. */
export async function recordFacts(ctx: Ctx, facts: readonly NewFact[]): Promise<number> {
  let added = 0;
  for (let at = 0; at < facts.length; at += 500) {
    const rows = facts.slice(at, at + 500).map((fact) => ({
      network_id: ctx.networkId,
      fact_id: ctx.newId(),
      type: fact.type,
      layer: fact.layer,
      ...inOrder(fact),
      introduced_by: null,
      confidence: fact.confidence,
      outcome: fact.outcome ?? '',
      source: fact.source,
      source_id: fact.sourceId ?? null,
      occurred_at: fact.occurredAt,
      recorded_at: ctx.now,
      recorded_by: ctx.actor.name,
    }));
    const written = await ctx.db
      .insertInto('fact')
      .values(rows)
      .onConflict((same) => same.doNothing())
      .returning('fact_id')
      .execute();
    added += written.length;
  }
  return added;
}

/** The smaller id first, so that one thing told from both sides is one fact. */
function inOrder({ aId, bId, direction = 'none' }: NewFact) {
  if (aId < bId) return { a_id: aId, b_id: bId, direction };
  const turned = { none: 'none', 'a-to-b': 'b-to-a', 'b-to-a': 'a-to-b' } as const;
  return { a_id: bId, b_id: aId, direction: turned[direction] };
}

/** Takes back what a source has said. The facts stay, marked. */
export async function retractFacts(
  ctx: Ctx,
  source: FactSource,
  sourceIds: readonly string[],
): Promise<number> {
  if (sourceIds.length === 0) return 0;
  const rows = await ctx.db
    .updateTable('fact')
    .set({ retracted_at: ctx.now, retracted_by: ctx.actor.name })
    .where('source', '=', source)
    .where('source_id', 'in', [...sourceIds])
    .where('retracted_at', 'is', null)
    .returning('fact_id')
    .execute();
  return rows.length;
}

/**
 * What stands, the latest first: of the whole network, or of one firm. A fact stays as it was told when a firm is
 * merged, and is read as the other's; between a firm and itself nothing happened.
 */
export async function standingFacts(ctx: Ctx, firmId?: string): Promise<Fact[]> {
  const { now, namesOf } = await standing(ctx);
  const names = firmId === undefined ? [] : namesOf(firmId);
  const rows = await ctx.db
    .selectFrom('fact')
    .selectAll()
    .where('retracted_at', 'is', null)
    .$if(firmId !== undefined, (query) =>
      query.where((eb) => eb.or([eb('a_id', 'in', names), eb('b_id', 'in', names)])),
    )
    .orderBy('occurred_at', 'desc')
    .orderBy('fact_id')
    .execute();
  const facts = rows.map((row) => ({
    id: row.fact_id,
    type: row.type,
    layer: row.layer,
    aId: now(row.a_id),
    bId: now(row.b_id),
    direction: row.direction,
    confidence: row.confidence,
    outcome: row.outcome,
    source: row.source,
    sourceId: row.source_id,
    occurredAt: row.occurred_at,
    recordedAt: row.recorded_at,
  }));
  return facts.filter(({ aId, bId }) => aId !== bId);
}
