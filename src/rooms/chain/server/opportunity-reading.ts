/** Offers and needs for those who read them: at the desk, for other firms, for the matching. */
import { firmKeys, type FirmEntry } from '#members';
import { mayEditMembers, reachablePeople } from '#members/server';
import { normalise } from '#platform';
import { notFound, type Ctx } from '#platform/server';
import type { OpportunityTerms } from '../opportunity.ts';
import type { Naming } from '../opportunity-names.ts';
import { namesThem, withoutNames } from '../opportunity-names.ts';
import { seenBy, type SeenOpportunity, type Viewer } from '../opportunity-sight.ts';
import { readChain } from './chain.ts';
import {
  keptOpportunity,
  OPPORTUNITY,
  opportunityById,
  firmAndMerged,
  selectOpportunities,
  todayHere,
  type KeptOpportunity,
} from './opportunities.ts';

/** One as somebody at the desk may read it. */
export interface AtDesk extends Omit<KeptOpportunity, 'firmId' | 'firm' | 'personId'> {
  /** Null: anonymous, and this reader does not look after the members. */
  firmId: string | null;
  firm: string;
  personId: string | null;
}

/** Whoever looks after the members knows whose it is; the board reads the rest, with no name in it. */
export async function atDesk(ctx: Ctx, one: KeptOpportunity): Promise<AtDesk> {
  if (mayEditMembers(ctx) || !one.terms.anonymous) return one;
  const terms = unnamed(one.terms, await namingOf(ctx, one.firmId));
  const standing = { ...one.standing, word: '' };
  return { ...one, terms, standing, firmId: null, firm: '', personId: null, enteredBy: '' };
}

/** One for its page. What is the animator's alone is not found by anybody else. */
export async function opportunityAtDesk(ctx: Ctx, id: string): Promise<AtDesk> {
  const one = await opportunityById(ctx, id);
  if (!mayEditMembers(ctx) && one.terms.visibility === 'animator') notFound(OPPORTUNITY);
  return atDesk(ctx, one);
}

const unnamed = (terms: OpportunityTerms, naming: Naming): OpportunityTerms => ({
  ...terms,
  title: withoutNames(terms.title, naming),
  text: withoutNames(terms.text, naming),
});

/** One as another reader would get it, whatever its state: for the animator who is about to open it. */
export async function asOthersRead(
  ctx: Ctx,
  one: KeptOpportunity,
): Promise<{ title: string; text: string; namesItself: boolean }> {
  const naming = await namingOf(ctx, one.firmId);
  const { title, text, anonymous } = one.terms;
  if (!anonymous) return { title, text, namesItself: false };
  const namesItself = namesThem(title, naming) || namesThem(text, naming);
  return { title: withoutNames(title, naming), text: withoutNames(text, naming), namesItself };
}

/** One as a viewer may read it; not found when it is none of theirs. `revealedTo`: see `seenBy`. */
export async function opportunityFor(
  ctx: Ctx,
  id: string,
  viewer: Viewer,
  revealedTo: ReadonlySet<string>,
): Promise<SeenOpportunity> {
  const one = await opportunityById(ctx, id);
  const firm = await ctx.db
    .selectFrom('firm')
    .select([...firmKeys, 'visibility'])
    .where('firm_id', '=', one.firmId)
    .executeTakeFirstOrThrow();
  const naming = await namingOf(ctx, one.firmId);
  const row = { ...one.terms, id: one.id, state: one.standing.state, firmId: one.firmId };
  return (
    seenBy(row, firm as FirmEntry & { visibility: Record<string, string> }, naming, viewer, revealedTo) ??
    notFound(OPPORTUNITY)
  );
}

/** All by which a firm can be recognised in a text, its people's names too. */
export async function namingOf(ctx: Ctx, firmId: string): Promise<Naming> {
  const firms = await ctx.db
    .selectFrom('firm')
    .select(['name', 'city', 'address', 'website', 'email', 'vat_number'])
    .where('firm_id', 'in', await firmAndMerged(ctx, firmId))
    .execute();
  const people = [...(await reachablePeople(ctx, await firmAndMerged(ctx, firmId))).values()].flat();
  const common = await tradeWords(ctx);
  const surnames = people.flatMap(({ name }) => [name, name.split(' ').at(-1) ?? '']);
  return {
    name: firms.map(({ name }) => name).join(' '),
    others: [
      ...firms.flatMap(({ name, city, address, vat_number }) => [name, city, address, vat_number]),
      ...surnames.filter((name) => name.length > 2 && !common(name)),
    ],
    addresses: [
      ...firms.flatMap(({ website, email }) => [website, email]),
      ...people.map(({ email }) => email),
    ].filter((one) => one !== '' && !/@(gmail|libero|hotmail|outlook|yahoo|pec|tiscali|alice)\./.test(one)),
    isCommon: common,
  };
}

/** Words that many firms of a trade have in their names: those of the packs, by their stems. */
async function tradeWords(ctx: Ctx): Promise<(word: string) => boolean> {
  const chain = await readChain(ctx);
  const stems = new Set<string>();
  for (const { labels, synonyms } of chain.capabilities) {
    for (const text of [labels.it, labels.en, ...synonyms.it, ...synonyms.en])
      for (const word of normalise(text).split(/[^\p{L}\p{N}]+/u)) if (word) stems.add(stemOf(word));
  }
  return (word) => stems.has(stemOf(normalise(word)));
}

const stemOf = (word: string) => word.slice(0, 5);

/** One that may be matched, with all that is said in it. */
export interface OpenOpportunity extends OpportunityTerms {
  id: string;
  firmId: string;
  enteredAt: Date;
  version: number;
}

/** Every offer and need that stands open today, of firms that are still in the list, the oldest first. */
export async function openOpportunities(ctx: Ctx): Promise<OpenOpportunity[]> {
  const rows = await selectOpportunities(ctx)
    .where('state', '=', 'open')
    .where('expires_on', '>=', await todayHere(ctx))
    .where('firm.archived_at', 'is', null)
    .orderBy('opportunity_id')
    .execute();
  return rows.map((row) => {
    const { id, firmId, enteredAt, version, terms } = keptOpportunity(row);
    return { id, firmId, enteredAt, version, ...terms };
  });
}

/** What one firm has out, or had: for its page at the desk. */
export async function opportunitiesOfFirm(ctx: Ctx, firmId: string): Promise<AtDesk[]> {
  const edits = mayEditMembers(ctx);
  const rows = await selectOpportunities(ctx)
    .where('opportunity.firm_id', 'in', await firmAndMerged(ctx, firmId))
    // On its firm's page an anonymous one would say whose it is.
    .$if(!edits, (query) =>
      query.where('anonymous', '=', false).where('opportunity.visibility', '<>', 'animator'),
    )
    .orderBy('opportunity_id', 'desc')
    .limit(50)
    .execute();
  return Promise.all(rows.map((row) => atDesk(ctx, keptOpportunity(row))));
}
