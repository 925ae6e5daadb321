import { refused, accepted, type Result } from '#platform';
import { notFound, recordChange, type Ctx } from '#platform/server';
import type { Field } from '../field.ts';
import { defineField, readChoices, type TypedField } from '../own-field.ts';
import { isAudience } from '../visibility.ts';
import { permitEditing } from './policy.ts';

export interface KeptField extends Field {
  fieldId: string;
  retired: boolean;
}

/** The network's own fields, in the order in which forms ask; those retired only when asked for. */
export async function ownFields(
  ctx: Ctx,
  noun?: 'firm' | 'person',
  options: { retired?: boolean } = {},
): Promise<KeptField[]> {
  const rows = await ctx.db
    .selectFrom('field')
    .select(['field_id', 'noun', 'key', 'label', 'kind', 'choices', 'visibility', 'retired_at'])
    .$if(noun !== undefined, (query) => query.where('noun', '=', noun!))
    .$if(!options.retired, (query) => query.where('retired_at', 'is', null))
    .orderBy('noun')
    .orderBy('position')
    .orderBy('field_id')
    .execute();
  return rows.map(({ field_id, retired_at, ...field }) => ({
    ...field,
    fieldId: field_id,
    retired: retired_at !== null,
  }));
}

export async function addField(ctx: Ctx, typed: TypedField): Promise<Result<string>> {
  permitEditing(ctx);
  const there = await ctx.db.selectFrom('field').select(['noun', 'key', 'position']).execute();
  const taken = there.filter((field) => field.noun === typed.noun).map((field) => field.key);
  const field = defineField(typed, taken);
  if (!field.ok) return field;
  const fieldId = ctx.newId();
  const position = Math.max(-1, ...there.map((one) => one.position)) + 1;
  await ctx.db
    .insertInto('field')
    .values({
      network_id: ctx.networkId,
      field_id: fieldId,
      noun: field.value.noun,
      key: field.value.key,
      label: JSON.stringify(field.value.label),
      kind: field.value.kind,
      choices: JSON.stringify(field.value.choices),
      visibility: field.value.visibility,
      position,
      retired_at: null,
    })
    .execute();
  await recordChange(ctx, {
    noun: 'field',
    nounId: fieldId,
    verb: 'added',
    before: null,
    after: field.value,
  });
  return accepted(fieldId);
}

/** Name, choices and who sees it may change; what kind of thing it is may not: values are kept already. */
export async function changeField(
  ctx: Ctx,
  fieldId: string,
  typed: { it: string; en: string; choices: string; visibility: string },
): Promise<Result<null>> {
  permitEditing(ctx);
  const field = await lockField(ctx, fieldId);
  if (!isAudience(typed.visibility)) return refused('visibility/unknown', 'visibility');
  const label = { it: typed.it.trim() || typed.en.trim(), en: typed.en.trim() || typed.it.trim() };
  if (label.it === '') return refused('field/label-missing', 'it');
  const choices = field.kind === 'choice' ? readChoices(typed.choices, field.choices) : [];
  if (field.kind === 'choice' && choices.length < 2) return refused('field/choices-missing', 'choices');
  const after = { label, choices, visibility: typed.visibility };
  await ctx.db
    .updateTable('field')
    .set({ label: JSON.stringify(label), choices: JSON.stringify(choices), visibility: typed.visibility })
    .where('field_id', '=', fieldId)
    .execute();
  const before = { label: field.label, choices: field.choices, visibility: field.visibility };
  await recordChange(ctx, { noun: 'field', nounId: fieldId, verb: 'edited', before, after });
  return accepted(null);
}

/** A retired field is no longer asked nor shown; its values stay kept, and come back with it. */
export async function retireField(ctx: Ctx, fieldId: string, retired: boolean): Promise<void> {
  permitEditing(ctx);
  const field = await lockField(ctx, fieldId);
  if ((field.retired_at !== null) === retired) return;
  await ctx.db
    .updateTable('field')
    .set({ retired_at: retired ? ctx.now : null })
    .where('field_id', '=', fieldId)
    .execute();
  const verb = retired ? 'retired' : 'restored';
  await recordChange(ctx, { noun: 'field', nounId: fieldId, verb, before: null, after: null });
}

async function lockField(ctx: Ctx, fieldId: string) {
  const field = await ctx.db
    .selectFrom('field')
    .selectAll()
    .where('field_id', '=', fieldId)
    .forUpdate()
    .executeTakeFirst();
  return field ?? notFound('field');
}
