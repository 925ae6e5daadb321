import { inChainOrder } from '#packages/sectors';
import { COMMON, OWN, packOf } from './chain.ts';
import type { ChainFacts } from './findings-facts.ts';
import { sayFinding, type SaidFinding } from './findings-say.ts';
import type { SayFindings } from './findings-words.ts';
import { currentPack, findingsIn, type ChainSource } from './picture-page.ts';
import { shownTies } from './picture-ties.ts';

/** One stage as a line of the table. */
export interface StageLine {
  stage: string;
  name: string;
  /** By name. */
  firms: { id: string; name: string }[];
  /** Capabilities of the stage that somebody has, by name, and how many the pack knows. */
  capabilities: string[];
  known: number;
  tiesIn: number;
  tiesOut: number;
  offers: number;
  needs: number;
  said: SaidFinding[];
}

export interface ChainTable {
  pack: string;
  lines: StageLine[];
  said: (SaidFinding & { named: { id: string; name: string }[] })[];
  unplaced: { id: string; name: string }[];
  oneSided: { id: string; supplier: string; buyer: string; supplierId: string; what: string }[];
}

/** Stage by stage in chain order what the picture shows; then the fields of the common pack that are not empty. */
export function chainTable(source: ChainSource, asked: string | null, says: SayFindings): ChainTable {
  const { facts, chain, naming } = source;
  const pack = currentPack(source, asked);
  const findings = findingsIn(facts, chain, pack);
  const said = findings.map((finding) => sayFinding(finding, naming, says));
  const lines = linesOf(source, pack, said);
  const name = (id: string) => ({ id, name: naming.firm(id) });
  const unplaced = facts.firms.filter(({ stages }) => stages.length === 0);
  return {
    pack,
    lines,
    said: said.map((one) => ({ ...one, named: one.firms.map(name) })),
    unplaced: unplaced.map(({ id }) => name(id)),
    oneSided: facts.ties
      .filter(({ confirmed, supplier, buyer }) => !confirmed && naming.firm(supplier) && naming.firm(buyer))
      .map(({ id, supplier, buyer, capability }) => ({
        id,
        supplier: naming.firm(supplier),
        buyer: naming.firm(buyer),
        supplierId: supplier,
        what: capability === '' ? '' : naming.capability(capability),
      })),
  };
}

function linesOf({ facts, naming }: ChainSource, pack: string, said: readonly SaidFinding[]): StageLine[] {
  const own = facts.stages.filter(({ id }) => packOf(id) === pack || packOf(id) === OWN);
  const fields = pack === COMMON ? [] : facts.stages.filter(({ id }) => packOf(id) === COMMON);
  const firmsAt = new Map<string, string[]>();
  for (const { id, stages } of facts.firms)
    for (const stage of new Set(stages)) firmsAt.set(stage, [...(firmsAt.get(stage) ?? []), id]);
  const held = new Set(facts.firms.flatMap(({ capabilities }) => capabilities));
  const ties = countsOf(shownTies(facts, () => true).flatMap(({ from, to }) => [`out ${from}`, `in ${to}`]));
  const asked = countsOf(
    facts.opportunities.flatMap(({ need, capabilities }) =>
      stagesOf(capabilities, naming.stageOf).map((stage) => `${need} ${stage}`),
    ),
  );
  const capabilities = capabilitiesByStage(facts);
  const line = (stage: string): StageLine => {
    const known = capabilities.get(stage) ?? [];
    return {
      stage,
      name: naming.stage(stage),
      firms: (firmsAt.get(stage) ?? []).map((id) => ({ id, name: naming.firm(id) })),
      capabilities: known.filter((id) => held.has(id)).map(naming.capability),
      known: known.length,
      tiesIn: ties.get(`in ${stage}`) ?? 0,
      tiesOut: ties.get(`out ${stage}`) ?? 0,
      offers: asked.get(`false ${stage}`) ?? 0,
      needs: asked.get(`true ${stage}`) ?? 0,
      said: said.filter(
        ({ stages, code }) =>
          code !== 'contaminator' && (code === 'untied' ? stages[1] === stage : stages.includes(stage)),
      ),
    };
  };
  const ordered = inChainOrder(own.map(({ id, after }) => ({ id, after: [...after] })));
  const around = fields.map(({ id }) => line(id)).filter(({ firms, needs }) => firms.length + needs > 0);
  return [...ordered.map(({ id }) => line(id)), ...around];
}

const stagesOf = (capabilities: readonly string[], stageOf: (id: string) => string | undefined) => [
  ...new Set(capabilities.flatMap((id) => stageOf(id) ?? [])),
];

function countsOf(keys: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}

function capabilitiesByStage({ capabilities }: ChainFacts): Map<string, string[]> {
  const lists = new Map<string, string[]>();
  for (const { id, stage } of capabilities) lists.set(stage, [...(lists.get(stage) ?? []), id]);
  return lists;
}
