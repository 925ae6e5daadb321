import type { Lang } from './lang.ts';

const locale = (lang: Lang) => (lang === 'it' ? 'it-IT' : 'en-GB');

/** Whether the runtime knows this IANA zone name. */
export function isZone(zone: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
    return true;
  } catch {
    return false;
  }
}

/** "martedì 15 dicembre 2026" · "Tuesday 15 December 2026" */
export function dateWords(at: Date, lang: Lang, zone: string): string {
  return new Intl.DateTimeFormat(locale(lang), {
    timeZone: zone,
    weekday: 'long',
    day: 'numeric',
    month: 'long',
    year: 'numeric',
  })
    .format(at)
    .replace(',', '');
}

/** "15 dic 2026" · "15 Dec 2026" */
export function shortDate(at: Date, lang: Lang, zone: string): string {
  return new Intl.DateTimeFormat(locale(lang), {
    timeZone: zone,
    day: 'numeric',
    month: 'short',
    year: 'numeric',
  }).format(at);
}

/** "09:40" in the given zone. */
export function clockWords(at: Date, lang: Lang, zone: string): string {
  return new Intl.DateTimeFormat(locale(lang), {
    timeZone: zone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(at);
}

/** "15 dic 2026, 09:40" · "15 Dec 2026, 09:40" */
export function momentWords(at: Date, lang: Lang, zone: string): string {
  return `${shortDate(at, lang, zone)}, ${clockWords(at, lang, zone)}`;
}

/** The calendar day in a zone: "2026-12-15". */
export function dayIn(at: Date, zone: string): string {
  return new Intl.DateTimeFormat('sv-SE', { timeZone: zone, dateStyle: 'short' }).format(at);
}

/** Minutes by which the zone's clock is ahead of UTC at that instant. */
export function zoneOffset(at: Date, zone: string): number {
  const parts = new Intl.DateTimeFormat('en-GB', {
    timeZone: zone,
    hourCycle: 'h23',
    year: 'numeric',
    month: '2-digit',
    day: '2-digit',
    hour: '2-digit',
    minute: '2-digit',
    second: '2-digit',
  }).formatToParts(at);
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value);
  const asUtc = Date.UTC(
    part('year'),
    part('month') - 1,
    part('day'),
    part('hour'),
    part('minute'),
    part('second'),
  );
  return Math.round((asUtc - Math.floor(at.getTime() / 1000) * 1000) / 60_000);
}

/**
 * The instant at which a zone's wall clock shows `clock` ("09:40") on `day` ("2026-12-15").
 * In the hour that a spring change skips, the clock's time after the change; in the doubled autumn hour, the first.
 */
export function instantOf(day: string, clock: string, zone: string): Date {
  const wall = Date.parse(`${day}T${clock}:00Z`);
  if (Number.isNaN(wall)) throw new RangeError(`instantOf: not a day and time: ${day} ${clock}`);
  const before = zoneOffset(new Date(wall - 86_400_000), zone);
  const guess = new Date(wall - before * 60_000);
  if (zoneOffset(guess, zone) === before) return guess;
  const after = zoneOffset(new Date(wall + 86_400_000), zone);
  const second = new Date(wall - after * 60_000);
  return zoneOffset(second, zone) === after ? second : guess;
}
