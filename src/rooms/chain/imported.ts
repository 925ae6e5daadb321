import { capabilityCalled } from './called.ts';
import type { ChainOfNetwork } from './chain.ts';
import { readLanguage } from './languages.ts';
import { foldWord } from './suggest.ts';
import { marketsOf } from './trade.ts';

/** What a row of an imported list says of the chain, as it stands there. */
export interface SaidOfChain {
  capabilities?: string;
  certifications?: string;
  chain_position?: string;
  markets?: string;
  languages?: string;
}

/** The same as this network's words. */
export interface ReadOfChain {
  /** Called exactly so: `pack:id`. */
  capabilities: string[];
  /** `pack:stage` */
  positions: string[];
  /** `common:market-…` */
  markets: string[];
  /** ISO 639-1 */
  languages: string[];
  /** What nothing is called exactly: still to be read as text. */
  unread: string[];
}

/** Reads cells of an imported list: exact names and synonyms in four languages; the rest is left to be read as text. */
export function readImported(chain: ChainOfNetwork, said: SaidOfChain): ReadOfChain {
  const markets = new Set(marketsOf(chain).map(({ id }) => id));
  const stages = new Map(
    chain.stages.flatMap(({ id, labels }) => Object.values(labels).map((label) => [foldWord(label), id])),
  );
  const market = (text: string) => {
    const id = capabilityCalled(chain, text);
    return id !== null && markets.has(id) ? id : null;
  };
  const able = resolve(said.capabilities, (text) => capabilityCalled(chain, text));
  const certified = resolve(said.certifications, (text) => capabilityCalled(chain, text));
  const placed = resolve(said.chain_position, (text) => stages.get(foldWord(text)) ?? null);
  return {
    capabilities: [...new Set([...able.found, ...certified.found])],
    positions: placed.found,
    markets: resolve(said.markets, market).found,
    languages: resolve(said.languages, (text) => readLanguage(text, foldWord)).found,
    unread: [...able.rest, ...certified.rest, ...placed.rest],
  };
}

/** Piece by piece; a comma or a slash divides only where the whole piece is not a name itself. */
function resolve(
  cell: string | undefined,
  read: (piece: string) => string | null,
): { found: string[]; rest: string[] } {
  const found = new Set<string>();
  const rest: string[] = [];
  const take = (piece: string, dividers: readonly RegExp[]): void => {
    const text = piece.trim();
    if (text === '') return;
    const known = read(text);
    const [divider, ...finer] = dividers;
    const parts = divider && known === null ? text.split(divider) : [];
    if (known !== null) found.add(known);
    else if (parts.length > 1) for (const part of parts) take(part, finer);
    else if (divider) take(text, finer);
    else rest.push(text);
  };
  take(cell ?? '', [/[;|\n•]+/, /,/, /\s+(?:e|and|et|und|&)\s+|\//]);
  return { found: [...found], rest };
}
