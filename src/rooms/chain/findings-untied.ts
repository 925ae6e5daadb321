import type { FindingOf } from './finding.ts';
import type { ChainIndex } from './findings-index.ts';

/**
 * Pairs of stages, one feeding the other, with two different firms to tie and no tie between any of them, whoever
 * supplies whom. The same definition as `coverageOf` of packages/ties, on supply ties instead of all living ones.
 */
export function untiedOf({ facts, at, after, firm, ties }: ChainIndex): FindingOf<'untied'>[] {
  const tied = new Set<string>();
  for (const { supplier, buyer } of ties)
    for (const s of firm.get(supplier)!.stages)
      for (const t of firm.get(buyer)!.stages) {
        tied.add(`${s} ${t}`);
        tied.add(`${t} ${s}`);
      }
  return facts.stages.flatMap(({ id: to }) =>
    after.get(to)!.flatMap((from): FindingOf<'untied'>[] => {
      const [before, behind] = [at.get(from)!, at.get(to)!];
      const both = before.filter((id) => behind.includes(id));
      const pairs = before.length * behind.length - both.length;
      if (pairs === 0 || tied.has(`${from} ${to}`)) return [];
      return [{ code: 'untied', from, to, before, after: behind, both }];
    }),
  );
}

/** Ties that wait for the other side's word. */
export function oneSidedOf({ ties }: ChainIndex): FindingOf<'one-sided'>[] {
  const waiting = ties.filter(({ confirmed }) => !confirmed).map(({ id }) => id);
  return waiting.length === 0 ? [] : [{ code: 'one-sided', ties: waiting }];
}
