/** Something that stands on a page whole: a meeting, a heading, a sentence. */
export interface Block {
  height: number;
  draw(top: number): void;
}

export interface Group {
  head: Block;
  /** Stands in place of the head where the group goes on over the page. */
  again: Block;
  rows: Block[];
}

/**
 * Blocks to pages. A block is never split; a head never stands alone at the foot of a page; a group that goes
 * on over the page begins with its head again. A block taller than a page gets a page of its own.
 */
export function paginate(groups: Group[], firstRoom: number, room: number): Block[][] {
  const pages: Block[][] = [[]];
  let left = firstRoom;
  const turn = () => {
    pages.push([]);
    left = room;
  };
  const put = (block: Block) => {
    pages.at(-1)!.push(block);
    left -= block.height;
  };
  for (const { head, again, rows } of groups) {
    const first = rows[0]?.height ?? 0;
    if (head.height + first > left && pages.at(-1)!.length > 0) turn();
    put(head);
    rows.forEach((row, i) => {
      if (i > 0 && row.height > left) {
        turn();
        put(again);
      }
      put(row);
    });
  }
  return pages;
}

/**
 * The most generous of the given settings that takes no more pages than the tightest: paper that is there
 * anyway is room for notes.
 */
export function mostGenerous<Setting>(
  settings: Setting[],
  pagesWith: (setting: Setting) => Block[][],
): Block[][] {
  const [tightest, ...looser] = settings.map((setting) => () => pagesWith(setting));
  const best = tightest!();
  for (const pages of looser.reverse()) {
    const tried = pages();
    if (tried.length <= best.length) return tried;
  }
  return best;
}
