/**
 * Normalised discounted cumulative gain of the first five (Järvelin and Kekäläinen 2002): gain 2^grade − 1, discount
 * log2(place + 1), divided by what the best order would give. 1 is the best order, 0 nothing of use among the five.
 */
export function ndcgAt5(ranked: readonly string[], grades: Readonly<Record<string, number>>): number {
  const best = Object.values(grades).sort((a, b) => b - a);
  const ideal = gain(best);
  return ideal === 0 ? 0 : gain(ranked.map((id) => grades[id] ?? 0)) / ideal;
}

function gain(grades: readonly number[]): number {
  return grades.slice(0, 5).reduce((sum, grade, at) => sum + (2 ** grade - 1) / Math.log2(at + 2), 0);
}

/** What a random order gives on average: every place has the mean gain of all firms. */
export function ndcgOfChance(firms: number, grades: Readonly<Record<string, number>>): number {
  const all = Object.values(grades);
  const mean = all.reduce((sum, grade) => sum + 2 ** grade - 1, 0) / firms;
  const discounts = [0, 1, 2, 3, 4].reduce((sum, at) => sum + 1 / Math.log2(at + 2), 0);
  const ideal = gain([...all].sort((a, b) => b - a));
  return ideal === 0 ? 0 : (mean * discounts) / ideal;
}
