import type { Role } from './brokerage.ts';

export interface Moments {
  mean: number;
  variance: number;
}

/** Where every tie is there with the odds of the density, on its own, and groups are as they are. */
export interface ChanceModel {
  n: number;
  density: number;
  sizes: Int32Array;
  directed: boolean;
}

/**
 * In how many triples of a role an arc x → y can stand, by its place in a → v → c: `first` (a → v), `second` (v → c),
 * `closing` (a → c, which must be missing). Given the sizes of the groups of x and y; `same` if it is one group.
 */
function placesOf(role: Role, n: number, x: number, y: number, same: boolean): [number, number, number] {
  const third = n - x - y;
  switch (role) {
    case 'coordinator':
      return same ? [x - 2, x - 2, x - 2] : [0, 0, 0];
    case 'itinerant':
      return same ? [0, 0, n - x] : [x - 1, y - 1, 0];
    case 'representative':
      return same ? [n - x, 0, 0] : [0, x - 1, x - 1];
    case 'gatekeeper':
      return same ? [0, n - x, 0] : [y - 1, 0, y - 1];
    case 'liaison':
      return same ? [0, 0, 0] : [third, third, third];
    case 'all':
      return [n - 2, n - 2, n - 2];
  }
}

/** The chance of one triple, and how two that share an arc vary together: both need it, both need it missing, at odds. */
function shares(p: number): { triple: number; open: number; missing: number; odds: number } {
  const triple = p * p * (1 - p);
  return { triple, open: (p * (1 - p)) ** 3, missing: p ** 5 * (1 - p), odds: -(triple ** 2) };
}

/** Of one node in a group of the size given. Two of its triples vary together where they share a or c. */
export function nodeMoments(role: Role, size: number, { n, density, sizes, directed }: ChanceModel): Moments {
  const { triple, open } = shares(density);
  const [own, others] = [size - 1, n - size];
  let [pairs, sharing] = [0, 0];
  const rest = sizes.reduce<{ pairs: number; sharing: number; skipped: boolean }>(
    (sum, other) => {
      if (other === size && !sum.skipped) return { ...sum, skipped: true };
      sum.pairs += other * (other - 1);
      sum.sharing += 2 * other * (other - 1) * (other - 2);
      return sum;
    },
    { pairs: 0, sharing: 0, skipped: false },
  );
  switch (role) {
    case 'coordinator':
      [pairs, sharing] = [own * (own - 1), 2 * own * (own - 1) * (own - 2)];
      break;
    case 'itinerant':
      [pairs, sharing] = [rest.pairs, rest.sharing];
      break;
    case 'representative':
    case 'gatekeeper':
      [pairs, sharing] = [own * others, own * others * (others - 1) + others * own * (own - 1)];
      break;
    case 'liaison': {
      pairs = others * (others - 1) - rest.pairs;
      let skipped = false;
      for (const other of sizes)
        if (other === size && !skipped) skipped = true;
        else sharing += 2 * other * (others - other) * (others - other - 1);
      break;
    }
    case 'all':
      [pairs, sharing] = [(n - 1) * (n - 2), 2 * (n - 1) * (n - 2) * (n - 3)];
  }
  const mean = pairs * triple;
  if (directed || role === 'representative' || role === 'gatekeeper')
    return { mean, variance: pairs * triple * (1 - triple) + sharing * open };
  // Each open pair counts twice, so its variance four times; sharing pairs of pairs are half, four times.
  return { mean, variance: 2 * pairs * triple * (1 - triple) + 2 * sharing * open };
}

/** Of the sum over all nodes. Exact, by adding up how often each arc serves two triples; see docs/ties.md. */
export function wholeMoments(role: Role, model: ChanceModel, asSna: boolean): Moments {
  const { triple, open, missing, odds } = shares(model.density);
  const { n, directed } = model;
  let [triples, sharing, closing, crossing] = [0, 0, 0, 0];
  for (const [count, x, y, same] of arcKinds(model.sizes)) {
    const [first, second, shut] = placesOf(role, n, x, y, same);
    if (directed) {
      triples += count * shut;
      sharing += count * (first * (first - 1) + second * (second - 1) + 2 * first * second);
      closing += count * shut * (shut - 1);
      crossing += 2 * count * (first + second) * shut;
    } else {
      // A tie is both arcs, and a triple with its mirror image is one; counted at half over ordered pairs.
      const [back, forth, shutBack] = placesOf(role, n, y, x, same);
      const mirrored = role === 'representative' || role === 'gatekeeper';
      const needed = mirrored ? first + second + back + forth : first + back;
      const missed = mirrored ? shut + shutBack : shut;
      triples += (count / 2) * missed;
      sharing += (count / 2) * needed * (needed - 1);
      closing += (count / 2) * missed * (missed - 1);
      crossing += count * needed * missed;
    }
  }
  const again = triples * OVERLAPS[role];
  const alone = triples * triple * (1 - triple);
  if (directed) {
    const mean = triples * triple;
    const together = alone + sharing * open + closing * missing;
    if (!asSna) return { mean, variance: together + (crossing - again) * odds };
    if (role === 'representative' || role === 'gatekeeper') return { mean, variance: together };
    return { mean, variance: together + (crossing - (role === 'liaison' ? 1 : 2) * again) * odds };
  }
  const variance = alone + sharing * open + closing * missing + crossing * odds - again * (odds + open);
  const times = role === 'representative' || role === 'gatekeeper' ? 1 : 2;
  return { mean: times * triples * triple, variance: times * times * variance };
}

/** How many other triples of the same role stand on the same three nodes and contradict one of this role. */
const OVERLAPS: Record<Role, number> = {
  coordinator: 2,
  itinerant: 0,
  representative: 1,
  gatekeeper: 1,
  liaison: 2,
  all: 2,
};

/** Ordered pairs of nodes by the sizes of their groups: [how many, size, size, one group]. */
function* arcKinds(sizes: Int32Array): Generator<[number, number, number, boolean]> {
  const bySize = new Map<number, number>();
  for (const size of sizes) bySize.set(size, (bySize.get(size) ?? 0) + 1);
  for (const [x, groups] of bySize) {
    yield [groups * x * (x - 1), x, x, true];
    for (const [y, others] of bySize) yield [groups * (x === y ? others - 1 : others) * x * y, x, y, false];
  }
}
