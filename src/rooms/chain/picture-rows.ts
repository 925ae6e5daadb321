import { blockWidth, dotsOf, labelOf, marksOf, size, type Block, type Setting } from './picture-block.ts';
import { textWidth } from './picture-text.ts';
import type { RowPlace } from './picture-order.ts';
import type { Standing } from './picture-place.ts';
import type { ShownTie } from './picture-ties.ts';

/** What decides how a stage is set. */
interface Filling {
  firmsAt: ReadonlyMap<string, readonly string[]>;
  named: boolean;
  perDot: number;
  width: number;
  /** How many lines pass each lane. */
  load: ReadonlyMap<string, number>;
  nameOf(firm: string): string;
  labelOf(stage: string): string;
}

export interface Settings {
  rows: Standing[][];
  /** The width the fullest row needs. */
  needed: number;
  settingOf: ReadonlyMap<string, Setting>;
}

/** Names deeper than this go into a further column, where the row has room. */
const deepest = 3;

/** How wide each stage stands in its row. */
export function settingsFor(rows: readonly RowPlace[][], filling: Filling): Settings {
  const settingOf = new Map<string, Setting>();
  let needed = 0;
  const standing = rows.map((row) => {
    const stages = row.filter(({ lane }) => !lane).map(({ id }) => id);
    const gaps = row.slice(1).reduce((sum, place, i) => sum + clearOf(place, row[i]!), 0);
    const laneOf = (id: string) => laneWidth(filling.load.get(id) ?? 0);
    const lanes = row.reduce((sum, { id, lane }) => sum + (lane ? laneOf(id) : 0), 0);
    const room = filling.width - gaps - lanes;
    const own = filling.named ? named(stages, room, filling) : stages.map((id) => dense(id, filling));
    stages.forEach((id, i) => settingOf.set(id, own[i]!));
    const used = own.reduce((sum, setting) => sum + blockWidth(setting), 0);
    needed = Math.max(needed, filling.width - room + used);
    return row.map(({ id, lane }) => ({
      id,
      width: lane ? laneOf(id) : blockWidth(settingOf.get(id)!),
      clear: lane ? size.beside : size.clear,
    }));
  });
  return { rows: standing, needed, settingOf };
}

/** Room for the lines that pass side by side; beyond a dozen they draw closer. */
export const laneWidth = (lines: number) => Math.max(2, Math.min(36, 3 * lines));

const clearOf = (a: RowPlace, b: RowPlace) => (a.lane && b.lane ? size.beside : size.clear);

/** Columns of names: one each, then more for the tallest, then wider ones for long labels, while there is room. */
function named(stages: readonly string[], room: number, { firmsAt, labelOf }: Filling): Setting[] {
  const column = Math.max(size.leastColumn, Math.min(size.column, Math.floor(room / stages.length)));
  const settings = stages.map(() => ({ columns: 1, column }));
  const depth = (i: number) => firmsAt.get(stages[i]!)!.length / settings[i]!.columns;
  let left = room - stages.length * column;
  while (left >= column) {
    const tallest = settings.reduce((best, _, i) => (depth(i) > depth(best) ? i : best), 0);
    if (depth(tallest) <= deepest) break;
    settings[tallest]!.columns++;
    left -= column;
  }
  settings.forEach((setting, i) => {
    const label = textWidth(labelOf(stages[i]!), 'serif', size.label) + size.gutter + 26;
    const lacking = label - blockWidth(setting);
    if (lacking <= 0 || lacking > Math.min(left, column)) return;
    setting.column += lacking / setting.columns;
    left -= lacking;
  });
  return settings;
}

/** A stage shown as points takes the width of its points, or of its label on two lines. */
function dense(id: string, { firmsAt, perDot, labelOf }: Filling): Setting {
  const { across } = dotsOf(Math.ceil(firmsAt.get(id)!.length / perDot));
  const label = textWidth(labelOf(id), 'serif', size.label) * 0.6 + size.gutter + 40;
  return { columns: 1, column: Math.max(size.leastColumn, label, across * size.dot + size.gutter) };
}

/** Every stage at its place with its firms set, row under row. */
export function laidBlocks(
  rows: readonly RowPlace[][],
  { settingOf }: Settings,
  left: ReadonlyMap<string, number>,
  filling: Filling & { ties: readonly ShownTie[] },
): Block[] {
  const ordered = filling.named ? firmsInOrder(left, settingOf, filling) : filling.firmsAt;
  const blocks: Block[] = [];
  let y = 8;
  for (const row of rows) {
    const own = row.flatMap(({ id, lane }) =>
      lane ? [] : [blockOf(id, settingOf.get(id)!, ordered.get(id)!, filling, { x: left.get(id)!, y })],
    );
    blocks.push(...own);
    y += Math.max(0, ...own.map(({ height }) => height)) + size.gap;
  }
  return blocks;
}

function blockOf(
  stage: string,
  setting: Setting,
  firms: readonly string[],
  { named, perDot, nameOf, labelOf: nameOfStage }: Filling,
  { x, y }: { x: number; y: number },
): Block {
  const label = labelOf(nameOfStage(stage), setting, firms.length > 0);
  const top = 8 + label.length * size.labelLeading + 4;
  const set = named ? marksOf(firms, nameOf, setting, top) : { marks: [], height: 0 };
  const dots = named || firms.length === 0 ? null : dotsOf(Math.ceil(firms.length / perDot));
  const filled = dots ? top + Math.ceil(dots.count / dots.across) * size.dot + 4 : set.height;
  const height = firms.length === 0 ? top + size.nameLeading : filled;
  return {
    stage,
    label,
    firms: [...firms],
    marks: set.marks,
    dots,
    ...setting,
    x,
    y,
    width: blockWidth(setting),
    height: height + 4,
  };
}

/** Firms stand on the side their ties come from, so that lines cross less; those without ties by name. */
function firmsInOrder(
  left: ReadonlyMap<string, number>,
  settingOf: ReadonlyMap<string, Setting>,
  { firmsAt, ties, nameOf }: Filling & { ties: readonly ShownTie[] },
): Map<string, string[]> {
  const centre = (stage: string) => left.get(stage)! + blockWidth(settingOf.get(stage)!) / 2;
  const pulls = new Map<string, { sum: number; count: number }>();
  const pull = (stage: string, firm: string, other: string) => {
    const known = pulls.get(`${stage} ${firm}`) ?? { sum: 0, count: 0 };
    pulls.set(`${stage} ${firm}`, { sum: known.sum + centre(other), count: known.count + 1 });
  };
  for (const { supplier, buyer, from, to } of ties) {
    pull(from, supplier, to);
    pull(to, buyer, from);
  }
  return new Map(
    [...firmsAt].map(([stage, firms]) => {
      if (!settingOf.has(stage)) return [stage, [...firms]];
      const wish = (firm: string) => {
        const known = pulls.get(`${stage} ${firm}`);
        return known ? known.sum / known.count : centre(stage);
      };
      const sorted = [...firms].sort((a, b) => wish(a) - wish(b) || (nameOf(a) < nameOf(b) ? -1 : 1));
      return [stage, sorted];
    }),
  );
}
