import { sql } from 'kysely';
import { beforeEach, expect, test } from 'vitest';
import { createFirm, mergeFirms, unmergeFirms } from '#members/server';
import type { Result } from '#platform';
import { inNetwork, type Ctx, type Who } from '#platform/server';
import { askIntroduction, listIntroductions, standingFacts } from '#relations/server';
import { standingsOf, type Row, type Standings } from './merging.fixture.ts';
import { aNetwork } from './networks.ts';

let who: Who;
let put: Standings;
/** In the order of their ids, so that pairs are easily written. */
let early: string, keep: string, gone: string, late: string;

const act = <T>(work: (ctx: Ctx) => Promise<T>) => inNetwork(who, work);
const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const merge = async (kept = keep, other = gone) => must(await act((ctx) => mergeFirms(ctx, kept, other, {})));
const unmerge = async (mergeId: string) => must(await act((ctx) => unmergeFirms(ctx, mergeId)));

/** Tables of any room that name firms, as the database knows them. */
const naming = () =>
  act(async ({ db }) => {
    const { rows } = await sql<{ name: string }>`
      select distinct conrelid::regclass::text as name from pg_constraint
      where contype = 'f' and confrelid = 'firm'::regclass order by 1`.execute(db);
    return rows.map(({ name }) => name);
  });

/** What a table says, to the microsecond. The firms' counter and hour of the last edit go on counting. */
const contents = (table: string, as = who) =>
  inNetwork(as, async ({ db }) => {
    const { rows } = await sql<{ row: string }>`
      select (to_jsonb(one) - ${table === 'firm' ? ['version', 'updated_at'] : []}::text[])::text as row
      from ${sql.table(table)} one order by 1`.execute(db);
    return rows.map(({ row }) => row);
  });

async function everything(as = who): Promise<Record<string, string[]>> {
  const all: Record<string, string[]> = {};
  for (const table of await naming()) if (table !== 'firm_merge') all[table] = await contents(table, as);
  return all;
}

const rowsOf = async (table: string): Promise<Row[]> =>
  (await contents(table)).map((row) => JSON.parse(row) as Row);

beforeEach(async () => {
  who = (await aNetwork('Merging')).as('animator');
  const ids: string[] = [];
  for (const name of ['Early', 'Keep', 'Gone', 'Late'])
    ids.push(must(await act((ctx) => createFirm(ctx, { name }))));
  [early, keep, gone, late] = ids.sort() as [string, string, string, string];
  put = standingsOf(who);
});

test('two firms with everything, merged and taken apart, are the very rows again', async () => {
  await put.bothWithEverything({ early, keep, gone, late });
  const before = await everything();
  const empty = Object.entries(before).filter(([, rows]) => rows.length === 0);
  expect(
    empty.map(([table]) => table),
    'a table that names firms is not tried here',
  ).toEqual([]);
  const other = (await aNetwork('Elsewhere')).as('owner');
  const theirs = await inNetwork(other, async (ctx) => must(await createFirm(ctx, { name: 'Theirs' })));
  await standingsOf(other).capability(theirs, 'common:lathe');
  const elsewhere = await everything(other);

  for (const [kept, away] of [
    [keep, gone],
    [gone, keep],
  ] as const) {
    const mergeId = await merge(kept, away);
    expect(await everything()).not.toEqual(before);
    await expect(inNetwork(other, (ctx) => mergeFirms(ctx, theirs, away, {}))).rejects.toMatchObject({
      status: 404,
    });
    await expect(inNetwork(other, (ctx) => unmergeFirms(ctx, mergeId))).rejects.toMatchObject({
      status: 404,
    });
    await unmerge(mergeId);
    expect(await everything()).toEqual(before);
  }
  expect(await everything(other)).toEqual(elsewhere);
});

test('what the one stood for stands at the other', async () => {
  await put.bothWithEverything({ early, keep, gone, late });
  const past = (await rowsOf('firm_capability')).find((row) => row['removed_at']);
  expect(past).toMatchObject({ firm_id: keep });
  await merge();
  const at = async (table: string, what: string) =>
    (await rowsOf(table))
      .filter((row) => row['firm_id'] === keep && !row['ended_at'] && !row['removed_at'])
      .map((row) => row[what])
      .sort();
  expect(await at('firm_position', 'stage')).toEqual(['casting', 'finishing', 'retail']);
  expect(await at('firm_capability', 'capability')).toEqual([
    'common:enamel',
    'common:lathe',
    'common:polishing',
  ]);
  expect(await at('capability_proposal', 'capability')).toEqual(['common:milling', 'common:welding']);
  expect(await at('firm_trade', 'lot_from')).toEqual([10]);
  expect(await at('opportunity', 'title')).toEqual(['Castings', 'Castings']);
  expect(await at('participant', 'firm_id')).toHaveLength(2);
  // Where both said the same, the firm kept speaks.
  expect(
    (await rowsOf('firm_position')).find((row) => row['stage'] === 'casting' && row['firm_id'] === keep),
  ).toMatchObject({ evidence: 'declared' });
  expect((await rowsOf('kept_apart')).map((row) => row['asked_by'])).toEqual([keep, keep]);
  expect((await rowsOf('proposal_answer')).map((row) => row['said_for'])).toEqual([keep, keep, keep, keep]);
  // With the firm gone stays what was told of it for good, and what others point at and could not stand twice.
  const left: Record<string, number> = {};
  for (const [table, rows] of Object.entries(await everything())) {
    const naming = rows.filter((row) => Object.values(JSON.parse(row) as Row).includes(gone)).length;
    if (naming > 0) left[table] = naming;
  }
  expect(left).toEqual({
    fact: 3,
    firm: 1,
    firm_tag: 1,
    introduction: 3,
    introduction_answer: 1,
    participant: 2,
  });
});

test('a pair is turned round where the order of its ids asks for it', async () => {
  // `keep` lies between `early` and `late`; merged into `late`, it passes `gone`.
  await put.apart(keep, gone, keep);
  const mergeId = await merge(late, keep);
  expect(await rowsOf('kept_apart')).toMatchObject([{ a_id: gone, b_id: late, asked_by: late }]);
  await unmerge(mergeId);
  expect(await rowsOf('kept_apart')).toMatchObject([{ a_id: keep, b_id: gone, asked_by: keep }]);
});

test('facts stay as they were told, and are read as of the firm that stands', async () => {
  await put.fact(gone, late);
  await put.fact(keep, gone);
  const told = await contents('fact');
  const mergeId = await merge();
  expect(await contents('fact')).toEqual(told);
  expect(await act((ctx) => standingFacts(ctx, keep))).toMatchObject([{ aId: keep, bId: late }]);
  expect(await act((ctx) => standingFacts(ctx))).toHaveLength(1);
  await unmerge(mergeId);
  expect(await act((ctx) => standingFacts(ctx, keep))).toMatchObject([{ aId: keep, bId: gone }]);
});

test('an introduction under way goes on, with what was told and said', async () => {
  const id = await put.introduction(gone, late);
  await put.put('introduction_answer', {
    introduction_id: id,
    firm_id: gone,
    answer: 'yes',
    reason: '',
    note: '',
    answered_at: '2026-01-02',
    answered_by: 'Ada',
  });
  const mergeId = await merge();
  for (const firm of [keep, gone]) {
    expect(await act((ctx) => listIntroductions(ctx, firm))).toMatchObject([
      {
        aId: keep,
        bId: late,
        texts: [{ firmId: keep, text: 'Castings' }],
        answers: [{ firmId: keep, answer: 'yes' }],
      },
    ]);
  }
  await unmerge(mergeId);
  expect(await act((ctx) => listIntroductions(ctx, gone))).toMatchObject([
    { aId: gone, texts: [{ firmId: gone }] },
  ]);
});

test('what was written since stays; what was done to a row goes back with it', async () => {
  await put.capability(gone, 'common:lathe');
  const mergeId = await merge();
  await put.capability(keep, 'common:new');
  await act((ctx) =>
    ctx.db
      .updateTable('firm_capability')
      .set({ evidence_note: 'seen' })
      .where('capability', '=', 'common:lathe')
      .execute(),
  );
  await unmerge(mergeId);
  expect(
    await rowsOf('firm_capability').then((rows) =>
      rows.map((row) => [row['capability'], row['firm_id'], row['evidence_note']]).sort(),
    ),
  ).toEqual([
    ['common:lathe', gone, 'seen'],
    ['common:new', keep, ''],
  ]);
});

test('one merged into another, merged into a third, comes back step by step', async () => {
  await put.capability(gone, 'common:lathe');
  await put.participant(await put.event(), gone);
  const before = await everything();
  const first = await merge(keep, gone);
  const second = await merge(late, keep);
  expect((await rowsOf('participant'))[0]).toMatchObject({ firm_id: late });
  expect(await act((ctx) => unmergeFirms(ctx, first))).toMatchObject({
    refusal: { code: 'merge/kept-was-merged-since' },
  });
  await unmerge(second);
  await unmerge(first);
  expect(await everything()).toEqual(before);
});

test('at the very same moment: one merge, and nothing written meanwhile is lost', async () => {
  await put.bothWithEverything({ early, keep, gone, late });
  const before = await everything();
  const results = await Promise.all([
    act((ctx) => mergeFirms(ctx, keep, gone, {})),
    act((ctx) => mergeFirms(ctx, gone, keep, {})),
    act((ctx) => mergeFirms(ctx, keep, gone, {})),
  ]);
  const done = results.filter((result) => result.ok);
  expect(done).toHaveLength(1);
  await Promise.all([1, 2].map(() => act((ctx) => unmergeFirms(ctx, must(done[0]!)))));
  expect(await everything()).toEqual(before);
});

test('an introduction asked for while its firm is being merged is asked of nobody, or moves along', async () => {
  const [, asked] = await Promise.allSettled([
    merge(),
    act((ctx) => askIntroduction(ctx, { aId: gone, bId: late, texts: [], origin: 'animator' })),
  ]);
  const rows = await rowsOf('introduction');
  expect(rows).toHaveLength(asked.status === 'fulfilled' ? 1 : 0);
  for (const row of rows) expect(row).toMatchObject({ a_id: keep, b_id: late });
});
