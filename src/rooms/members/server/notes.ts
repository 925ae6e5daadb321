import { accepted, refused, type Result } from '#platform';
import { isId, notFound, recordChange, type Ctx } from '#platform/server';
import { isAudience, reaches, type Audience } from '../visibility.ts';
import { firmById } from './firms.ts';
import { personById } from './people.ts';
import { audienceAtDesk, permitEditing } from './policy.ts';

export interface KeptNote {
  noteId: string;
  text: string;
  visibility: Audience;
  author: string;
  at: Date;
}

/** The notes on a firm or person that whoever looks may read, newest first. */
export async function notesOn(ctx: Ctx, noun: 'firm' | 'person', nounId: string): Promise<KeptNote[]> {
  const notes = await ctx.db
    .selectFrom('note')
    .select(['note_id as noteId', 'text', 'visibility', 'author', 'at'])
    .where('noun', '=', noun)
    .where('noun_id', '=', nounId)
    .where('retracted_at', 'is', null)
    .orderBy('at', 'desc')
    .orderBy('note_id', 'desc')
    .limit(200)
    .execute();
  const audience = audienceAtDesk(ctx);
  return notes.filter((note) => reaches(note.visibility, audience));
}

export async function writeNote(
  ctx: Ctx,
  on: { noun: 'firm' | 'person'; nounId: string },
  typed: { text: string; visibility: string },
): Promise<Result<string>> {
  permitEditing(ctx);
  await (on.noun === 'firm' ? firmById(ctx, on.nounId) : personById(ctx, on.nounId));
  const text = typed.text.replace(/\r\n?/g, '\n').trim();
  if (text === '') return refused('note/missing', 'text');
  if (text.length > 10_000) return refused('text/too-long', 'text', { longest: 10_000 });
  if (!isAudience(typed.visibility)) return refused('visibility/unknown', 'visibility');
  const noteId = ctx.newId();
  await ctx.db
    .insertInto('note')
    .values({
      network_id: ctx.networkId,
      note_id: noteId,
      noun: on.noun,
      noun_id: on.nounId,
      text,
      visibility: typed.visibility,
      author: ctx.actor.name,
      at: ctx.now,
      retracted_at: null,
    })
    .execute();
  await recordChange(ctx, { ...on, verb: 'noted', before: null, after: { note: text }, cause: noteId });
  return accepted(noteId);
}

/** A note taken back is no longer shown; it stays in the history. */
export async function retractNote(ctx: Ctx, noteId: string): Promise<void> {
  permitEditing(ctx);
  if (!isId(noteId)) notFound('note');
  const note = await ctx.db
    .updateTable('note')
    .set({ retracted_at: ctx.now })
    .where('note_id', '=', noteId)
    .where('retracted_at', 'is', null)
    .returning(['noun', 'noun_id', 'text'])
    .executeTakeFirst();
  if (!note) notFound('note');
  await recordChange(ctx, {
    noun: note.noun,
    nounId: note.noun_id,
    verb: 'note-retracted',
    before: { note: note.text },
    after: null,
    cause: noteId,
  });
}
