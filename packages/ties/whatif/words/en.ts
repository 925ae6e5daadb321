import type { Objective } from '../effects.ts';
import type { Proposal } from '../proposals.ts';

const number = new Intl.NumberFormat('en');
const percent = new Intl.NumberFormat('en', { style: 'percent', maximumSignificantDigits: 2 });
const decimal = new Intl.NumberFormat('en', { maximumSignificantDigits: 2 });
const list = new Intl.ListFormat('en');
const rule = new Intl.PluralRules('en');
const many = (count: number, one: string, other: string): string =>
  `${number.format(count)} ${rule.select(count) === 'one' ? one : other}`;

/** What one objective has to say: by how much, in its own unit, and what else is expected. */
export type Saying = (by: number, expected: Proposal['expected']) => string;

/** What an animator reads of a proposal. */
export const en = {
  introduce: (one: string, other: string): string => `Introduce ${one} and ${other}.`,
  common: (names: string[], more: number): string =>
    `Both know ${list.format(more > 0 ? [...names, many(more, 'other', 'others')] : names)}.`,
  path: (one: string, partner: string, otherPartner: string, other: string): string =>
    `${one} works with ${partner}, ${other} with ${otherPartner}, and those two with each other.`,
  reasons: {
    reach: (by, { joined, within2 }) =>
      joined > 0
        ? `${many(joined, 'pair of firms that has', 'pairs of firms that have')} no way to each other would have one.`
        : within2 > 0
          ? `${many(within2, 'more pair of firms comes', 'more pairs of firms come')} within two steps of each other.`
          : `Firms come nearer to each other: the network’s reach rises by ${percent.format(by)}.`,
    opening: (by) => `The two get out of a closed circle: their constraint falls by ${decimal.format(by)}.`,
    filling: (by) => `It fills ${many(by, 'link', 'links')} of the chain that nobody held.`,
    rescue: (by) =>
      by > 1
        ? 'Neither of them has a tie: it would be the first for both.'
        : 'One of them has no tie: it would be its first.',
    independence: (by) =>
      `Firms depend less on the secretariat: the part of their reach that hangs on it falls by ${percent.format(by)}.`,
    knowHow: (by) => `Contaminators come nearer to the other firms, by ${percent.format(by)} on average.`,
  } as Record<Objective, Saying>,
};

export type ProposalWords = typeof en;
