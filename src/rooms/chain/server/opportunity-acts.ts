/** What is done with an offer or a need once it is there: one row held, one decision, one change. */
import { permitEditing } from '#members/server';
import { accepted, refused, type Lang, type Result } from '#platform';
import type { Ctx } from '#platform/server';
import {
  capabilityIds,
  readOpportunity,
  readsOtherwise,
  typedOne,
  type TypedOpportunity,
} from '../opportunity-form.ts';
import { takeStep, type OpportunityStep } from '../opportunity-steps.ts';
import { lockOpportunity, todayHere, writeOpportunity, type KeptOpportunity } from './opportunities.ts';
import { writeSetAside } from './opportunity-mail.ts';

type PlainStep = Extract<OpportunityStep, { kind: 'renew' | 'close' | 'reopen' }>;

const verbs = {
  open: 'opened',
  'set-aside': 'set-aside',
  correct: 'corrected',
  renew: 'renewed',
  close: 'closed',
  reopen: 'reopened',
  expire: 'expired',
} as const satisfies Record<OpportunityStep['kind'], string>;

/** One step of one whose row is held. Renewing what stands long enough already changes nothing. */
export async function stepOpportunity(
  ctx: Ctx,
  kept: KeptOpportunity,
  step: OpportunityStep,
): Promise<Result<null>> {
  const becomes = takeStep(kept.standing, step, await todayHere(ctx));
  if (!becomes.ok) return becomes;
  await writeOpportunity(ctx, kept, { terms: kept.terms, standing: becomes.value }, verbs[step.kind]);
  return accepted(null);
}

/** Renewed, closed or put back by whoever looks after its firm. */
export async function settleOpportunity(ctx: Ctx, id: string, step: PlainStep): Promise<Result<null>> {
  permitEditing(ctx);
  return stepOpportunity(ctx, await lockOpportunity(ctx, id), step);
}

/**
 * The desk has read it: it is open, with the capabilities the animator ticked. Of two who read it at once, the
 * second is told that it is open already.
 */
export async function approveOpportunity(
  ctx: Ctx,
  id: string,
  typed: TypedOpportunity,
): Promise<Result<null>> {
  permitEditing(ctx);
  const kept = await lockOpportunity(ctx, id);
  const stale = changedMeanwhile(kept, typed);
  if (stale) return stale;
  const today = await todayHere(ctx);
  const becomes = takeStep(kept.standing, { kind: 'open' }, today);
  if (!becomes.ok) return becomes;
  const terms = {
    ...kept.terms,
    capabilities: typed['asks-capability'] ? capabilityIds(typed['capability']) : kept.terms.capabilities,
  };
  await writeOpportunity(ctx, kept, { terms, standing: becomes.value }, verbs.open);
  return accepted(null);
}

/** Not now, with a word to its firm: sent by mail where somebody can be reached, and shown on their page. */
export async function setAsideOpportunity(
  ctx: Ctx,
  id: string,
  word: string,
  origin: string,
): Promise<Result<{ written: boolean }>> {
  permitEditing(ctx);
  const kept = await lockOpportunity(ctx, id);
  const done = await stepOpportunity(ctx, kept, { kind: 'set-aside', word });
  if (!done.ok) return done;
  return accepted({ written: await writeSetAside(ctx, kept, word.trim(), origin) });
}

/** Corrected at the desk, which has read what it writes. */
export async function correctOpportunity(
  ctx: Ctx,
  id: string,
  typed: TypedOpportunity,
): Promise<Result<null>> {
  permitEditing(ctx);
  return correct(ctx, await lockOpportunity(ctx, id), typed, { by: 'desk', lang: ctx.lang });
}

/** A correction by whoever may make it; what its firm writes anew the desk reads anew. */
export async function correct(
  ctx: Ctx,
  kept: KeptOpportunity,
  typed: TypedOpportunity,
  { by, lang }: { by: 'desk' | 'member'; lang: Lang },
): Promise<Result<null>> {
  const stale = changedMeanwhile(kept, typed);
  if (stale) return stale;
  const today = await todayHere(ctx);
  const read = readOpportunity(typed, { today, lang, before: kept.terms });
  if (!read.ok) return read;
  const reread = readsOtherwise(kept.terms, read.value);
  const { expiresOn } = read.value;
  const becomes = takeStep(kept.standing, { kind: 'correct', by, reread, expiresOn }, today);
  if (!becomes.ok) return becomes;
  await writeOpportunity(ctx, kept, { terms: read.value, standing: becomes.value }, verbs.correct);
  return accepted(null);
}

/** The form says which state it started from; a form that says nothing is taken at its word. */
function changedMeanwhile(kept: KeptOpportunity, typed: TypedOpportunity) {
  const version = typedOne(typed, 'version');
  return version !== '' && Number(version) !== kept.version ? refused('opportunity/changed-meanwhile') : null;
}
