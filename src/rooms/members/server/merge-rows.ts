/** What hangs on a firm, in tables of any room: handed to another firm by a merge, and given back. */
import { sql } from 'kysely';
import type { Ctx } from '#platform/server';
import { isPointedAt, keysOf, pointersTo } from './pointers.ts';

type Row = Record<string, unknown>;
type Names = Record<string, string>;

export interface HandedRow {
  table: string;
  /** Its primary key since it was handed over. */
  key: Row;
  /** The columns that changed: what they said, and what they say since. */
  was: Names;
  now: Names;
}

export interface HandedOver {
  rows: HandedRow[];
  /** Whole rows taken out: of two that say the same only one can stand. */
  aside: { table: string; row: Row }[];
}

interface Firms {
  fromId: string;
  toId: string;
}

interface Shape {
  table: string;
  /** The primary key first. */
  keys: string[][];
  /** Its rows are known elsewhere by their id: none of them is taken out. */
  pointedAt: boolean;
}

/** What this room moves itself. */
const ownTables = ['firm', 'firm_merge', 'firm_tag', 'mandate'];

/** How rows that are not removed say since when they don't hold. */
const ends = ['ended_at', 'removed_at'];

/**
 * Hands over what names one firm to another, row by row; the database says of each whether it may stand there.
 * Both firms are locked by whoever calls, so no row can come to either meanwhile.
 */
export async function handOver(ctx: Ctx, firms: Firms): Promise<HandedOver> {
  const handed: HandedOver = { rows: [], aside: [] };
  const pointers = (await pointersTo(ctx, 'firm')).filter(({ movable }) => movable);
  for (const [table, columns] of Map.groupBy(pointers, (pointer) => pointer.table)) {
    if (ownTables.includes(table)) continue;
    const shape = { table, keys: await keysOf(ctx, table), pointedAt: await isPointedAt(ctx, table) };
    const naming = columns.map(({ column }) => sql`${sql.ref(column)} = ${firms.fromId}::uuid`);
    const { rows } = await sql<{ row: Row }>`
      select to_jsonb(one) as row from ${sql.table(table)} one where ${sql.join(naming, sql` or `)}
      order by ${sql.join(shape.keys[0]!.map((column) => sql.ref(column)))} for update`.execute(ctx.db);
    for (const { row } of rows) await handRow(ctx, shape, row, firms, handed);
  }
  return handed;
}

/**
 * Where the firm kept says the same already, it speaks first, unless what it said has ended and the other's stands.
 * The one that yields is taken out whole, as is what would lie between a firm and itself; but a row that others point
 * at stays behind, with the firm that is gone.
 */
async function handRow(
  ctx: Ctx,
  { table, keys, pointedAt }: Shape,
  row: Row,
  firms: Firms,
  handed: HandedOver,
): Promise<void> {
  const now = renamed(row, firms);
  const was = Object.fromEntries(Object.keys(now).map((column) => [column, row[column] as string]));
  const after = { ...row, ...now };
  const [primary] = keys as [string[]];
  const step = { table, key: part(row, primary), was: now, now: was };
  const done = { table, key: part(after, primary), was, now };
  if (await settles(ctx, () => rename(ctx, step))) {
    handed.rows.push(done);
    return;
  }
  if (pointedAt) return;
  const end = ends.find((column) => column in row);
  const yielding: Row[] = [];
  const standsNow =
    end !== undefined &&
    row[end] === null &&
    (await settles(ctx, async () => {
      for (const key of keys) yielding.push(...(await takeOut(ctx, table, key, after, end)));
      await rename(ctx, step);
    }));
  if (standsNow) handed.rows.push(done);
  const out = standsNow ? yielding : await takeOut(ctx, table, primary, row);
  handed.aside.push(...out.map((each) => ({ table, row: each })));
}

/**
 * The columns of a row that say the firm, by any name (`firm_id`, `asked_by`), said of the other. A pair `a_id` and
 * `b_id` has no direction in the tables that can be rewritten, and the smaller stands first.
 */
function renamed(row: Row, { fromId, toId }: Firms): Names {
  const now: Names = {};
  for (const [column, value] of Object.entries(row)) if (value === fromId) now[column] = toId;
  const { a_id: a, b_id: b } = { ...row, ...now };
  return typeof a === 'string' && typeof b === 'string' && a > b ? { ...now, a_id: b, b_id: a } : now;
}

/**
 * Gives back what was handed over: the very rows, with what was done to them since. Rows that somebody has handed
 * on or taken away meanwhile are left as they are.
 */
export async function giveBack(ctx: Ctx, { rows, aside }: HandedOver): Promise<void> {
  for (const row of rows.toReversed()) await settles(ctx, () => rename(ctx, row));
  for (const { table, row } of aside) {
    const columns = sql.join(Object.keys(row).map((column) => sql.ref(column)));
    await settles(ctx, () =>
      sql`insert into ${sql.table(table)} (${columns})
        select ${columns} from ${asRow(table, row)} one`.execute(ctx.db),
    );
  }
}

/** From what the row says now to what it said; nothing, if it says something else by now. */
async function rename(ctx: Ctx, { table, key, was, now }: HandedRow): Promise<void> {
  const to = Object.entries(was).map(([column, value]) => sql`${sql.ref(column)} = ${value}::uuid`);
  const from = Object.entries(now).map(([column, value]) => sql`one.${sql.ref(column)} = ${value}::uuid`);
  await sql`update ${sql.table(table)} one set ${sql.join(to)} from ${asRow(table, key)} known
    where ${sql.join([...same(Object.keys(key)), ...from], sql` and `)}`.execute(ctx.db);
}

/** Takes the row out that has the same key; with `end` only if it has ended. */
async function takeOut(ctx: Ctx, table: string, key: string[], like: Row, end?: string): Promise<Row[]> {
  const ended = end === undefined ? [] : [sql`one.${sql.ref(end)} is not null`];
  const { rows } = await sql<{ row: Row }>`
    delete from ${sql.table(table)} one using ${asRow(table, like)} known
    where ${sql.join([...same(key), ...ended], sql` and `)}
    returning to_jsonb(one) as row`.execute(ctx.db);
  return rows.map(({ row }) => row);
}

const same = (columns: readonly string[]) =>
  columns.map((column) => sql`one.${sql.ref(column)} = known.${sql.ref(column)}`);

const asRow = (table: string, row: Row) =>
  sql`jsonb_populate_record(null::${sql.table(table)}, ${JSON.stringify(row)}::jsonb)`;

const part = (row: Row, columns: readonly string[]): Row =>
  Object.fromEntries(columns.map((column) => [column, row[column]]));

/** Does it, unless a key, a check or a pointer of the database forbids it: then nothing has happened. */
async function settles(ctx: Ctx, work: () => Promise<unknown>): Promise<boolean> {
  await sql`savepoint one_row`.execute(ctx.db);
  try {
    await work();
  } catch (error) {
    if (!String((error as { code?: unknown }).code).startsWith('23')) throw error;
    await sql`rollback to savepoint one_row`.execute(ctx.db);
    return false;
  }
  await sql`release savepoint one_row`.execute(ctx.db);
  return true;
}
