import { balance, tears } from './wrap.ts';

export interface Fitted {
  size: number;
  lines: string[];
}

/**
 * The largest size at which a text keeps to its lines; at the smallest it takes as many lines as it needs,
 * for a name is never cut.
 */
export function fit(
  text: string,
  room: { width: number; lines: number; sizes: readonly [largest: number, smallest: number] },
  widthAt: (text: string, size: number) => number,
): Fitted {
  const [largest, smallest] = room.sizes;
  const at = (size: number) => balance(text, room.width, (part) => widthAt(part, size));
  const torn = (size: number) => tears(text, room.width, (part) => widthAt(part, size));
  for (let size = largest; size > smallest; size -= 0.5) {
    const lines = at(size);
    if (lines.length <= room.lines && !torn(size)) return { size, lines };
  }
  return { size: smallest, lines: at(smallest) };
}
