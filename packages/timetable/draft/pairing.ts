import { Matching } from './blossom.ts';
import type { Meter } from '../meter.ts';
import type { Model } from '../model.ts';
import type { Random } from '../random.ts';
import type { Presence } from './presence.ts';

/**
 * Who meets whom, slot after slot, the emptiest first: as many pairs as can be among those who are there and have
 * not met yet. Pairs that share no later slot come first and are kept; where others share few, they are tried first.
 * What is left of a crowd that is nearly regular and from which whole matchings are taken stays nearly regular, so
 * that almost all find somebody to the end. Yields the cell of each meeting, −1 for the few left over.
 */
export function* pairUp(
  presence: Presence,
  meter: Meter,
  random: Random,
): Generator<void, Int32Array<ArrayBuffer>> {
  const { model, crowd } = presence;
  const { cells, meetings, participants, tablesIn } = model;
  const held = new Int32Array(meetings).fill(-1);
  const matching = new Matching(participants);
  const chance = new Float64Array(meetings);
  const left = presence.shared.slice();
  const sooner = (one: number, other: number): number =>
    left[one]! + chance[one]! - left[other]! - chance[other]!;
  const order = [...Array(cells).keys()]
    .filter((cell) => crowd[cell]! > 0)
    .sort((one, other) => crowd[one]! - crowd[other]!);
  for (const cell of order) {
    const { people, open } = meetingsIn(cell);
    for (const meeting of open) chance[meeting] = random(1000) / 2000;
    open.sort(sooner);
    const near = neighboursOf(model, open);
    const looked = matching.spent;
    matching.begin(people, near);
    for (const meeting of open) {
      left[meeting]! -= 1;
      matching.join(model.a[meeting]!, model.b[meeting]!, left[meeting] === 0);
    }
    matching.complete();
    matching.release();
    matching.complete();
    let room = tablesIn[cell]!;
    for (const meeting of open) {
      const [one, other] = [model.a[meeting]!, model.b[meeting]!];
      if (room === 0 || matching.mate[one] !== other) continue;
      held[meeting] = cell;
      room -= 1;
      // Two may have more than one meeting: only one of them is now.
      matching.part(one);
    }
    meter.spent += open.length * 8 + matching.spent - looked;
    if (meter.pauseDue()) yield;
  }
  return held;

  function meetingsIn(cell: number): { people: number[]; open: number[] } {
    const people: number[] = [];
    const open: number[] = [];
    for (let person = 0; person < participants; person++) {
      if (!presence.isThere(person, cell)) continue;
      people.push(person);
      for (const meeting of model.of[person]!)
        if (
          model.a[meeting] === person &&
          held[meeting]! < 0 &&
          model.open[meeting * cells + cell] &&
          presence.isThere(model.b[meeting]!, cell)
        )
          open.push(meeting);
    }
    return { people, open };
  }
}

/** Person → whom it may meet, in the order of the meetings. */
function neighboursOf(model: Model, meetings: readonly number[]): number[][] {
  const near: number[][] = Array.from({ length: model.participants }, () => []);
  for (const meeting of meetings) {
    const [one, other] = [model.a[meeting]!, model.b[meeting]!];
    near[one]!.push(other);
    near[other]!.push(one);
  }
  return near;
}
