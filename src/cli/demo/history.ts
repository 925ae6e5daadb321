/** Writes the past of firms that were not entered today: who entered them, who corrected what. */
import { newId, type Ctx } from '#platform/server';
import type { CastEdit } from '../../../tests/worlds/motor-valley/edits.ts';
import type { Settled } from './members.ts';
import { daysBefore, insertAll } from './rows.ts';

export type Told = Record<string, unknown>;

/** Histories are read in the order of their ids, and these ids carry the hour that is told. */
const changeRow = (at: Date, by: string, verb: string, nounId: string, before: Told | null, after: Told) => ({
  change_id: newId(at.getTime()),
  at,
  actor_kind: 'account',
  actor_name: by,
  noun: 'firm',
  noun_id: nounId,
  verb,
  before: before && JSON.stringify(before),
  after: JSON.stringify(after),
});

export async function writeHistory(ctx: Ctx, edits: readonly CastEdit[], settled: Settled): Promise<void> {
  const edited = new Map(edits.map((edit) => [edit.firm, edit.before]));
  const entered = settled.firms.map(({ key, firmId, enteredAt, told }) =>
    changeRow(enteredAt, settled.animator, 'created', firmId, null, { ...told, ...edited.get(key) }),
  );
  const corrected = edits.map(({ firm, daysAgo, by, before }) => {
    const { firmId, told } = settled.firm(firm);
    const after = Object.fromEntries(Object.keys(before).map((key) => [key, told[key]]));
    return changeRow(daysBefore(ctx.now, daysAgo), by, 'edited', firmId, { ...before }, after);
  });
  await insertAll(ctx, 'change', [...entered, ...corrected]);
}
