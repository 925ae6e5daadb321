import { accepted, refused, type Result } from '#platform';
import { isId, notFound, type Ctx } from '#platform/server';
import type { Flat } from '../flat.ts';
import { revert } from '../history.ts';
import { saveFirm } from './firm-commands.ts';
import { flatFirm, lockFirm } from './firms.ts';
import { savePerson } from './person-commands.ts';
import { flatPerson, lockPerson } from './people.ts';
import { permitEditing } from './policy.ts';

export interface PastChange {
  changeId: string;
  at: Date;
  actorName: string;
  verb: string;
  before: Flat | null;
  after: Flat | null;
  cause: string | null;
  revertible: boolean;
}

/** These changed a firm or person key by key, and can be taken back key by key. */
const revertible: ReadonlySet<string> = new Set(['edited', 'reverted', 'tagged', 'untagged', 'enriched']);
const pageSize = 30;

/** What happened to a firm or person, newest first; `before` is the id of the last change of the page above. */
export async function historyOf(
  ctx: Ctx,
  noun: 'firm' | 'person',
  nounId: string,
  olderThan: string | null = null,
): Promise<{ changes: PastChange[]; older: string | null }> {
  permitEditing(ctx);
  const rows = await ctx.db
    .selectFrom('change')
    .select(['change_id', 'at', 'actor_name', 'verb', 'before', 'after', 'cause'])
    .where('noun', '=', noun)
    .where('noun_id', '=', nounId)
    .$if(olderThan !== null && isId(olderThan), (query) => query.where('change_id', '<', olderThan!))
    .orderBy('change_id', 'desc')
    .limit(pageSize + 1)
    .execute();
  const shown = rows.slice(0, pageSize);
  return {
    changes: shown.map((row) => ({
      changeId: row.change_id,
      at: row.at,
      actorName: row.actor_name,
      verb: row.verb,
      before: row.before as Flat | null,
      after: row.after as Flat | null,
      cause: row.cause,
      revertible: revertible.has(row.verb),
    })),
    older: rows.length > pageSize ? shown.at(-1)!.change_id : null,
  };
}

/** Takes one change back; what was changed again since stays, and is told. */
export async function revertChange(
  ctx: Ctx,
  changeId: string,
): Promise<Result<{ noun: 'firm' | 'person'; nounId: string; kept: string[] }>> {
  permitEditing(ctx);
  if (!isId(changeId)) notFound('change');
  const change = await ctx.db
    .selectFrom('change')
    .select(['noun', 'noun_id', 'verb', 'before', 'after'])
    .where('change_id', '=', changeId)
    .executeTakeFirst();
  if (!change || (change.noun !== 'firm' && change.noun !== 'person')) notFound('change');
  if (!revertible.has(change.verb)) return refused('change/not-revertible');
  const past = { before: (change.before ?? {}) as Flat, after: (change.after ?? {}) as Flat };
  const noun = change.noun;
  const kept: string[] = [];
  if (noun === 'firm') {
    const firm = await lockFirm(ctx, change.noun_id);
    const { merged, conflicts } = revert(past, flatFirm(firm));
    kept.push(...conflicts.map((conflict) => conflict.key));
    if (!(await saveFirm(ctx, firm, merged, 'reverted', changeId))) return refused('change/nothing-left');
  } else {
    const person = await lockPerson(ctx, change.noun_id);
    const { merged, conflicts } = revert(past, flatPerson(person));
    kept.push(...conflicts.map((conflict) => conflict.key));
    if (!(await savePerson(ctx, person, merged, 'reverted', changeId))) return refused('change/nothing-left');
  }
  return accepted({ noun, nounId: change.noun_id, kept });
}
