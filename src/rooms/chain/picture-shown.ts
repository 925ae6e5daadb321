import type { Finding } from './finding.ts';
import type { ChainFacts } from './findings-facts.ts';
import type { Naming } from './findings-say.ts';
import { size } from './picture-block.ts';
import type { Lit } from './picture-lit.ts';
import { textWidth } from './picture-text.ts';
import type { Block, Picture, Thread } from './picture.ts';

/** A firm in a stage of the picture, with what is to be seen of it. */
export interface ShownFirm {
  id: string;
  name: string;
  x: number;
  y: number;
  lines: readonly string[];
  /** Where marks for offers and needs may stand, after the name. */
  tail: number;
  single: boolean;
  contaminator: boolean;
  offers: number;
  needs: number;
  suppliers: number;
  buyers: number;
  lit: boolean;
}

export interface ShownStage extends Omit<Block, 'firms' | 'marks'> {
  name: string;
  firms: readonly ShownFirm[];
  count: number;
  offers: number;
  needs: number;
  single: boolean;
}

export interface ShownThread extends Thread {
  lit: boolean;
}

export interface ShownPicture extends Omit<Picture, 'blocks' | 'threads' | 'around'> {
  stages: ShownStage[];
  threads: ShownThread[];
  around: { stage: string; name: string; firms: { id: string; name: string; partners: number }[] }[];
  empty: number;
  /** Whether some firms stand out from the rest. */
  dimmed: boolean;
}

/** The picture with everything marked that the findings and the open offers and needs say. */
export function shownPicture(
  picture: Picture,
  facts: ChainFacts,
  findings: readonly Finding[],
  naming: Naming,
  lit: Lit | null,
): ShownPicture {
  const told = toldOf(findings);
  const asked = askedOf(facts, naming);
  const partners = partnersOf(facts);
  const stages = picture.blocks.map((block): ShownStage => {
    const { firms, marks, ...set } = block;
    return {
      ...set,
      name: naming.stage(block.stage),
      count: firms.length,
      single: told.single.has(`${block.stage} ${firms[0]}`) && firms.length === 1,
      offers: asked.atStage(block.stage, false),
      needs: asked.atStage(block.stage, true),
      firms: marks.map((mark) => ({
        id: mark.firm,
        name: naming.firm(mark.firm),
        x: block.x + mark.x,
        y: block.y + mark.y,
        lines: mark.lines,
        tail: block.x + mark.x + 8 + textWidth(mark.lines.at(-1) ?? '', 'sans', size.name),
        single: told.single.has(`${block.stage} ${mark.firm}`),
        contaminator: told.contaminators.has(mark.firm),
        offers: asked.ofFirm(block.stage, mark.firm, false),
        needs: asked.ofFirm(block.stage, mark.firm, true),
        suppliers: partners.get(mark.firm)?.suppliers.size ?? 0,
        buyers: partners.get(mark.firm)?.buyers.size ?? 0,
        lit: lit === null || lit.firms.has(mark.firm),
      })),
    };
  });
  return {
    ...picture,
    stages,
    threads: picture.threads.map((thread) => ({ ...thread, lit: lit === null || lit.thread(thread) })),
    around: picture.around.map(({ stage, firms }) => ({
      stage,
      name: naming.stage(stage),
      firms: firms.map((id) => {
        const known = partners.get(id);
        const all = new Set([...(known?.suppliers ?? []), ...(known?.buyers ?? [])]);
        return { id, name: naming.firm(id), partners: all.size };
      }),
    })),
    empty: stages.filter(({ count }) => count === 0).length,
    dimmed: lit !== null,
  };
}

/** Among others at its stage a firm is ringed only if so many buy from it what nobody else has. */
const ringed = 3;

function toldOf(findings: readonly Finding[]): { single: Set<string>; contaminators: Set<string> } {
  const single = new Set<string>();
  const contaminators = new Set<string>();
  for (const finding of findings) {
    if (finding.code === 'single-source' && (finding.capability === null || finding.buyers.length >= ringed))
      single.add(`${finding.stage} ${finding.firm}`);
    if (finding.code === 'contaminator') contaminators.add(finding.firm);
  }
  return { single, contaminators };
}

/** Open offers and needs, by stage and by firm; a firm that may not be named is counted at its stage only. */
function askedOf(facts: ChainFacts, naming: Naming) {
  const stages = new Map<string, number>();
  const firms = new Map<string, number>();
  const stagesOf = new Map(facts.firms.map((firm) => [firm.id, firm.stages]));
  const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const { id, firm, need, capabilities } of facts.opportunities) {
    const at = [...new Set(capabilities.flatMap((one) => naming.stageOf(one) ?? []))];
    for (const stage of at) add(stages, `${stage} ${need}`);
    if (naming.opportunity(id).firm === null) continue;
    const own = stagesOf.get(firm) ?? [];
    const marked = own.some((stage) => at.includes(stage)) ? own.filter((stage) => at.includes(stage)) : own;
    for (const stage of marked) add(firms, `${stage} ${firm} ${need}`);
  }
  return {
    atStage: (stage: string, need: boolean) => stages.get(`${stage} ${need}`) ?? 0,
    ofFirm: (stage: string, firm: string, need: boolean) => firms.get(`${stage} ${firm} ${need}`) ?? 0,
  };
}

/** With how many different firms each one deals. */
function partnersOf(facts: ChainFacts): Map<string, { suppliers: Set<string>; buyers: Set<string> }> {
  const partners = new Map<string, { suppliers: Set<string>; buyers: Set<string> }>();
  const of = (firm: string) => {
    let known = partners.get(firm);
    if (!known) partners.set(firm, (known = { suppliers: new Set(), buyers: new Set() }));
    return known;
  };
  for (const { supplier, buyer } of facts.ties) {
    of(supplier).buyers.add(buyer);
    of(buyer).suppliers.add(supplier);
  }
  return partners;
}
