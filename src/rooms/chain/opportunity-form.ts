import { isAudience } from '#members';
import { accepted, isLang, refused, type Lang, type Refusal, type Result } from '#platform';
import { isKind, type OpportunityTerms } from './opportunity.ts';
import { readUntil } from './opportunity-life.ts';

/** A form as it was sent: what was typed or ticked, by name. */
export type TypedOpportunity = Readonly<Record<string, readonly string[]>>;

export const longestTitle = 120;
export const longestText = 2000;
const mostNamed = 30;

export const typedOne = (typed: TypedOpportunity, name: string) => typed[name]?.[0] ?? '';

/**
 * Reads an offer or a need, or refuses with every problem at once. `before` is what stands already: what a shorter
 * form doesn't ask stays as it was.
 */
export function readOpportunity(
  typed: TypedOpportunity,
  { today, lang, before }: { today: string; lang: Lang; before?: OpportunityTerms | undefined },
): Result<OpportunityTerms> {
  const problems: Refusal[] = [];
  const one = (name: string) => typedOne(typed, name);
  const take = <T>(read: Result<T>, otherwise: T): T => {
    if (read.ok) return read.value;
    problems.push(read.refusal);
    return otherwise;
  };
  const kind = one('kind');
  if (!isKind(kind)) problems.push({ code: 'opportunity/kind-missing', about: 'kind' });
  const visibility = one('visibility');
  const title = one('title').replace(/\s+/g, ' ').trim();
  if (title === '') problems.push({ code: 'opportunity/title-missing', about: 'title' });
  const until = one('until');
  // A day that stood already is kept even when it has come nearer than a new one could be.
  const expiresOn = before && until === before.expiresOn ? accepted(until) : readUntil(until, today);
  const asked = (name: string) => typed[`asks-${name}`] !== undefined || typed[name] !== undefined;
  const terms: OpportunityTerms = {
    kind: isKind(kind) ? kind : 'commercial-request',
    title: take(noLonger(title, 'title', longestTitle), title),
    text: take(noLonger(one('text').replace(/\r\n?/g, '\n').trim(), 'text', longestText), ''),
    lang: isLang(one('lang')) ? (one('lang') as Lang) : (before?.lang ?? lang),
    capabilities: asked('capability') ? capabilityIds(typed['capability']) : (before?.capabilities ?? []),
    certifications: asked('certification')
      ? capabilityIds(typed['certification'])
      : (before?.certifications ?? []),
    markets: asked('market') ? capabilityIds(typed['market']) : (before?.markets ?? []),
    quantity: take(readQuantity(one('quantity')), null),
    anonymous: one('anonymous') === 'yes',
    visibility: isAudience(visibility) ? visibility : (before?.visibility ?? 'members'),
    expiresOn: take(expiresOn, today),
  };
  return problems.length > 0 ? refused('form/unreadable', undefined, { problems }) : accepted(terms);
}

/** Whether others would read something else than before: then a member's change is read by the desk again. */
export const readsOtherwise = (before: OpportunityTerms, after: OpportunityTerms) =>
  before.kind !== after.kind || before.title !== after.title || before.text !== after.text;

/** "1.200", "1 200" and "1'200" are all twelve hundred. Empty: not said. */
export function readQuantity(typed: string): Result<number | null> {
  const digits = typed.replace(/[\s.,'’]/g, '');
  if (digits === '') return accepted(null);
  const quantity = Number(digits);
  return /^\d{1,9}$/.test(digits) && quantity > 0
    ? accepted(quantity)
    : refused('opportunity/quantity-unreadable', 'quantity');
}

function noLonger(text: string, about: string, longest: number): Result<string> {
  const tooLong = text.length - longest;
  return tooLong > 0 ? refused('text/too-long', about, { longest, tooLong }) : accepted(text);
}

/** Names of capabilities as `pack:id`; whatever else was sent is left out. */
export const capabilityIds = (ids: readonly string[] = []) =>
  [...new Set(ids.filter((id) => /^[a-z][a-z0-9-]*:[a-z0-9][a-z0-9-]*$/.test(id)))].slice(0, mostNamed);
