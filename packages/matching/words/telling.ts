import type { Forms } from './forms.ts';
import type { Relation } from './relations.ts';

/** Words every firm uses of itself: they say little of any one. English, as the first language of the trade names. */
const EVERYDAY = `activity business company customer development enterprise equipment firm good industry item
  machine manufacture manufacturing material other part plant process processing product production professional
  quality range service solution specialist supply system technique technology work article type various special
  specialised specific general related similar kind own new leading experience sector field operation provision`;

/**
 * How much a concept tells of a text, 0 … 1: the less the more expressions of the vocabulary contain it. It depends
 * on the vocabulary alone, so that a text weighs the same whatever other texts there are.
 */
export function tellingOf(count: number, relations: readonly Relation[][], english: Forms): Float32Array {
  const containing = new Float32Array(count);
  for (const carried of relations) for (const { concept, share } of carried) containing[concept]! += share;
  const telling = containing.map((expressions) => 1 / (1 + Math.log1p(expressions / 4)));
  for (const word of EVERYDAY.split(/\s+/))
    for (const concept of english.exact.get(word) ?? []) telling[concept] = Math.min(telling[concept]!, 0.3);
  return telling;
}
