import type { FindingOf } from './finding.ts';
import type { ChainIndex } from './findings-index.ts';

/**
 * Open needs that name capabilities of which no other firm of the network has any, nor anything narrower. Who has
 * only something broader may be asked, but nobody knows. A need that names no capability is left to be read.
 */
export function unansweredOf({ firm, needs, broader }: ChainIndex): FindingOf<'need-unanswered'>[] {
  // Whoever holds a capability can answer for it and for whatever it is a kind of.
  const able = new Map<string, Set<string>>();
  for (const { id, capabilities } of firm.values())
    for (const held of capabilities)
      for (const answered of broader(held)) {
        const firms = able.get(answered);
        if (firms) firms.add(id);
        else able.set(answered, new Set([id]));
      }
  const others = (capability: string, asking: string) =>
    [...(able.get(capability) ?? [])].some((id) => id !== asking);
  return needs.flatMap(({ id, firm: asking, capabilities }) =>
    capabilities.length === 0 || capabilities.some((one) => others(one, asking))
      ? []
      : [{ code: 'need-unanswered', opportunity: id, firm: asking, capabilities }],
  );
}

/** Firms that stand at no stage. */
export function unplacedOf({ firm }: ChainIndex): FindingOf<'unplaced'>[] {
  const firms = [...firm.values()].filter(({ stages }) => stages.length === 0).map(({ id }) => id);
  return firms.length === 0 ? [] : [{ code: 'unplaced', firms }];
}
