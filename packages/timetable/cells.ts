import type { Problem } from './problem.ts';

/**
 * Slots as *cells*: a row of cells has an idle one before each day and after the last, so that the neighbours of
 * a slot can be asked for without looking where a day ends.
 */
export interface Cells {
  /** Cells in a row, the idle ones included. */
  cells: number;
  days: number;
  /** Cell → slot from 1, or 0 for an idle cell; slot from 1 → cell; cell → day from 0. */
  slotOf: Int32Array;
  cellOf: Int32Array;
  dayOf: Int32Array;
  /** Cell → 1 where it belongs to the afternoon. */
  late: Uint8Array;
}

export function layCells({ slots }: Problem): Cells {
  const slotOf = [0];
  const dayOf = [0];
  const late = [0];
  let day = 0;
  slots.forEach((slot, index) => {
    if (index > 0 && (slot.day ?? 1) !== (slots[index - 1]!.day ?? 1)) {
      slotOf.push(0);
      dayOf.push(++day);
      late.push(0);
    }
    slotOf.push(index + 1);
    dayOf.push(day);
    late.push(slot.session === 'afternoon' ? 1 : 0);
  });
  slotOf.push(0);
  dayOf.push(day);
  late.push(0);
  const cellOf = new Int32Array(slots.length + 1);
  slotOf.forEach((slot, cell) => {
    if (slot > 0) cellOf[slot] = cell;
  });
  return {
    cells: slotOf.length,
    days: day + 1,
    slotOf: Int32Array.from(slotOf),
    cellOf,
    dayOf: Int32Array.from(dayOf),
    late: Uint8Array.from(late),
  };
}
