import { domainOf } from './invented.ts';
import type { Cast } from './world.ts';

/** The list of firms an association would bring along, as a spreadsheet writes it: semicolons and all. */
export function firmList(cast: Cast): string {
  const rows = cast.firms.map((firm) => [
    firm.name,
    `www.${domainOf(firm)}`,
    firm.town,
    firm.lang === 'it' ? 'Italia' : 'United Kingdom',
    firm.tags.join(', '),
  ]);
  return table(['Ragione sociale', 'Sito web', 'Città', 'Paese', 'Categorie'], rows);
}

/** Wishes as an organiser collects them: who, whom, how much. */
export function wishList(wishes: readonly { from: string; to: string; weight: number }[]): string {
  return table(
    ['from', 'to', 'weight'],
    wishes.map(({ from, to, weight }) => [from, to, String(weight)]),
  );
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]) =>
  `${[head, ...rows].map((cells) => cells.map(quoted).join(';')).join('\r\n')}\r\n`;

const quoted = (cell: string) => (/[;"\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);
