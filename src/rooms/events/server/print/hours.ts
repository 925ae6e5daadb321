import { LOCALE } from '#platform/server';
import type { Lang } from '#platform';
import type { BookSlot } from '../../book.ts';

/** Days and hours as people write them, on the clock of the place. */
export function hoursOf(lang: Lang, zone: string) {
  const clock = new Intl.DateTimeFormat(LOCALE[lang], {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  });
  const long = new Intl.DateTimeFormat(LOCALE[lang], {
    timeZone: 'UTC',
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  });
  const short = new Intl.DateTimeFormat(LOCALE[lang], {
    timeZone: 'UTC',
    weekday: 'short',
    day: 'numeric',
    month: 'short',
  });
  const announced = new Intl.DateTimeFormat(LOCALE[lang], { timeZone: zone, dateStyle: 'long' });
  const at = (day: string) => new Date(`${day}T12:00:00Z`);
  const written = (date: string) => (lang === 'it' ? date.replace(/\b1 (?=\p{L})/u, '1º ') : date);

  const seen = new Map<number, string>();
  /** "9:40"; kept, for the same few hours come on every page. */
  const hour = (moment: Date): string => {
    const known = seen.get(moment.getTime()) ?? clock.format(moment).replace(/^0/, '');
    seen.set(moment.getTime(), known);
    return known;
  };
  return {
    hour,
    /** "9:40–10:00" */
    span: (slot: Pick<BookSlot, 'startsAt' | 'endsAt'>) => `${hour(slot.startsAt)}–${hour(slot.endsAt)}`,
    /** "martedì 15 dicembre 2026" · "Tuesday 15 December 2026" */
    day: (day: string) => written(long.format(at(day)).replace(',', '')),
    /** "Martedì 15 dicembre 2026", as a heading begins. */
    dayHeading: (day: string) => heading(written(long.format(at(day)).replace(',', ''))),
    shortDay: (day: string) => written(short.format(at(day)).replace(',', '')),
    /** "15 dicembre 2026, 9:40": when an edition was announced. */
    moment: (moment: Date) => `${written(announced.format(moment))}, ${hour(moment)}`,
  };
}

export type Hours = ReturnType<typeof hoursOf>;

const heading = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
