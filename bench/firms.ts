import { inNetwork, newId, systemIn } from '#platform/server';
import { refreshFirmSearch } from '#members/server';
import { normalise } from '#platform';

const first = [
  'Officine',
  'Fonderie',
  'Meccanica',
  'Stampi',
  'Ingranaggi',
  'Carbon',
  'Titan',
  'Alpha',
  'Nova',
  'Delta',
  'Turbo',
  'Precision',
  'Rapid',
  'Galvanica',
  'Termo',
  'Elettro',
];
const second = [
  'Bardesi',
  'Colonni',
  'Ferrandi',
  'Moretta',
  'Valsecca',
  'Hartwell',
  'Dunmere',
  'Keller',
  'Brandt',
  'Lefort',
  'Sorvino',
  'Tarrow',
  'Ashdown',
  'Pellegra',
  'Quarti',
  'Rossella',
];
const legal = ['S.r.l.', 'S.p.A.', 'Ltd', 'GmbH', 'SAS', 'S.n.c.'];
const cities = ['Modena', 'Imola', 'Vicenza', 'Torino', 'Banbury', 'Silverstone', 'Stuttgart', 'Lyon'];

/** Invented firm names, the same for the same seed. */
export function firmNames(count: number, seed = 1): string[] {
  const random = mulberry(seed);
  const pick = <T>(list: readonly T[]) => list[Math.floor(random() * list.length)]!;
  return Array.from(
    { length: count },
    () => `${pick(first)} ${pick(second)} ${Math.floor(random() * 9000 + 1000)} ${pick(legal)}`,
  );
}

/** Puts that many firms into a network, as an import would leave them: names, places, tags, search lines. */
export async function fillWithFirms(networkId: string, count: number): Promise<void> {
  const names = firmNames(count);
  await inNetwork(systemIn(networkId), async (ctx) => {
    const tags = first.map((label) => ({
      network_id: networkId,
      tag_id: newId(),
      label,
      folded: normalise(label),
    }));
    await ctx.db.insertInto('tag').values(tags).execute();
    for (let at = 0; at < count; at += 1000) {
      const rows = names.slice(at, at + 1000).map((name, n) => ({
        network_id: networkId,
        firm_id: newId(),
        name,
        sort_name: normalise(name),
        city: cities[(at + n) % cities.length]!,
        country: (at + n) % 3 ? 'IT' : 'GB',
        email: `info@firm${at + n}.example`,
        summary: 'Componenti lavorati per il motorsport, dal prototipo alla piccola serie.',
      }));
      await ctx.db.insertInto('firm').values(rows).execute();
      const tagged = rows.map((row, n) => ({
        network_id: networkId,
        firm_id: row.firm_id,
        tag_id: tags[n % tags.length]!.tag_id,
      }));
      await ctx.db.insertInto('firm_tag').values(tagged).execute();
      await refreshFirmSearch(
        ctx,
        rows.map((row) => row.firm_id),
      );
    }
  });
}

/** A small seeded generator: thirty-two bits of state are plenty for names. */
function mulberry(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
