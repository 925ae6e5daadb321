import { accepted, refused, type Result } from '#platform';

/** A person serves a firm, in a role, from one day to another. Days are "2026-12-15"; null: not known, or open. */
export interface Mandate {
  person_id: string;
  firm_id: string;
  role: string;
  since: string | null;
  until: string | null;
}
export type MandateState = 'to-come' | 'current' | 'over';

export function mandateState(mandate: Pick<Mandate, 'since' | 'until'>, today: string): MandateState {
  if (mandate.until !== null && mandate.until < today) return 'over';
  return mandate.since !== null && mandate.since > today ? 'to-come' : 'current';
}

/**
 * A new mandate beside those the person has already. One may serve many firms, and one firm in two roles,
 * but the same role in the same firm only one time after another.
 */
export function giveMandate(
  given: readonly Mandate[],
  typed: { person_id: string; firm_id: string; role: string; since: string; until: string },
): Result<Mandate> {
  const since = readDay(typed.since);
  const until = readDay(typed.until);
  if (since === undefined) return refused('day/unreadable', 'since');
  if (until === undefined) return refused('day/unreadable', 'until');
  if (since && until && until < since) return refused('mandate/ends-before-it-starts', 'until');
  const role = typed.role.replace(/\s+/g, ' ').trim();
  if (role.length > 120) return refused('text/too-long', 'role', { longest: 120 });
  const mandate: Mandate = { person_id: typed.person_id, firm_id: typed.firm_id, role, since, until };
  const doubled = given.some(
    (other) =>
      other.person_id === mandate.person_id &&
      other.firm_id === mandate.firm_id &&
      other.role.toLowerCase() === role.toLowerCase() &&
      overlap(other, mandate),
  );
  return doubled ? refused('mandate/given-already', 'firm_id') : accepted(mandate);
}

/** The last day of service is `day`. Ending twice is a mistake worth saying: correct the mandate instead. */
export function endMandate(mandate: Mandate, day: string): Result<Mandate> {
  if (!readDay(day)) return refused('day/unreadable', 'until');
  if (mandate.until !== null && mandate.until <= day) return refused('mandate/over-already', 'until');
  if (mandate.since !== null && day < mandate.since) return refused('mandate/ends-before-it-starts', 'until');
  return accepted({ ...mandate, until: day });
}

/** The end was a mistake: the service goes on. */
export function resumeMandate(mandate: Mandate): Result<Mandate> {
  return mandate.until === null
    ? refused('mandate/not-over', 'until')
    : accepted({ ...mandate, until: null });
}

/** A day as a date field sends it; null when left empty, undefined when it is no day of the calendar. */
export function readDay(text: string): string | null | undefined {
  const day = text.trim();
  if (day === '') return null;
  const at = /^\d{4}-\d{2}-\d{2}$/.test(day) ? new Date(`${day}T00:00:00Z`) : null;
  return at && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(day) ? day : undefined;
}

const overlap = (a: Mandate, b: Mandate) =>
  (a.until === null || b.since === null || b.since <= a.until) &&
  (b.until === null || a.since === null || a.since <= b.until);
