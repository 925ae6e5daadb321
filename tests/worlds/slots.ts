import type { WorldSlot } from './forum.ts';

/** A forum's day from its rhythm: so many meetings, a pause, so many meetings. */
export function dayOfSlots(opens: string, minutes: number, rhythm: readonly (number | Pause)[]): WorldSlot[] {
  const slots: WorldSlot[] = [];
  let at = minutesOf(opens);
  const add = (length: number, kind: WorldSlot['kind'], label: string) => {
    slots.push({ from: clock(at), to: clock(at + length), kind, label });
    at += length;
  };
  for (const beat of rhythm) {
    if (typeof beat === 'number') for (let i = 0; i < beat; i++) add(minutes, 'meeting', '');
    else add(beat.minutes, 'break', beat.label);
  }
  return slots;
}

interface Pause {
  label: string;
  minutes: number;
}

const minutesOf = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
const clock = (minutes: number) =>
  `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
