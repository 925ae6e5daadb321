import type { Ctx } from './network.ts';

export interface Change {
  noun: string;
  nounId: string;
  verb: string;
  before: unknown;
  after: unknown;
  /** What brought it about: an import, a merge. Undoing that finds its changes by it. */
  cause?: string;
  /** The person this was done for, when the animator acts by telephone. */
  onBehalfOf?: string;
}

/** Writes down that something changed: who, when, before and after. Returns the change's id. */
export async function recordChange(ctx: Ctx, change: Change): Promise<string> {
  const [changeId] = await recordChanges(ctx, [change]);
  return changeId!;
}

/** The same for many at once, in one statement per 500. */
export async function recordChanges(ctx: Ctx, changes: readonly Change[]): Promise<string[]> {
  const rows = changes.map((change) => ({
    network_id: ctx.networkId,
    change_id: ctx.newId(),
    actor_kind: ctx.actor.kind,
    actor_id: ctx.actor.id,
    actor_name: ctx.actor.name,
    on_behalf_of: change.onBehalfOf ?? null,
    noun: change.noun,
    noun_id: change.nounId,
    verb: change.verb,
    before: jsonOrNull(change.before),
    after: jsonOrNull(change.after),
    cause: change.cause ?? null,
  }));
  for (let at = 0; at < rows.length; at += 500) {
    await ctx.db
      .insertInto('change')
      .values(rows.slice(at, at + 500))
      .execute();
  }
  return rows.map((row) => row.change_id);
}

const jsonOrNull = (value: unknown) => (value === null || value === undefined ? null : JSON.stringify(value));
