import { type Fact, ledgerOf, profile1, seeded, slicesOf } from '#packages/ties';

const DAY = 86_400_000;

/** A time slider over so many dated facts among 1,000 firms, three years of them, all of one layer. */
export function slider(rows: number) {
  const random = seeded(11);
  const types = ['card', 'meeting', 'quote', 'deal'] as const;
  const facts: Fact[] = Array.from({ length: rows }, () => {
    const a = random(1000);
    const occurredAt = random(1095) * DAY;
    return {
      type: types[random(4)]!,
      occurredAt,
      recordedAt: occurredAt + random(30) * DAY,
      a: `firm ${a}`,
      b: `firm ${(a + 1 + random(40)) % 1000}`,
      direction: 'both',
      layer: 'commercial',
      confidence: 'observed',
      source: 'meeting',
    };
  });
  const slices = slicesOf(ledgerOf(facts), { layer: 'commercial', knownAt: 1200 * DAY, profile: profile1 });
  let day = 300;
  return () => slices.at((day = 300 + ((day - 299) % 700)) * DAY);
}
