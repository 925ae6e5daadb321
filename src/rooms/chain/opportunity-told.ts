import { differences, type Flat, type FlatValue } from '#members';
import type { OpportunityDeskWords } from './words/opportunity-desk.ts';

/** One line of a change, in words. */
export interface ToldLine {
  key: string;
  before: string;
  after: string;
}

/** What a change says, line by line. Of an entry only what it began with; what the house keeps for itself is left out. */
export function toldLines(
  change: { before: Flat | null; after: Flat | null },
  t: OpportunityDeskWords,
  nameOf: (capability: string) => string,
  dayOf: (day: string) => string,
): ToldLine[] {
  const say = (key: string, value: FlatValue): string => {
    if (value === null || value === '' || value === undefined) return '';
    if (Array.isArray(value)) return value.map((id) => nameOf(String(id))).join(', ');
    if (typeof value === 'boolean') return value ? t.yes : t.no;
    const text = String(value);
    if (key === 'expiresOn') return dayOf(text);
    const spoken: Record<string, Record<string, string>> = {
      kind: t.kinds,
      state: t.states,
      visibility: t.audiences,
      closedWhy: t.closed,
      lang: t.langs,
    };
    return spoken[key]?.[text] ?? text;
  };
  return differences(change.before, change.after)
    .filter(({ key }) => t.keys[key] !== undefined)
    .map(({ key, before, after }) => ({ key, before: say(key, before), after: say(key, after) }))
    .filter((line) => line.before !== line.after)
    .filter((line) => change.before !== null || (line.after !== '' && line.after !== t.no));
}
