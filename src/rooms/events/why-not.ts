/**
 * What it would take to meet a wish: the wanted meeting is put into a slot that is then lost, and the repair finds it
 * a place that moves the fewest. Once as things are, then with one thing given. Every way is a timetable that the
 * checker has looked at, not an estimate.
 */
import { check, repair, type Problem } from '#packages/timetable';
import { type Day } from './day.ts';
import { poseFloor, type FloorProblem } from './floor.ts';
import { type Hall, type Meeting, pairKey, sits } from './hall.ts';
import type { Wish } from './wish.ts';

/** What is given besides moving others. */
export type Giving =
  | { kind: 'nothing' }
  /** Announced meetings may move, as far as nobody locked them by hand. */
  | { kind: 'announced' }
  | { kind: 'table' }
  /** A firm comes at an hour it said it can't. */
  | { kind: 'comes'; firm: string; at: Date }
  /** A firm takes more meetings than it wanted. */
  | { kind: 'cap'; firm: string; cap: number }
  /** Another meeting is not held. */
  | { kind: 'instead'; a: string; b: string; at: Date }
  /** The two may meet after all. */
  | { kind: 'together' };

export interface Way {
  giving: Giving;
  at: Date;
  table: number;
  moves: { a: string; b: string; from: Date; to: Date }[];
}

/** Slots looked at for each try: hundredths of a second, so that an answer waits for no job. */
const STEPS = 20_000;
const SHOWN = 3;

export function waysToMeet(day: Day, wish: Wish, announced: ReadonlySet<string>): Way[] {
  const { hall } = day;
  const key = pairKey(wish.from, wish.to);
  const together = { ...hall, never: new Set([...hall.never].filter((one) => one !== key)) };
  if (hall.never.has(key)) return listed([tryOn(day, together, wish, none, { kind: 'together' })]);
  const asIs = tryOn(day, hall, wish, none, { kind: 'nothing' });
  if (asIs && asIs.moves.length === 0) return [asIs];
  return listed([
    asIs,
    ...(announced.size > 0 ? [tryOn(day, hall, wish, announced, { kind: 'announced' })] : []),
    tryOn(day, { ...hall, tables: [...hall.tables, anotherTable(hall)] }, wish, none, { kind: 'table' }),
    bestOf(day, wish, capped(hall, wish)),
    bestOf(day, wish, presences(day, wish)),
    bestOf(day, wish, without(day, wish)),
  ]);
}

/** Of one kind of gift the one that moves the fewest; who moves nobody can't be bettered. */
function bestOf(day: Day, wish: Wish, given: readonly Given[]): Way | null {
  let best: Way | null = null;
  for (const { hall, giving } of given) {
    const way = tryOn(day, hall, wish, none, giving);
    if (way && (!best || way.moves.length < best.moves.length)) best = way;
    if (best?.moves.length === 0) break;
  }
  return best;
}

const none: ReadonlySet<string> = new Set();

/** Without giving anything first, then fewest moved. What moving others alone can do needs no gift that moves as many. */
function listed(ways: readonly (Way | null)[]): Way[] {
  const found = ways.filter((way) => way !== null);
  const asIs = found.find((way) => way.giving.kind === 'nothing')?.moves.length ?? Infinity;
  return found
    .filter((way) => way.giving.kind === 'nothing' || way.moves.length < asIs)
    .sort((one, other) => rank(one) - rank(other))
    .slice(0, SHOWN);
}

const rank = ({ giving, moves }: Way): number => (giving.kind === 'nothing' ? -1 : moves.length);

function tryOn(day: Day, hall: Hall, wish: Wish, mayMove: ReadonlySet<string>, giving: Giving): Way | null {
  const slots = hall.slots.filter((slot) => slot.kind === 'meeting');
  const posed = poseFloor(
    { ...day, hall, slots },
    { wishes: [wish], calledOff: none, mayMove, hour: () => '' },
  );
  const wanted = posed.meetings.length + 1;
  if (posed.waiting.length !== 1 || overCap(posed.problem, posed, wanted)) return null;
  const limbo = slots.length + 1;
  const problem = { ...posed.problem, slots: [...posed.problem.slots, { day: limbo }] };
  const held = [...posed.held, { meeting: wanted, slot: limbo, table: 1 }];
  const made = repair(problem, held, [{ kind: 'slot-lost', slot: limbo }], { now: day.begun, steps: STEPS });
  const seat = made.held.find((one) => one.meeting === wanted);
  const lost = made.held.length < held.length;
  if (!seat || lost || check(made.problem, made.held).faults.length > 0) return null;
  const name = (id: string) => hall.participants.find((one) => one.id === id)?.name ?? '';
  return {
    giving,
    at: slots[seat.slot - 1]!.startsAt,
    table: seat.table,
    moves: made.changed.flatMap((change) => {
      const meeting = posed.meetings[change.meeting - 1];
      if (!meeting || change.kind !== 'moved') return [];
      const [from, to] = [change.from, change.to].map((one) => slots[one.slot - 1]!.startsAt) as [Date, Date];
      const [a, b] = [name(meeting.a), name(meeting.b)].sort((x, y) => x.localeCompare(y)) as [
        string,
        string,
      ];
      return [{ a, b, from, to }];
    }),
  };
}

/** A repair looks at no maximum for who already sits: whether one more is too many is asked beforehand. */
function overCap({ participants, meetings }: Problem, { held }: FloorProblem, wanted: number): boolean {
  const { a, b } = meetings[wanted - 1]!;
  const count = (one: number) =>
    held.filter(({ meeting }) => [meetings[meeting - 1]!.a, meetings[meeting - 1]!.b].includes(one)).length;
  return [a, b].some((one) => count(one) >= (participants[one - 1]!.maximum ?? Infinity));
}

const anotherTable = (hall: Hall) => ({
  number: Math.max(0, ...hall.tables.map((table) => table.number)) + 1,
  closed: false,
});

interface Given {
  hall: Hall;
  giving: Giving;
}

function capped(hall: Hall, wish: Wish): Given[] {
  const full = hall.participants.filter(
    (one) =>
      [wish.from, wish.to].includes(one.id) &&
      one.cap !== null &&
      hall.meetings.filter((meeting) => sits(meeting, one.id)).length >= one.cap,
  );
  const [first] = full;
  if (!first || full.length > 1) return [];
  const participants = hall.participants.map((one) => (one === first ? { ...one, cap: null } : one));
  return [
    { hall: { ...hall, participants }, giving: { kind: 'cap', firm: first.name, cap: first.cap! + 1 } },
  ];
}

/** One firm comes at one hour more, at which the other is there. */
function presences({ hall, slots, begun }: Day, wish: Wish): Given[] {
  const sides = [wish.from, wish.to].map((id) => hall.participants.find((one) => one.id === id));
  const [one, other] = sides;
  if (!one || !other) return [];
  return slots.slice(begun).flatMap((slot) => {
    const missing = [one, other].filter((firm) => firm.away.has(slot.id));
    const [only] = missing;
    if (!only || missing.length > 1) return [];
    const there = { ...only, away: new Set([...only.away].filter((id) => id !== slot.id)) };
    const participants = hall.participants.map((firm) => (firm === only ? there : firm));
    return [
      {
        hall: { ...hall, participants },
        giving: { kind: 'comes' as const, firm: only.name, at: slot.startsAt },
      },
    ];
  });
}

/** One of the two has one meeting less, which nobody locked. */
function without({ hall, slots, begun }: Day, wish: Wish): Given[] {
  const name = (id: string) => hall.participants.find((one) => one.id === id)?.name ?? '';
  const toCome = (meeting: Meeting) => slots.findIndex((slot) => slot.id === meeting.slotId) >= begun;
  return hall.meetings
    .filter((one) => !one.locked && toCome(one) && (sits(one, wish.from) || sits(one, wish.to)))
    .map((gone) => {
      const [a, b] = [name(gone.a), name(gone.b)].sort((x, y) => x.localeCompare(y)) as [string, string];
      const at = slots.find((slot) => slot.id === gone.slotId)!.startsAt;
      return {
        hall: { ...hall, meetings: hall.meetings.filter((one) => one !== gone) },
        giving: { kind: 'instead', a, b, at },
      };
    });
}
