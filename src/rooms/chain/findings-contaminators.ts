import type { ContaminatorLeast, FindingOf } from './finding.ts';
import type { ChainIndex } from './findings-index.ts';

/** Nobody carries anything between fewer than these. */
const floor: ContaminatorLeast = { firms: 4, stages: 3 };

/**
 * Firms that touch many stages and many firms: the suppliers and service firms through which a district's know-how
 * used to travel. Where they touch is known from supply ties; what they carry is not, for trade says nothing of
 * knowledge (INDICATORS 11; Giuliani and Bell 2005 measure that on the knowledge layer, in packages/ties).
 * Many: twice the mean of the firms that have any tie, so that firms without ties move nothing.
 */
export function contaminatorsIn(index: ChainIndex): FindingOf<'contaminator'>[] {
  const touching = [...index.tiesOf].map(([firm, ties]) => {
    const firms = [...new Set(ties.map(({ supplier, buyer }) => (supplier === firm ? buyer : supplier)))];
    const stages = [...new Set(firms.flatMap((id) => index.firm.get(id)!.stages))];
    return { firm, firms, stages };
  });
  const least: ContaminatorLeast = {
    firms: Math.max(floor.firms, Math.ceil(2 * mean(touching.map(({ firms }) => firms.length)))),
    stages: Math.max(floor.stages, Math.ceil(1.5 * mean(touching.map(({ stages }) => stages.length)))),
  };
  return touching
    .filter(({ firms, stages }) => firms.length >= least.firms && stages.length >= least.stages)
    .map((one) => ({ code: 'contaminator', ...one, least }));
}

const mean = (counts: readonly number[]) =>
  counts.reduce((sum, count) => sum + count, 0) / Math.max(1, counts.length);
