/**
 * Strengths as costs, and never without being asked: strong ties are near. `inverse`: 1/s (Opsahl, Agneessens and
 * Skvoretz, Social Networks 32 (2010), with exponent 1; else s^−alpha). `logarithm`: −ln s for strengths that are
 * chances in (0, 1], so that the cheapest path is the likeliest one. A strength above 1 there is refused.
 */
export function costOf(
  strength: Float64Array,
  how: { as: 'inverse'; alpha?: number } | { as: 'logarithm' } = { as: 'inverse' },
): Float64Array {
  if (how.as === 'inverse') {
    const alpha = how.alpha ?? 1;
    return strength.map((s) => (alpha === 1 ? 1 / s : s ** -alpha));
  }
  return strength.map((s) => {
    if (s > 1) throw new RangeError(`a strength of ${s} is no chance: it must be at most 1`);
    return s === 1 ? 0 : -Math.log(s);
  });
}
