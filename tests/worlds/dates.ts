const day = 86_400_000;

/** The first such weekday (0 Sunday … 6 Saturday) at least so many days away from `now`; days may be negative. */
export function weekdayFrom(now: Date, days: number, weekday: number): string {
  const from = new Date(now.getTime() + days * day);
  const ahead = (weekday - from.getUTCDay() + 7) % 7;
  return new Date(from.getTime() + ahead * day).toISOString().slice(0, 10);
}

/** "December 2026", for an event's name. */
export function monthName(isoDay: string): string {
  return new Intl.DateTimeFormat('en-GB', { month: 'long', year: 'numeric', timeZone: 'UTC' }).format(
    new Date(`${isoDay}T12:00:00Z`),
  );
}
