import { beforeAll, expect, test } from 'vitest';
import { saidIn } from '#matching/server';
import { inNetwork, type Ctx } from '#platform/server';
import { aValley, looksFor, type Valley } from '../../../../tests/valley.ts';
import { usualPlan } from '../forum.ts';
import { answerProposals, takeBest, undoBest } from './proposed-answers.ts';
import { proposedTo, readProposed } from './proposed.ts';
import { createForum } from './forums.ts';
import { readWishes, selectParticipants } from './hall.ts';
import { addParticipants } from './participants.ts';
import { setNever } from './wishes.ts';

let valley: Valley;
let eventId: string;
let at: Record<string, string>;
const act = <T>(work: (ctx: Ctx) => Promise<T>) => valley.act(work);

beforeAll(async () => {
  valley = await aValley({
    Fonderia: {},
    Tornitori: { can: { 'mechanical:cnc-turning': 'members' } },
    Torneria: { can: { 'mechanical:cnc-turning': 'animator' } },
    Notaio: {},
  });
  await act((ctx) =>
    looksFor(ctx, valley.firms['Fonderia']!, {
      title: 'Tornitura CNC di getti',
      capabilities: ['mechanical:cnc-turning'],
    }),
  );
  eventId = await act(async (ctx) => {
    const made = await createForum(ctx, {
      name: 'Forum',
      place: 'Modena',
      zone: 'Europe/Rome',
      plan: usualPlan('2026-12-10', 'Pranzo'),
      tables: 4,
    });
    if (!made.ok) throw new Error(made.refusal.code);
    await addParticipants(
      ctx,
      made.value,
      Object.values(valley.firms).map((firmId) => ({ firmId })),
    );
    return made.value;
  });
  const rows = await act((ctx) =>
    selectParticipants(ctx, eventId).select(['participant.participant_id', 'firm.name']).execute(),
  );
  at = Object.fromEntries(rows.map((row) => [row.name, row.participant_id]));
});

const listsOf = async (name: string) =>
  (await act((ctx) => readProposed(ctx, eventId))).find((line) => line.name === name)!;
const wishes = async () =>
  (await act((ctx) => readWishes(ctx, eventId))).map(({ from, to, weight }) => [from, to, weight]);

test('whoever can answer a need is proposed to whoever has it, and the other way round', async () => {
  const foundry = await listsOf('Fonderia');
  expect(foundry).toMatchObject({ silent: true, made: 0 });
  expect(foundry.picks.map(({ name }) => name).sort()).toEqual(['Torneria', 'Tornitori']);
  expect((await listsOf('Tornitori')).picks.map(({ name }) => name)).toContain('Fonderia');
  expect((await listsOf('Notaio')).picks).toEqual([]);
});

test('a member is told no reason that rests on what another keeps to the animator', async () => {
  const picks = await act((ctx) => proposedTo(ctx, eventId, at['Fonderia']!, 'it'));
  const why = (name: string) => JSON.stringify(picks.find((pick) => pick.name === name)?.why ?? []);
  expect(why('Tornitori')).toMatch(/tornitura/i);
  expect(why('Torneria')).not.toMatch(/tornitura|sa fare/i);
});

test('a yes is a wish, a maybe a small one, a no is kept to learn from and takes a wish back', async () => {
  const [foundry, turners] = [at['Fonderia']!, at['Tornitori']!];
  const say = (answer: 'must' | 'yes' | 'maybe' | 'no') =>
    act((ctx) => answerProposals(ctx, eventId, foundry, [{ to: turners, answer }]));
  await say('must');
  expect(await wishes()).toEqual([[foundry, turners, 3]]);
  await say('maybe');
  expect(await wishes()).toEqual([[foundry, turners, 1]]);
  await say('no');
  expect(await wishes()).toEqual([]);
  expect(await act((ctx) => saidIn(ctx, eventId))).toMatchObject([
    { firmId: valley.firms['Fonderia'], otherId: valley.firms['Tornitori'], answer: 'no' },
  ]);
  expect((await listsOf('Fonderia')).picks.find(({ name }) => name === 'Tornitori')!.said).toBe('no');
  expect((await listsOf('Fonderia')).silent).toBe(false);
});

test('the best are taken for those who have said nothing, and given back whole', async () => {
  const taken = await act((ctx) => takeBest(ctx, eventId, 3));
  if (!taken.ok) throw new Error(taken.refusal.code);
  expect(taken.value).toMatchObject({ wishes: 1, participants: 1 });
  // The foundry has spoken, and what it said no to is not proposed to the other side either.
  expect((await wishes()).map(([from, to]) => [from, to])).toEqual([[at['Torneria'], at['Fonderia']]]);
  expect(await act((ctx) => undoBest(ctx, eventId, taken.value.changeId))).toEqual({ ok: true, value: 1 });
  expect(await wishes()).toEqual([]);
});

test('never together is never proposed; strangers, the board and a bad number are refused', async () => {
  await act((ctx) => setNever(ctx, eventId, at['Fonderia']!, at['Torneria']!, true));
  expect((await listsOf('Fonderia')).picks).toMatchObject([{ name: 'Tornitori', said: 'no' }]);
  const foreign = await act((ctx) =>
    answerProposals(ctx, eventId, at['Fonderia']!, [{ to: valley.firms['Tornitori']!, answer: 'yes' }]),
  );
  expect(foreign).toMatchObject({ refusal: { code: 'wish/stranger' } });
  expect(await act((ctx) => takeBest(ctx, eventId, 0))).toMatchObject({
    refusal: { code: 'proposals/how-many' },
  });
  const board = inNetwork(valley.as('board'), (ctx) => takeBest(ctx, eventId, 3));
  await expect(board).rejects.toMatchObject({ status: 403 });
});
