/** A new offer or need, entered at the desk or by a member. */
import { permitEditing } from '#members/server';
import { accepted, refused, type Lang, type Result } from '#platform';
import { isId, notFound, recordChange, type Ctx } from '#platform/server';
import type { EnteredHow } from '../opportunity.ts';
import { readOpportunity, type TypedOpportunity } from '../opportunity-form.ts';
import { holdFirm } from './hold-firm.ts';
import {
  columnsOf,
  firmAndMerged,
  flatOpportunity,
  OPPORTUNITY,
  todayHere,
  type OpportunityAsIs,
} from './opportunities.ts';

/** So many a firm may have waiting or open through its link; the desk may enter more for it. */
const mostByLink = 60;

export interface Entering {
  firmId: string;
  personId: string | null;
  how: EnteredHow;
  lang: Lang;
  /** The id its form was given when it was opened: a form sent twice makes one. */
  once: string;
}

/** Entered for a firm by whoever looks after it: read already, so open at once. */
export async function enterOpportunity(
  ctx: Ctx,
  entering: Omit<Entering, 'lang'>,
  typed: TypedOpportunity,
): Promise<Result<string>> {
  permitEditing(ctx);
  const held = await holdFirm(ctx, entering.firmId);
  if (!held.ok) return held;
  if (entering.personId !== null) await personOfNetwork(ctx, entering.personId);
  return put(ctx, { ...entering, lang: ctx.lang }, typed, true);
}

/** Entered by the firm itself: it waits until the desk has read it. */
export async function enterByMember(
  ctx: Ctx,
  entering: Entering,
  typed: TypedOpportunity,
): Promise<Result<string>> {
  const { standing } = await ctx.db
    .selectFrom('opportunity')
    .select(({ fn }) => fn.countAll<number>().as('standing'))
    .where('firm_id', 'in', await firmAndMerged(ctx, entering.firmId))
    .where('state', '<>', 'closed')
    .executeTakeFirstOrThrow();
  if (standing >= mostByLink) return refused('opportunity/too-many');
  return put(ctx, entering, typed, false);
}

async function put(
  ctx: Ctx,
  { firmId, personId, how, lang, once }: Entering,
  typed: TypedOpportunity,
  open: boolean,
): Promise<Result<string>> {
  const read = readOpportunity(typed, { today: await todayHere(ctx), lang });
  if (!read.ok) return read;
  const terms = read.value;
  const as: OpportunityAsIs = {
    terms,
    standing: {
      state: open ? 'open' : 'waiting',
      expiresOn: terms.expiresOn,
      approved: open,
      word: '',
      closedWhy: '',
    },
  };
  const id = await idFor(ctx, once, firmId, as);
  const row = await ctx.db
    .insertInto('opportunity')
    .values({
      network_id: ctx.networkId,
      opportunity_id: id,
      firm_id: firmId,
      person_id: personId,
      ...columnsOf(as),
      entered_by: ctx.actor.name,
      entered_how: how,
      entered_at: ctx.now,
      reviewed_at: open ? ctx.now : null,
      reviewed_by: open ? ctx.actor.name : null,
      reminded_at: null,
    })
    .onConflict((same) => same.columns(['network_id', 'opportunity_id']).doNothing())
    .returning('opportunity_id')
    .executeTakeFirst();
  if (row) {
    await recordChange(ctx, {
      noun: OPPORTUNITY,
      nounId: id,
      verb: 'entered',
      before: null,
      after: flatOpportunity(as),
      ...(how === 'telephone' && personId ? { onBehalfOf: personId } : {}),
    });
  }
  return accepted(id);
}

/**
 * The id the form carried, unless something else stands under it: the form was sent, opened again with the way back
 * and filled in anew, so it is another one.
 */
async function idFor(ctx: Ctx, once: string, firmId: string, as: OpportunityAsIs): Promise<string> {
  if (!isId(once)) return ctx.newId();
  const there = await ctx.db
    .selectFrom('opportunity')
    .select(['firm_id', 'title', 'text', 'kind'])
    .where('opportunity_id', '=', once)
    .executeTakeFirst();
  const { title, text, kind } = as.terms;
  const same =
    there?.firm_id === firmId && there.title === title && there.text === text && there.kind === kind;
  return !there || same ? once : ctx.newId();
}

async function personOfNetwork(ctx: Ctx, personId: string): Promise<void> {
  const person = isId(personId)
    ? await ctx.db
        .selectFrom('person')
        .select('person_id')
        .where('person_id', '=', personId)
        .executeTakeFirst()
    : undefined;
  if (!person) notFound('person');
}
