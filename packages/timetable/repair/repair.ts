import { changesOf, tell } from './change.ts';
import { factsOf } from './facts.ts';
import { fill, openings } from './filling.ts';
import { floorOf } from './floor.ts';
import { misfitsOf } from './misfit.ts';
import { sendPersons } from './persons.ts';
import { Rescue } from './rescue.ts';
import { settled } from './settled.ts';
import { Standing, standingOf } from './standing.ts';
import { seatAgain } from './tables.ts';
import { uproot } from './uprooted.ts';
import { openTo, unsaved, waitingReason } from './waiting.ts';
import type { Problem } from '../problem.ts';
import type { Held } from '../timetable.ts';
import type { Change, ParticipantChanges } from './change.ts';
import type { Disturbance } from './disturbance.ts';
import type { Floor } from './floor.ts';
import type { Uprooting } from './uprooted.ts';
import type { Waiting } from './waiting.ts';

export interface RepairOptions {
  /** The slot under way, or the last that has begun; 0 before the day starts. What has begun is history. */
  now: number;
  /** At most so many other participants are moved for each meeting that is saved. Default `CEILING`. */
  ceiling?: number;
  /** Work at most, in slots looked at. Default `STEPS`: a tenth of a second or so. */
  steps?: number;
}

export const CEILING = 6;
export const STEPS = 300_000;

export interface Repair {
  /**
   * The problem as the day has made it, in mode `choose` and without fairness; with `held` it is where the next
   * repair starts. Numbers stay; walk-ins and new wishes come last. What is called off is `never` held.
   */
  problem: Problem;
  /** Sorted by meeting. */
  held: Held[];
  /** Wishes that are not held, each with its reason, sorted by meeting. */
  left: Waiting[];
  /** A line a meeting, sorted by meeting; and the same for each participant it concerns. */
  changed: Change[];
  changes: ParticipantChanges[];
  /**
   * Participants some meeting of whom changed slot, though none of theirs was in need of a place: those moved
   * for the sake of others. Sorted.
   */
  moved: number[];
  cost: RepairCost;
  /** No repair costs less: `others + (ceiling + 1) × (meetings that had to leave and got no place)` is least. */
  proven: boolean;
  /** Work done. */
  steps: number;
}

/** In participants, meetings, meetings, meetings, meetings, and idle runs more than before (or fewer). */
export interface RepairCost {
  others: number;
  lost: number;
  moved: number;
  reseated: number;
  entered: number;
  breaks: number;
}

/**
 * Repairs a timetable on the day: `disturbances` happen to `problem` and `held`, and the answer is the timetable
 * with the least change. Nothing that is locked or has begun moves; who need not move keeps slot and table; a
 * meeting that must move takes another table in its slot, else a free slot, else one that moves the fewest
 * other participants, and if that is more than the ceiling it is left out. Then waiting wishes take the holes,
 * without moving anyone. Deterministic. Throws a RangeError where a disturbance names what there isn't:
 * `misfitsOf` tells beforehand.
 */
export function repair(
  problem: Problem,
  held: readonly Held[],
  disturbances: readonly Disturbance[],
  { now, ceiling = CEILING, steps = STEPS }: RepairOptions,
): Repair {
  demandSense(problem, held, disturbances, now);
  const facts = factsOf(problem, held, disturbances, now);
  const floor = floorOf(facts.problem, held, now);
  const causes = uproot(facts, floor, held, now);
  const standing = new Standing(floor);
  const origin = new Int32Array(floor.meetings);
  for (const { meeting, slot } of held) {
    origin[meeting - 1] = slot;
    if (!causes.has(meeting - 1)) standing.put(meeting - 1, slot);
  }

  const before = standingOf(floorOf(problem, held, now), held);
  const homeless = [...causes.keys()].filter((meeting) => openTo(standing, meeting).length > 0);
  const rescue = new Rescue(standing, homeless, origin, { price: ceiling + 1, steps });
  const proven = rescue.run();
  const moved = movedFor(floor, standing, origin, homeless);
  const filling = fill(standing, openings(before, standing, causes), steps / 4);

  const after = sendPersons(facts.problem, seatAgain(standing, held, now), held);
  const changed = changesOf(held, standing, after, causes, (meeting) =>
    unsaved(standing, meeting, causes.get(meeting)!, { ceiling, now }),
  );
  const of = (kind: Change['kind']): number => changed.filter((change) => change.kind === kind).length;
  return {
    problem: settled(facts.problem, standing, after),
    held: after,
    left: waiting(standing, causes, { ceiling, now }),
    changed,
    changes: tell(changed, floor.people),
    moved,
    cost: {
      others: moved.length,
      lost: of('lost'),
      moved: of('moved'),
      reseated: of('reseated'),
      entered: of('entered'),
      breaks: standing.breaks() - standingOf(floor, held).breaks(),
    },
    proven,
    steps: rescue.steps + filling,
  };
}

function movedFor(floor: Floor, { at }: Standing, origin: Int32Array, homeless: number[]): number[] {
  const party = new Set(homeless.flatMap((meeting) => floor.people[meeting]!));
  const moved = floor.people.flatMap((people, meeting) =>
    at[meeting]! > 0 && origin[meeting]! > 0 && at[meeting] !== origin[meeting] ? people : [],
  );
  const others = new Set(moved.filter((person) => !party.has(person)));
  return [...others].map((person) => person + 1).sort((one, other) => one - other);
}

function waiting(
  standing: Standing,
  causes: Map<number, Uprooting>,
  limits: { ceiling: number; now: number },
): Waiting[] {
  const left: Waiting[] = [];
  for (let meeting = 0; meeting < standing.floor.meetings; meeting++) {
    if (standing.at[meeting]! > 0) continue;
    const cause = causes.get(meeting);
    const reason = cause ? unsaved(standing, meeting, cause, limits) : waitingReason(standing, meeting);
    left.push({ meeting: meeting + 1, reason });
  }
  return left;
}

function demandSense(
  problem: Problem,
  held: readonly Held[],
  disturbances: readonly Disturbance[],
  now: number,
): void {
  if (!Number.isInteger(now) || now < 0 || now > problem.slots.length)
    throw new RangeError(`there is no slot ${now} under way`);
  const stranger = held.find(
    ({ meeting, slot }) => !problem.meetings[meeting - 1] || !problem.slots[slot - 1],
  );
  if (stranger) throw new RangeError(`there is no meeting ${stranger.meeting} in a slot ${stranger.slot}`);
  const [misfit] = misfitsOf(problem, disturbances);
  if (misfit) throw new RangeError(`disturbance ${misfit.disturbance}: ${misfit.message}`);
}
