import { normalise } from '#platform';
import type { ChainFacts } from './findings-facts.ts';

/** What a reader asks the picture to show, as its address says it. */
export interface PictureFilter {
  pack: string | null;
  /** A firm that stands out with all it deals with. */
  firm: string | null;
  /** Part of a name. */
  name: string;
  neighbour: string | null;
  confirmedOnly: boolean;
}

export function readPictureFilter(params: { get(name: string): string | null }): PictureFilter {
  const one = (name: string, fits: RegExp) => {
    const text = params.get(name) ?? '';
    return fits.test(text) ? text : null;
  };
  return {
    pack: one('pack', /^[a-z][a-z0-9-]*$/),
    firm: one('firm', /^[0-9a-f-]{36}$/),
    name: (params.get('name') ?? '').slice(0, 100).trim(),
    neighbour: one('neighbour', /^[a-z][a-z0-9-]*$/),
    confirmedOnly: params.get('ties') === 'confirmed',
  };
}

/** Firms and lines that stand out. */
export interface Lit {
  firms: ReadonlySet<string>;
  thread(thread: { supplier: string | null; buyer: string | null }): boolean;
  /** Those asked for, without those they deal with. */
  asked: number;
}

/** Who stands out under a filter; null where nobody was asked for. */
export function litBy(
  facts: ChainFacts,
  filter: PictureFilter,
  nameOf: (firm: string) => string,
): Lit | null {
  const asked = askedFor(facts, filter, nameOf);
  if (asked === null) return null;
  // Of firms asked for by name their partners are of interest; of a sector only those who are in it.
  const withPartners = filter.neighbour === null;
  const firms = new Set(asked);
  if (withPartners)
    for (const { supplier, buyer } of facts.ties) {
      if (asked.has(supplier)) firms.add(buyer);
      if (asked.has(buyer)) firms.add(supplier);
    }
  return {
    firms,
    asked: asked.size,
    thread: ({ supplier, buyer }) => {
      const ends = [supplier, buyer].map((end) => end !== null && asked.has(end));
      return withPartners ? ends.includes(true) : !ends.includes(false);
    },
  };
}

function askedFor(
  { firms, capabilities }: ChainFacts,
  { firm, name, neighbour }: PictureFilter,
  nameOf: (firm: string) => string,
): Set<string> | null {
  if (firm !== null) return new Set(firms.some(({ id }) => id === firm) ? [firm] : []);
  if (name !== '') {
    const wanted = normalise(name);
    return new Set(firms.map(({ id }) => id).filter((id) => normalise(nameOf(id)).includes(wanted)));
  }
  if (neighbour === null) return null;
  const there = firms.filter(({ neighbours }) => neighbours.includes(neighbour));
  if (there.length > 0) return new Set(there.map(({ id }) => id));
  // Where nobody works for it yet, those who have what it wants.
  const serving = new Set(
    capabilities.filter(({ serves }) => serves.includes(neighbour)).map(({ id }) => id),
  );
  const could = firms.filter((one) => one.capabilities.some((id) => serving.has(id)));
  return new Set(could.map(({ id }) => id));
}

/** Only firms that stand out, where the others are too many to be named. */
export function narrowedTo(facts: ChainFacts, { firms }: Lit): ChainFacts {
  return { ...facts, firms: facts.firms.filter(({ id }) => firms.has(id)) };
}
