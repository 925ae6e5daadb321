/**
 * What it would take to meet a wish: the package finds it a place that moves the fewest, once as things are, then
 * with one thing given. Every way is a timetable that the checker has looked at, not an estimate.
 */
import { wishWays, type WishWay } from '#packages/timetable';
import { type Day } from './day.ts';
import { poseFloor, type FloorProblem } from './floor.ts';
import { type Hall, pairKey, sits } from './hall.ts';
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

const SHOWN = 3;

export function waysToMeet(day: Day, wish: Wish, announced: ReadonlySet<string>): Way[] {
  const { hall } = day;
  const key = pairKey(wish.from, wish.to);
  const together = { ...hall, never: new Set([...hall.never].filter((one) => one !== key)) };
  if (hall.never.has(key)) return listed(tryOn(day, together, wish, none, { kind: 'together' }));
  const plain = tryOn(day, hall, wish, none, { kind: 'nothing' });
  const asIs = plain.filter(({ giving }) => giving.kind === 'nothing');
  if (asIs[0]?.moves.length === 0) return asIs;
  return listed([
    ...asIs,
    ...(announced.size > 0 ? tryOn(day, hall, wish, announced, { kind: 'announced' }) : []),
    ...tryOn(day, { ...hall, tables: [...hall.tables, anotherTable(hall)] }, wish, none, { kind: 'table' }),
    ...bestOf(day, wish, capped(hall, wish)),
    ...bestOf(day, wish, presences(day, wish)),
    ...plain.filter(({ giving }) => giving.kind === 'instead'),
  ]);
}

/** Of one kind of gift the one that moves the fewest; who moves nobody can't be bettered. */
function bestOf(day: Day, wish: Wish, given: readonly Given[]): Way[] {
  let best: Way | undefined;
  for (const { hall, giving } of given) {
    const [way] = tryOn(day, hall, wish, none, giving);
    if (way && (!best || way.moves.length < best.moves.length)) best = way;
    if (best?.moves.length === 0) break;
  }
  return best ? [best] : [];
}

const none: ReadonlySet<string> = new Set();

/** Without giving anything first, then fewest moved. What moving others alone can do needs no gift that moves as many. */
function listed(found: readonly Way[]): Way[] {
  const asIs = found.find((way) => way.giving.kind === 'nothing')?.moves.length ?? Infinity;
  return found
    .filter((way) => way.giving.kind === 'nothing' || way.moves.length < asIs)
    .sort((one, other) => rank(one) - rank(other))
    .slice(0, SHOWN);
}

const rank = ({ giving, moves }: Way): number => (giving.kind === 'nothing' ? -1 : moves.length);

/** With nothing given also the way in which another meeting is not held: that is a gift of its own. */
function tryOn(day: Day, hall: Hall, wish: Wish, mayMove: ReadonlySet<string>, giving: Giving): Way[] {
  const slots = hall.slots.filter((slot) => slot.kind === 'meeting');
  const posed = poseFloor(
    { ...day, hall, slots },
    { wishes: [wish], calledOff: none, mayMove, hour: () => '' },
  );
  if (posed.waiting.length !== 1) return [];
  const displacing = giving.kind === 'nothing' ? 1 : 0;
  const wanted = posed.meetings.length + 1;
  const ways = wishWays(posed.problem, posed.held, wanted, { now: day.begun, displacing });
  return ways.map((way) => wayOf(hall, posed, way, giving));
}

function wayOf(hall: Hall, { meetings, held }: FloorProblem, way: WishWay, giving: Giving): Way {
  const slots = hall.slots.filter((slot) => slot.kind === 'meeting');
  const name = (id: string) => hall.participants.find((one) => one.id === id)?.name ?? '';
  const pair = (meeting: number) => {
    const sides = [meetings[meeting - 1]!.a, meetings[meeting - 1]!.b];
    const [a, b] = sides.map(name).sort((x, y) => x.localeCompare(y)) as [string, string];
    return { a, b };
  };
  const hour = (list: WishWay['held'], meeting: number) =>
    slots[list.find((one) => one.meeting === meeting)!.slot - 1]!.startsAt;
  const seat = way.held.find((one) => one.meeting > meetings.length)!;
  const [gone] = way.displaced;
  return {
    giving: gone ? { kind: 'instead', ...pair(gone), at: hour(held, gone) } : giving,
    at: slots[seat.slot - 1]!.startsAt,
    table: seat.table,
    moves: way.moved.map((meeting) => ({
      ...pair(meeting),
      from: hour(held, meeting),
      to: hour(way.held, meeting),
    })),
  };
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
