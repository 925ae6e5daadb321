/** What the desk's form offers to choose from, and what it makes of words that were typed. */
import { recognise } from '#packages/matching';
import { suggestFirms } from '#members/server';
import { normalise, refused, accepted, type Result } from '#platform';
import type { Ctx } from '#platform/server';
import { capabilityName } from '../chain-names.ts';
import { titled } from '../picture-page.ts';
import { proposalsIn, surenessOf, type Sureness } from '../proposal.ts';
import { capabilityCalled } from '../called.ts';
import { suggestCapabilities } from '../suggest.ts';
import { marketsOf } from '../trade.ts';
import { readChain } from './chain.ts';
import { vocabularyOf } from './vocabulary.ts';

export interface Named {
  id: string;
  label: string;
}

export interface ProposedCapability extends Named {
  /** The words of the text that made one think so. */
  words: string;
  sureness: Sureness;
}

/** Certifications and markets, by name. */
export async function opportunityChoices(
  ctx: Ctx,
): Promise<{ certifications: Named[]; markets: Named[]; stages: Named[] }> {
  const chain = await readChain(ctx);
  const byName = (a: Named, b: Named) => a.label.localeCompare(b.label, ctx.lang);
  const named = ({ id, labels }: { id: string; labels: Record<'it' | 'en', string> }) => ({
    id,
    label: labels[ctx.lang],
  });
  const certifications = chain.capabilities.filter(({ kind }) => kind === 'certification').map(named);
  return {
    certifications: onePerName(certifications).sort(byName),
    markets: marketsOf(chain).map(named).sort(byName),
    stages: chain.stages.map(named).map(({ id, label }) => ({ id, label: titled(label) })),
  };
}

/** Several packs may know the same certificate. */
const onePerName = (all: Named[]) => [...new Map(all.toReversed().map((one) => [one.label, one])).values()];

export async function namedCapabilities(ctx: Ctx, ids: readonly string[]): Promise<Named[]> {
  const chain = await readChain(ctx);
  return ids.map((id) => ({ id, label: capabilityName(chain, id, ctx.lang) }));
}

/** What a text speaks of, the surest first, without what stands already. */
export async function proposedIn(
  ctx: Ctx,
  text: string,
  standing: readonly string[],
): Promise<ProposedCapability[]> {
  if (text.trim() === '') return [];
  const chain = await readChain(ctx);
  const recognised = recognise(await vocabularyOf(ctx), text, { most: 8 });
  return proposalsIn(chain, text, recognised)
    .filter(({ capability }) => !standing.includes(capability))
    .map(({ capability, certainty, words }) => ({
      id: capability,
      label: capabilityName(chain, capability, ctx.lang),
      words,
      sureness: surenessOf(certainty),
    }));
}

/** The one capability that is called so, or that alone fits what was typed; otherwise those one may mean. */
export async function capabilityTyped(ctx: Ctx, word: string): Promise<Result<string>> {
  const chain = await readChain(ctx);
  const called = capabilityCalled(chain, word);
  if (called) return accepted(called);
  const found = suggestCapabilities(chain, word, ctx.lang, 6);
  // Two packs may use the same name: the one a person would think of first stands first.
  const same = found.filter(({ label }) => normalise(label) === normalise(word));
  if (same[0] || found.length === 1) return accepted((same[0] ?? found[0]!).capability);
  return refused('opportunity/word-unknown', 'word', { found: found.map(({ label }) => label) });
}

/** Names of capabilities that fit what is being typed. */
export const capabilityNames = async (ctx: Ctx, typed: string): Promise<string[]> => [
  ...new Set(suggestCapabilities(await readChain(ctx), typed, ctx.lang, 10).map(({ label }) => label)),
];

/** The one firm that is called so, or that alone fits; otherwise those one may mean. */
export async function firmTyped(ctx: Ctx, typed: string): Promise<Result<string>> {
  if (typed.trim() === '') return refused('opportunity/firm-missing', 'firm');
  const found = await suggestFirms(ctx, typed);
  const same = found.filter(({ name }) => normalise(name) === normalise(typed));
  const one = same.length === 1 ? same[0] : found.length === 1 ? found[0] : undefined;
  return one ? accepted(one.firmId) : refused('opportunity/firm-which', 'firm', { found });
}
