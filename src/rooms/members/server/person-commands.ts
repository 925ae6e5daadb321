import { accepted, refused, type Result } from '#platform';
import { recordChange, type Ctx } from '#platform/server';
import { reconcile } from '../conflict.ts';
import { standUp, type Flat } from '../flat.ts';
import { readPersonForm, type Typed } from '../form.ts';
import { narrowed } from '../history.ts';
import { personSortName, type PersonEntry } from '../person.ts';
import { ownFields } from './fields.ts';
import type { EditConflict } from './firm-commands.ts';
import { flatPerson, lockPerson, type KeptPerson } from './people.ts';
import { permitEditing } from './policy.ts';
import { refreshPersonSearch } from './search-lines.ts';

export async function createPerson(ctx: Ctx, typed: Typed): Promise<Result<string>> {
  permitEditing(ctx);
  const read = readPersonForm(typed, await ownFields(ctx, 'person'), ctx.lang);
  if (!read.ok) return read;
  const personId = ctx.newId();
  const kept = standUp(read.value);
  const entry = kept.entry as unknown as PersonEntry;
  await ctx.db
    .insertInto('person')
    .values({
      network_id: ctx.networkId,
      person_id: personId,
      ...entry,
      sort_name: personSortName(entry),
      own_fields: JSON.stringify(kept.own_fields),
      visibility: JSON.stringify(kept.visibility),
      created_at: ctx.now,
      updated_at: ctx.now,
      archived_at: null,
    })
    .execute();
  await refreshPersonSearch(ctx, [personId]);
  await recordChange(ctx, {
    noun: 'person',
    nounId: personId,
    verb: 'created',
    before: null,
    after: read.value,
  });
  return accepted(personId);
}

/** Saves an edit that started from `base`, as `editFirm` does. */
export async function editPerson(
  ctx: Ctx,
  personId: string,
  base: Flat,
  typed: Typed,
): Promise<Result<{ theirChanges: string[] }>> {
  permitEditing(ctx);
  const read = readPersonForm(typed, await ownFields(ctx, 'person'), ctx.lang);
  if (!read.ok) return read;
  const person = await lockPerson(ctx, personId);
  const theirs = flatPerson(person);
  const { merged, conflicts, theirChanges } = reconcile(base, read.value, theirs);
  if (conflicts.length > 0) {
    return refused('changed-meanwhile', undefined, { conflicts, theirs } satisfies EditConflict);
  }
  await savePerson(ctx, person, merged, 'edited');
  return accepted({ theirChanges });
}

export async function savePerson(
  ctx: Ctx,
  person: KeptPerson,
  flat: Flat,
  verb: string,
  cause?: string,
): Promise<string | null> {
  const change = narrowed(flatPerson(person), flat);
  if (!change) return null;
  const { entry, own_fields, visibility } = standUp(flat);
  await ctx.db
    .updateTable('person')
    .set({
      ...entry,
      sort_name: personSortName({ ...person, ...(entry as Partial<PersonEntry>) }),
      own_fields: JSON.stringify(own_fields),
      visibility: JSON.stringify(visibility),
      version: person.version + 1,
      updated_at: ctx.now,
    })
    .where('person_id', '=', person.personId)
    .execute();
  await refreshPersonSearch(ctx, [person.personId]);
  const where = { noun: 'person', nounId: person.personId, verb };
  return recordChange(ctx, { ...where, ...change, ...(cause ? { cause } : {}) });
}

/** People leave the lists and come back; their links stop opening, their mandates stay as they are. */
export async function movePerson(
  ctx: Ctx,
  personId: string,
  verb: 'archived' | 'restored',
): Promise<Result<null>> {
  permitEditing(ctx);
  const person = await lockPerson(ctx, personId);
  if (verb === 'archived' && person.archivedAt) return refused('person/archived-already');
  if (verb === 'restored' && !person.archivedAt) return refused('person/not-archived');
  await ctx.db
    .updateTable('person')
    .set({
      archived_at: verb === 'archived' ? ctx.now : null,
      version: person.version + 1,
      updated_at: ctx.now,
    })
    .where('person_id', '=', personId)
    .execute();
  await recordChange(ctx, { noun: 'person', nounId: personId, verb, before: null, after: null });
  return accepted(null);
}
