import { COMMON, OWN, packOf, type ChainOfNetwork } from './chain.ts';
import type { Finding } from './finding.ts';
import { findingsOf, leading } from './findings.ts';
import type { ChainFacts } from './findings-facts.ts';
import { sayFinding, type Naming, type SaidFinding } from './findings-say.ts';
import type { SayFindings } from './findings-words.ts';
import { litBy, narrowedTo, type PictureFilter } from './picture-lit.ts';
import { shownPicture, type ShownPicture } from './picture-shown.ts';
import { mostNames, pictureOf } from './picture.ts';

/** So many sentences come first; the others wait behind "and so many more". */
export const firstSaid = 6;
/** So many are unfolded on the page itself; all of them stand in the table. */
export const mostSaid = 40;

export interface ChainPage {
  packs: { id: string; label: string; current: boolean }[];
  neighbours: { id: string; label: string }[];
  counts: {
    firms: number;
    stages: number;
    held: number;
    ties: number;
    confirmed: number;
    offers: number;
    needs: number;
  };
  said: { first: SaidFinding[]; more: SaidFinding[]; all: number };
  picture: ShownPicture;
  /** How many firms stand out; null where nobody was asked for. */
  lit: number | null;
}

export interface ChainSource {
  chain: ChainOfNetwork;
  facts: ChainFacts;
  naming: Naming;
}

export interface PageWish {
  says: SayFindings;
  width: number;
}

/** Of one pack of the chain: the sentences, then the picture. */
export function chainPage(source: ChainSource, filter: PictureFilter, { says, width }: PageWish): ChainPage {
  const { chain, naming } = source;
  const pack = currentPack(source, filter.pack);
  const facts = filter.confirmedOnly
    ? { ...source.facts, ties: source.facts.ties.filter(({ confirmed }) => confirmed) }
    : source.facts;
  const findings = findingsIn(source.facts, chain, pack);
  const lit = litBy(facts, filter, naming.firm);
  const wish = { pack, width, nameOf: naming.firm, labelOf: naming.stage };
  const drawn = lit !== null && isCrowded(facts, pack) ? narrowedTo(facts, lit) : facts;
  const picture = shownPicture(pictureOf(drawn, wish), facts, findings, naming, lit);
  const first = leading(findings, firstSaid);
  const rest = findings.filter((finding) => !first.includes(finding));
  const say = (finding: Finding) => sayFinding(finding, naming, says);
  return {
    packs: chain.packs
      .filter(({ id }) => id !== OWN)
      .map(({ id, labels }) => ({ id, label: titled(labels[naming.lang]), current: id === pack })),
    neighbours: (chain.packs.find(({ id }) => id === pack)?.neighbours ?? []).map(({ id, labels }) => ({
      id,
      label: labels[naming.lang],
    })),
    counts: countsIn(source.facts, pack),
    said: { first: first.map(say), more: rest.slice(0, mostSaid).map(say), all: findings.length },
    picture: withServices(picture, source, pack),
    lit: lit?.asked ?? null,
  };
}

/** As a label stands in a title: some packs write theirs in lowercase. */
export const titled = (label: string) => label.charAt(0).toLocaleUpperCase() + label.slice(1);

/** The pack asked for, if it is in use; else the chosen one in which most firms stand. */
export function currentPack(
  { chain, facts }: Pick<ChainSource, 'chain' | 'facts'>,
  asked: string | null,
): string {
  if (asked !== null && chain.packs.some(({ id }) => id === asked)) return asked;
  const chosen = chain.packs.map(({ id }) => id).filter((id) => id !== COMMON && id !== OWN);
  const standing = (pack: string) =>
    facts.firms.filter(({ stages }) => stages.some((stage) => packOf(stage) === pack)).length;
  return chosen.reduce((best, id) => (standing(id) > standing(best) ? id : best), chosen[0] ?? COMMON);
}

/** What concerns a pack: its stages, those around it, and what is said of no stage. */
export function findingsIn(facts: ChainFacts, chain: ChainOfNetwork, pack: string): Finding[] {
  const near = new Set([pack, OWN, COMMON]);
  const neighbours = new Set(chain.packs.find(({ id }) => id === pack)?.neighbours.map(({ id }) => id) ?? []);
  return findingsOf(facts).filter((finding) => {
    switch (finding.code) {
      case 'hole':
      case 'single-source':
      case 'overlap':
        return near.has(packOf(finding.stage));
      case 'untied':
        return near.has(packOf(finding.to));
      case 'neighbour':
        return finding.there.length > 0 || neighbours.has(finding.neighbour);
      default:
        return true;
    }
  });
}

function countsIn(facts: ChainFacts, pack: string): ChainPage['counts'] {
  const own = facts.stages.filter(({ id }) => packOf(id) === pack || packOf(id) === OWN);
  const ids = new Set(own.map(({ id }) => id));
  const here = facts.firms.filter(({ stages }) => stages.some((stage) => ids.has(stage)));
  const held = new Set(here.flatMap(({ stages }) => stages.filter((stage) => ids.has(stage))));
  const needs = facts.opportunities.filter(({ need }) => need).length;
  return {
    firms: here.length,
    stages: own.length,
    held: held.size,
    ties: facts.ties.length,
    confirmed: facts.ties.filter(({ confirmed }) => confirmed).length,
    offers: facts.opportunities.length - needs,
    needs,
  };
}

function isCrowded(facts: ChainFacts, pack: string): boolean {
  let marks = 0;
  for (const { stages } of facts.firms) for (const stage of stages) if (packOf(stage) === pack) marks++;
  return marks > mostNames;
}

/** The fields of the common pack at which somebody stands, beside whatever else stands around the chain. */
function withServices(picture: ShownPicture, { facts, naming }: ChainSource, pack: string): ShownPicture {
  if (pack === COMMON) return picture;
  const services = pictureOf(facts, { pack: COMMON, width: 0, nameOf: naming.firm, labelOf: naming.stage });
  const none = { ...services, blocks: [], threads: [], faint: [] };
  const around = shownPicture(none, facts, [], naming, null).around.filter(({ firms }) => firms.length > 0);
  const known = new Set(picture.around.map(({ stage }) => stage));
  return { ...picture, around: [...picture.around, ...around.filter(({ stage }) => !known.has(stage))] };
}
