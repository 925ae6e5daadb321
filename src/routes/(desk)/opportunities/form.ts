import { fail } from '@sveltejs/kit';
import { desk } from '#accounts/server';
import { addDays, mostDays, typedOne, type TypedOpportunity } from '#chain';
import { capabilityTyped, namedCapabilities, opportunityChoices, proposedIn, todayHere } from '#chain/server';
import { permitEditing } from '#members/server';
import type { Refusal } from '#platform';
import { inNetwork, type Ctx } from '#platform/server';

/** A form as it was sent: what was typed or ticked, by name. */
export async function typedIn(request: Request): Promise<TypedOpportunity> {
  const form = await request.formData();
  return Object.fromEntries([...new Set(form.keys())].map((name) => [name, form.getAll(name).map(String)]));
}

/** All that a form refused: one line each. */
export const refusalsOf = (refusal: Refusal): Refusal[] =>
  (refusal.data?.['problems'] as Refusal[] | undefined) ?? [refusal];

/** What the form offers: certifications, markets, and the capabilities that are ticked in `typed`, by name. */
export async function formOf(ctx: Ctx, typed: TypedOpportunity) {
  const today = await todayHere(ctx);
  const { certifications, markets } = await opportunityChoices(ctx);
  return {
    choices: { certifications, markets },
    ticked: await namedCapabilities(ctx, typed['capability'] ?? []),
    today,
    latest: addDays(today, mostDays),
  };
}

/** Adds the capability that was typed as a word to those that are ticked. */
export async function withWord(
  ctx: Ctx,
  typed: TypedOpportunity,
): Promise<{ typed: TypedOpportunity; refusal: Refusal | null }> {
  const word = typedOne(typed, 'word').trim();
  if (word === '') return { typed, refusal: null };
  const found = await capabilityTyped(ctx, word);
  if (!found.ok) return { typed, refusal: found.refusal };
  const capability = [...new Set([...(typed['capability'] ?? []), found.value])];
  return { typed: { ...typed, capability, word: [''] }, refusal: null };
}

/** Nothing is written: the form comes back with what its text speaks of, and with the word that was typed. */
export const proposing = ({ request, locals }: { request: Request; locals: App.Locals }) =>
  inNetwork(desk(locals), async (ctx) => {
    permitEditing(ctx);
    const { typed, refusal } = await withWord(ctx, await typedIn(request));
    const text = `${typedOne(typed, 'title')}\n${typedOne(typed, 'text')}`;
    const proposed = await proposedIn(ctx, text, typed['capability'] ?? []);
    // What the text names is ticked beforehand; the rest waits for a tick.
    const sure = proposed.filter(({ sureness }) => sureness === 'sure').map(({ id }) => id);
    return fail(422, {
      typed: { ...typed, capability: [...(typed['capability'] ?? []), ...sure] },
      ticked: await namedCapabilities(ctx, typed['capability'] ?? []),
      proposed,
      refusals: refusal ? [refusal] : [],
      read: true,
    });
  });
