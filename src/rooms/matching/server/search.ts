import type { Because } from '#packages/matching';
import { capabilityName, type OpportunityKind } from '#chain';
import { mayEditMembers } from '#members/server';
import { normalise } from '#platform';
import type { Ctx } from '#platform/server';
import { nearestTo } from '../likeness.ts';
import { ask, type Known } from './known.ts';
import { namedFirm, type NamedFirm } from './naming.ts';

/** Why something was found: the words of the question and what answered them. */
export interface FoundBy {
  asked: string;
  said: string;
  /** A capability it declares, rather than words it wrote. */
  declared: boolean;
}

export interface Found {
  /** `near`: found by the embedding service alone. */
  firms: { firm: NamedFirm; summary: string; by: FoundBy[]; near: boolean }[];
  opportunities: { id: string; kind: OpportunityKind; title: string; firm: NamedFirm; by: FoundBy[] }[];
  /** Nothing is near: the firms are the nearest all the same. */
  far: boolean;
  /** Capabilities the question names, and how many firms have them. */
  capabilities: { id: string; name: string; firms: number }[];
}

const mostFirms = 30;
const mostOpportunities = 15;
const mostNear = 5;
/** Nearer than this two texts have more in common than commonplaces. */
const nearEnough = 0.12;
/** Where nothing is that near, the few nearest are still worth a look, down to here. */
const farthest = 0.02;
const mostFar = 4;
/** Who is far behind the first is noise. */
const besideTheFirst = 0.25;

/**
 * Firms, offers and needs that answer a question in either language, with what they were found by. `vector` is the
 * question as an embedding service reads it: it adds a few firms behind those found by words.
 */
export async function searchByMeaning(
  ctx: Ctx,
  question: string,
  vector: Float32Array | null = null,
): Promise<Found> {
  const asked = question.trim().slice(0, 300);
  if (asked === '') return { firms: [], opportunities: [], far: false, capabilities: [] };
  // What a text says is shown to those who may read all of it.
  const mayRead = mayEditMembers(ctx);
  return ask(ctx, (known) => {
    const hits = known.index.search(asked, 200);
    const far = (hits[0]?.score ?? 0) < nearEnough;
    const least = far ? farthest : Math.max(nearEnough, hits[0]!.score * besideTheFirst);
    const found: Found = {
      firms: [],
      opportunities: [],
      far,
      capabilities: capabilitiesNamed(known, asked, ctx),
    };
    for (const { id, score, because } of hits) {
      if (score < least) break;
      const by = tellingOnes(because).flatMap((one) => foundBy(one, asked, id, known, ctx, mayRead));
      if (id.startsWith('firm:') && found.firms.length < (far ? mostFar : mostFirms)) {
        const firm = namedFirm(known, id.slice(5));
        found.firms.push({ firm, summary: known.firms.get(firm.id)?.summary ?? '', by, near: false });
      } else if (id.startsWith('opportunity:') && !far && found.opportunities.length < mostOpportunities) {
        const opportunity = known.opportunities.get(id.slice(12));
        if (!opportunity) continue;
        // To find one by its words and read whose it is would undo its being unnamed.
        if (!mayRead && (opportunity.anonymous || opportunity.visibility === 'animator')) continue;
        const { kind, title, firmId } = opportunity;
        found.opportunities.push({ id: opportunity.id, kind, title, firm: namedFirm(known, firmId), by });
      }
    }
    const there = new Set(found.firms.map(({ firm }) => firm.id));
    for (const { id } of vector ? nearestTo(vector, known.vectors, mostNear) : []) {
      if (there.has(id)) continue;
      const summary = known.firms.get(id)?.summary ?? '';
      found.firms.push({ firm: namedFirm(known, id), summary, by: [], near: true });
    }
    return found;
  });
}

/** Of each word of the question what answers it best; what did little is left out. */
function tellingOnes(because: readonly Because[]): Because[] {
  const least = (because[0]?.weight ?? 0) / 5;
  const byWord = Map.groupBy(
    because.filter(({ weight }) => weight >= least),
    ({ asked }) => asked[0],
  );
  return [...byWord.values()].map(([best]) => best!).slice(0, 3);
}

function foundBy(
  { asked: [from, to], said, capability, concept }: Because,
  question: string,
  id: string,
  known: Known,
  ctx: Ctx,
  mayRead: boolean,
): FoundBy[] {
  const asked = question.slice(from, to).trim();
  if (capability) return [{ asked, said: capabilityName(known.chain, capability, ctx.lang), declared: true }];
  const text = said && mayRead ? (known.texts.get(id)?.slice(said[0], said[1]).trim() ?? '') : '';
  const word = text || known.vocabulary.nameOf(concept, ctx.lang);
  return word && asked ? [{ asked, said: word, declared: false }] : [];
}

/** The question itself may name capabilities: then it matters how many firms have them, even if none has. */
function capabilitiesNamed(known: Known, question: string, ctx: Ctx): Found['capabilities'] {
  const named = known.vocabulary
    .read(question)
    .found.filter(({ capability, certainty }) => capability !== null && certainty >= 0.7)
    .map(({ capability }) => capability!);
  return [...new Set(named)].slice(0, 6).map((id) => ({
    id,
    name: capabilityName(known.chain, id, ctx.lang),
    firms: known.holders.get(id)?.size ?? 0,
  }));
}

/** Whether the question is a firm's name, so that the page can lead straight to it. */
export async function firmsCalled(ctx: Ctx, question: string, most = 3): Promise<NamedFirm[]> {
  const sought = normalise(question);
  if (sought.length < 3) return [];
  return ask(ctx, (known) =>
    [...known.firms.values()]
      .filter(({ archived, name }) => !archived && normalise(name).includes(sought))
      .slice(0, most)
      .map(({ id }) => namedFirm(known, id)),
  );
}
