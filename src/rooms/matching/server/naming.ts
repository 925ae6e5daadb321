import type { Pair, Viewer } from '#packages/matching';
import { capabilityName, stageName } from '#chain';
import { audienceAtDesk } from '#members/server';
import type { Lang } from '#platform';
import type { Ctx } from '#platform/server';
import { tell, type Names, type Told } from '../telling.ts';
import { matchingWords } from '../words.ts';
import type { Known } from './known.ts';

/** Names as the desk reads them. */
export function namesAtDesk(known: Known, lang: Lang, zone: string): Names {
  return {
    lang,
    zone,
    firm: (id) => known.firms.get(id)?.name ?? '',
    opportunity: (id) => known.opportunities.get(id)?.title,
    asked: (id) => known.opportunities.get(id)?.capabilities ?? [],
    isCertificate: (id) => known.chain.known.capabilities.get(id)?.kind === 'certification',
    capability: (id) => capabilityName(known.chain, id, lang),
    stage: (id) => stageName(known.chain, id, lang),
    concept: (id) => known.vocabulary.nameOf(id, lang),
    supply: (id) => known.between.supplies.find((tie) => tie.id === id),
  };
}

/** Whoever looks after the members sees all there is; whoever only reads at the desk sees what a counterpart may. */
export const viewerAtDesk = (ctx: Pick<Ctx, 'role'>): Viewer => ({ audience: audienceAtDesk(ctx) });

export async function networkZone(ctx: Ctx): Promise<string> {
  const { zone } = await ctx.db.selectFrom('network').select('zone').executeTakeFirstOrThrow();
  return zone;
}

export interface NamedFirm {
  id: string;
  name: string;
  city: string;
}

export interface ToldPair {
  a: NamedFirm;
  b: NamedFirm;
  grade: Pair['grade'];
  why: Told[];
  against: Told[];
}

export function namedFirm(known: Known, id: string): NamedFirm {
  const card = known.firms.get(id);
  return { id, name: card?.name ?? '', city: card?.city ?? '' };
}

export function toldPair(known: Known, pair: Pair, names: Names): ToldPair {
  const words = matchingWords[names.lang];
  return {
    a: namedFirm(known, pair.a),
    b: namedFirm(known, pair.b),
    grade: pair.grade,
    why: tell(pair.why, names, words),
    against: tell(pair.against, names, words),
  };
}
