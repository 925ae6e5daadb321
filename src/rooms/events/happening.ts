/** What happens on the day, as whoever stands on the floor says it: read from a link or a form, and written back. */

export type Happening =
  /** A firm does not come: from a slot to the end of its day, or (without one) the whole of the day under way. */
  | { kind: 'no-show'; participantId: string; slotId: string | null }
  /** A firm comes late, and is there from this slot. */
  | { kind: 'late'; participantId: string; slotId: string }
  /** A firm goes early, and is away from this slot. */
  | { kind: 'left'; participantId: string; slotId: string }
  /** A firm that was thought away is there from this slot. */
  | { kind: 'back'; participantId: string; slotId: string }
  | { kind: 'called-off'; meetingId: string }
  /** A table can't be used in this slot, or from it to the end of its day. */
  | { kind: 'table-closed'; table: number; slotId: string; only: boolean }
  | { kind: 'table-open'; table: number; slotId: string }
  /** A firm nobody expected, by its name, and whom of the participants it would like to meet. */
  | { kind: 'walk-in'; name: string; wishes: string[] };

/** As a link or a form names it: some things have two names there, so that one choice says all. */
export const whats = [
  'no-show',
  'no-show-from',
  'late',
  'left',
  'back',
  'called-off',
  'table-closed',
  'table-closed-slot',
  'table-open',
  'walk-in',
] as const;
export type What = (typeof whats)[number];

/** Why a firm is away; `away` was known before the day. */
export type AwayReason = 'away' | 'no-show' | 'late' | 'left';

/** A walk-in has a day before it, not a career. */
export const mostWalkInWishes = 60;

/** Null where it names no happening, or not all that belongs to it. */
export function readHappening(fields: URLSearchParams): Happening | null {
  const text = (name: string) => fields.get(name)?.trim() ?? '';
  const what = whats.find((one) => one === text('what'));
  const [participantId, slotId, meetingId] = [text('firm'), text('slot'), text('meeting')];
  const table = Number(text('table'));
  switch (what) {
    case 'no-show':
      return participantId ? { kind: what, participantId, slotId: null } : null;
    case 'no-show-from':
      return participantId && slotId ? { kind: 'no-show', participantId, slotId } : null;
    case 'late':
    case 'left':
    case 'back':
      return participantId && slotId ? { kind: what, participantId, slotId } : null;
    case 'called-off':
      return meetingId ? { kind: what, meetingId } : null;
    case 'table-closed':
    case 'table-closed-slot':
      return table > 0 && slotId
        ? { kind: 'table-closed', table, slotId, only: what === 'table-closed-slot' }
        : null;
    case 'table-open':
      return table > 0 && slotId ? { kind: what, table, slotId } : null;
    case 'walk-in': {
      const wishes = [...new Set(fields.getAll('wish'))].slice(0, mostWalkInWishes);
      return text('name') ? { kind: what, name: text('name').slice(0, 200), wishes } : null;
    }
    case undefined:
      return null;
  }
}

export function whatOf(happening: Happening): What {
  if (happening.kind === 'no-show' && happening.slotId) return 'no-show-from';
  if (happening.kind === 'table-closed' && happening.only) return 'table-closed-slot';
  return happening.kind;
}

/** The same as it stands in an address. */
export function writeHappening(happening: Happening): URLSearchParams {
  const fields = new URLSearchParams({ what: whatOf(happening) });
  if ('participantId' in happening) fields.set('firm', happening.participantId);
  if ('meetingId' in happening) fields.set('meeting', happening.meetingId);
  if ('table' in happening) fields.set('table', String(happening.table));
  if ('slotId' in happening && happening.slotId) fields.set('slot', happening.slotId);
  if (happening.kind === 'walk-in') {
    fields.set('name', happening.name);
    for (const wish of happening.wishes) fields.append('wish', wish);
  }
  return fields;
}
