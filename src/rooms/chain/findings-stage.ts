import { packOf } from './chain.ts';
import { indexOf, type ChainIndex } from './findings-index.ts';
import { sayFinding, type SaidFinding } from './findings-say.ts';
import type { SayFindings } from './findings-words.ts';
import { findingsIn, type ChainSource } from './picture-page.ts';
import { shownTies } from './picture-ties.ts';

interface Named {
  id: string;
  name: string;
}

/** One stage with all that is known of it. */
export interface StagePage {
  stage: Named;
  pack: string;
  firms: (Named & { does: string[]; neighbours: string[] })[];
  fedBy: (Named & { firms: number })[];
  feeds: (Named & { firms: number })[];
  ties: { id: string; supplier: Named; buyer: Named; what: string; confirmed: boolean }[];
  offers: string[];
  needs: string[];
  capabilities: (Named & { firms: Named[] })[];
  /** Firms that have something of the stage (a material, a certificate) and don't stand there. */
  near: Named[];
  /** The stage asked for beside it, and who of the two could meet. */
  pairs: { beside: Named; pairs: { a: Named; b: Named }[] } | null;
  said: SaidFinding[];
}

/** Pairs offered at once. */
const mostPairs = 12;

export function stagePage(
  source: ChainSource,
  stage: string,
  beside: string | null,
  says: SayFindings,
): StagePage {
  const { facts, chain, naming } = source;
  const index = indexOf(facts);
  const here = index.at.get(stage) ?? [];
  const name = (id: string): Named => ({ id, name: naming.firm(id) });
  const own = facts.capabilities.filter((one) => one.stage === stage).map(({ id }) => id);
  const neighbouring = (ids: readonly string[] = []) =>
    ids.map((id) => ({ id, name: naming.stage(id), firms: index.at.get(id)!.length }));
  const asked = (need: boolean) =>
    facts.opportunities
      .filter((one) => one.need === need && one.capabilities.some((id) => naming.stageOf(id) === stage))
      .map(({ id }) => id);
  const holding = own.flatMap((id) => index.holders.get(id) ?? []);
  const findings = findingsIn(facts, chain, packOf(stage)).map((one) => sayFinding(one, naming, says));
  return {
    stage: { id: stage, name: naming.stage(stage) },
    pack: packOf(stage),
    firms: here.map((id) => {
      const { capabilities, neighbours } = index.firm.get(id)!;
      const does = capabilities.filter((one) => naming.stageOf(one) === stage).map(naming.capability);
      return { ...name(id), does, neighbours: neighbours.map(naming.neighbour) };
    }),
    fedBy: neighbouring(index.after.get(stage)),
    feeds: neighbouring(index.feeds.get(stage)),
    ties: shownTies(facts, () => true)
      .filter(
        ({ from, to, supplier, buyer }) =>
          (from === stage || to === stage) && naming.firm(supplier) && naming.firm(buyer),
      )
      .map(({ id, supplier, buyer, capability, confirmed }) => ({
        id,
        supplier: name(supplier),
        buyer: name(buyer),
        what: capability === '' ? '' : naming.capability(capability),
        confirmed,
      })),
    offers: asked(false),
    needs: asked(true),
    capabilities: own.map((id) => ({
      id,
      name: naming.capability(id),
      firms: (index.holders.get(id) ?? []).map(name),
    })),
    near: [...new Set(holding)].filter((id) => !here.includes(id)).map(name),
    pairs:
      beside !== null && index.at.has(beside) && beside !== stage
        ? { beside: { id: beside, name: naming.stage(beside) }, pairs: pairsOf(index, beside, stage, name) }
        : null,
    said: findings.filter(({ stages, code }) => stages.includes(stage) && code !== 'contaminator'),
  };
}

/** Firms of one stage with firms of the other, nobody twice while others wait, those with fewest ties first. */
function pairsOf(
  index: ChainIndex,
  from: string,
  to: string,
  name: (id: string) => Named,
): { a: Named; b: Named }[] {
  const busy = (id: string) => index.tiesOf.get(id)?.length ?? 0;
  const known = (a: string, b: string) =>
    (index.tiesOf.get(a) ?? []).some(({ supplier, buyer }) => supplier === b || buyer === b);
  const idlest = (stage: string) =>
    [...index.at.get(stage)!].sort((a, b) => busy(a) - busy(b) || (a < b ? -1 : 1));
  const [before, after] = [idlest(from), idlest(to)];
  const pairs: { a: Named; b: Named }[] = [];
  const longest = Math.max(before.length, after.length);
  for (let i = 0; i < longest && pairs.length < mostPairs; i++) {
    const a = before[i % before.length]!;
    const b = [...after.slice(i % after.length), ...after].find((id) => id !== a && !known(a, id));
    if (b !== undefined && !pairs.some((pair) => pair.a.id === a && pair.b.id === b))
      pairs.push({ a: name(a), b: name(b) });
  }
  return pairs;
}
