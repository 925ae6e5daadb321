/** Writes the past of what was not entered today: who entered the firms, who corrected what, how a forum grew. */
import { newId, type Ctx } from '#platform/server';
import type { CastEdit } from '../../../tests/worlds/world.ts';
import type { Placed } from './forum.ts';
import type { Settled } from './members.ts';
import { atWork, daysBefore, insertAll } from './rows.ts';

export type Told = Record<string, unknown>;

/** Histories are read in the order of their ids, and these ids carry the hour that is told. */
export interface Past {
  at: Date;
  by: string;
  verb: string;
  before?: Told;
  /** Nothing where something went. */
  after?: Told;
}

export const changeRow = (noun: string, nounId: string, { at, by, verb, before, after }: Past) => ({
  change_id: newId(at.getTime()),
  at,
  actor_kind: 'account',
  actor_name: by,
  noun,
  noun_id: nounId,
  verb,
  before: before ? JSON.stringify(before) : null,
  after: after ? JSON.stringify(after) : null,
});

export const editedAt = (ctx: Ctx, { daysAgo }: CastEdit) => atWork(ctx.now, daysAgo, daysAgo);

export async function writeHistory(ctx: Ctx, edits: readonly CastEdit[], settled: Settled): Promise<void> {
  const edited = new Map(edits.map((edit) => [edit.firm, edit.before]));
  const entered = settled.firms.map(({ key, firmId, enteredAt, told }) =>
    changeRow('firm', firmId, {
      at: enteredAt,
      by: settled.animator,
      verb: 'created',
      after: { ...told, ...edited.get(key) },
    }),
  );
  const corrected = edits.map((edit) => {
    const { firm, by, before } = edit;
    const { firmId, told } = settled.firm(firm);
    const after = Object.fromEntries(Object.keys(before).map((key) => [key, told[key]]));
    return changeRow('firm', firmId, {
      at: editedAt(ctx, edit),
      by,
      verb: 'edited',
      before: { ...before },
      after,
    });
  });
  await insertAll(ctx, 'change', [...entered, ...corrected]);
}

export async function writeForumHistory(
  ctx: Ctx,
  { forum, eventId, slots }: Placed,
  { animator, firm }: Settled,
  asked: Date,
): Promise<void> {
  const by = animator;
  const opening = slots[0]!.startsAt;
  const firms = forum.participants.map((one) => firm(one.firm).told['name']);
  const { name, place, zone, tables } = forum;
  const past: Past[] = [
    { at: asked, by, verb: 'created', after: { name, place, zone, tables, slots: slots.length } },
    { at: daysBefore(asked, -0.1), by, verb: 'participants-added', after: { firms } },
    { at: daysBefore(asked, -6), by, verb: 'wishes-imported', after: { added: forum.wishes.length } },
  ];
  const [meetings, reports] = [forum.meetings.length, forum.reports.length];
  if (forum.state !== 'draft')
    past.push(
      { at: daysBefore(opening, 10), by, verb: 'timetable-made', after: { meetings } },
      { at: daysBefore(opening, 9), by, verb: 'announced', after: { number: 1, meetings } },
    );
  if (forum.state === 'over')
    past.push(
      { at: daysBefore(opening, -1), by, verb: 'meetings-reported', after: { reports } },
      { at: daysBefore(opening, -2), by, verb: 'closed', after: { state: 'over' } },
    );
  await insertAll(
    ctx,
    'change',
    past.map((one) => changeRow('event', eventId, one)),
  );
}
