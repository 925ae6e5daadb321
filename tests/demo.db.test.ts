import { afterAll, beforeAll, expect, test } from 'vitest';
import { networkBySlug } from '#accounts/server';
import { inNetwork, systemIn } from '#platform/server';
import { loadDemo } from '../src/cli/demo.ts';
import { ownHouse, type OwnHouse } from './own-house.ts';

const now = new Date('2026-11-21T18:00:00Z');
const tables = [
  'firm',
  'person',
  'mandate',
  'note',
  'firm_position',
  'firm_capability',
  'firm_trade',
  'supply',
  'opportunity',
  'kept_apart',
  'glossary_entry',
  'own_capability',
  'proposal_answer',
  'event',
  'participant',
  'wish',
  'meeting',
  'meeting_seat',
] as const;

// Other tests load the demonstration too; this one must find a house without it.
let house: OwnHouse;
beforeAll(async () => {
  house = await ownHouse();
});
afterAll(() => house.close());

async function rowsIn(slug: string): Promise<Record<string, number>> {
  const network = await networkBySlug(slug);
  return inNetwork(systemIn(network!.networkId), async ({ db }) => {
    const counted: Record<string, number> = {};
    for (const table of tables) {
      const { count } = await db
        .selectFrom(table)
        .select((row) => row.fn.countAll<number>().as('count'))
        .executeTakeFirstOrThrow();
      counted[table] = count;
    }
    return counted;
  });
}

test('the demonstration fills both networks, once', async () => {
  const filled = await loadDemo(now);
  expect(filled).toEqual(['Motor Valley of Somewhere', 'Gold Chain of Nowhere']);

  const valley = await rowsIn('motor-valley');
  expect(valley).toEqual({
    firm: 64,
    person: 120,
    mandate: 136,
    note: 14,
    firm_position: 84,
    firm_capability: 223,
    firm_trade: 64,
    supply: 140,
    opportunity: 54,
    kept_apart: 4,
    glossary_entry: 5,
    own_capability: 1,
    proposal_answer: 5,
    event: 3,
    participant: 100,
    wish: 420,
    meeting: 168,
    meeting_seat: 336,
  });
  expect(await rowsIn('gold-chain')).toMatchObject({ firm: 6, person: 6, mandate: 7, event: 0 });

  expect(await loadDemo(now)).toEqual([]);
  expect(await rowsIn('motor-valley')).toEqual(valley);
});
