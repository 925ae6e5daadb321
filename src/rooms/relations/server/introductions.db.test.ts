import { foundNetwork } from '#accounts/server';
import { createFirm } from '#members/server';
import type { Result, Role } from '#platform';
import { inNetwork, newId, type Ctx, type Who } from '#platform/server';
import { expect, test } from 'vitest';
import { introductionJobs } from './jobs.ts';
import { recordFacts, retractFacts, standingFacts } from './facts.ts';
import {
  askIntroduction,
  lapseIntroductions,
  takeAnswer,
  takeBackIntroduction,
  tellOutcome,
} from './introductions.ts';
import { listIntroductions, readIntroduction } from './reading.ts';

function value<T>(result: Result<T>): T {
  if (!result.ok) throw new Error(result.refusal.code);
  return result.value;
}

/** A network with three firms. */
async function aNetwork() {
  const networkId = await foundNetwork({
    name: 'Test',
    slug: `t${newId().replaceAll('-', '').slice(0, 30)}`,
    lang: 'it',
  });
  const as = (role: Role, now?: Date): Who => ({
    networkId,
    role,
    actor: { kind: 'account', id: null, name: 'Ada' },
    lang: 'it',
    ...(now ? { now } : {}),
  });
  const act = <T>(work: (ctx: Ctx) => Promise<T>, now?: Date) => inNetwork(as('animator', now), work);
  const firms: string[] = [];
  for (const name of ['Fonderia Alfa', 'Beta Machining', 'Gamma'])
    firms.push(value(await act((ctx) => createFirm(ctx, { name }))));
  const [anna, bruno, carla] = firms as [string, string, string];
  const ask =
    (aId = bruno, bId = anna) =>
    (ctx: Ctx) =>
      askIntroduction(ctx, {
        aId,
        bId,
        texts: [
          { firmId: aId, text: 'Una fonderia cerca chi lavora pezzi in titanio.' },
          { firmId: bId, text: 'A machinist works titanium castings.' },
        ],
        origin: 'animator',
      });
  const say = (introductionId: string, firmId: string, answer: 'yes' | 'no') => (ctx: Ctx) =>
    takeAnswer(ctx, { introductionId, firmId, answer, reason: 'too-far' });
  return { as, act, anna, bruno, carla, ask, say };
}

test('both say yes, and it is a fact', async () => {
  const { act, ask, say, anna, bruno } = await aNetwork();
  const { id } = value(await act(ask()));
  expect((await act((ctx) => readIntroduction(ctx, id))).state).toBe('asked');
  expect(value(await act(say(id, anna, 'yes'))).state).toBe('asked');
  expect(value(await act(say(id, bruno, 'yes'))).state).toBe('agreed');
  const facts = await act((ctx) => standingFacts(ctx, anna));
  expect(facts.map((fact) => [fact.type, fact.confidence])).toEqual([['introduction', 'confirmed']]);
  value(await act((ctx) => tellOutcome(ctx, id, 'met')));
  expect(await act(async (ctx) => (await standingFacts(ctx)).length)).toBe(2);
  value(await act((ctx) => tellOutcome(ctx, id, 'not-met')));
  expect(await act(async (ctx) => (await standingFacts(ctx)).length)).toBe(1);
  value(await act((ctx) => tellOutcome(ctx, id, 'met')));
  expect(await act(async (ctx) => (await standingFacts(ctx)).length)).toBe(2);
});

test('two who say yes at once make one agreement', async () => {
  const { act, ask, say, anna, bruno } = await aNetwork();
  const { id } = value(await act(ask()));
  await Promise.all([act(say(id, anna, 'yes')), act(say(id, bruno, 'yes'))]);
  const read = await act((ctx) => readIntroduction(ctx, id));
  expect(read.state).toBe('agreed');
  expect(read.answers).toHaveLength(2);
  expect(await act(async (ctx) => (await standingFacts(ctx)).length)).toBe(1);
});

test('two animators who ask for the same pair at once: one does', async () => {
  const { act, ask, anna, bruno } = await aNetwork();
  const both = await Promise.all([act(ask(anna, bruno)), act(ask(bruno, anna))]);
  expect(both.filter((one) => one.ok)).toHaveLength(1);
  expect(both.find((one) => !one.ok)).toMatchObject({ refusal: { code: 'introduction/open-already' } });
  expect(await act(async (ctx) => (await listIntroductions(ctx)).length)).toBe(1);
});

test('a no keeps its reason, settles it, and lets the pair be asked again later', async () => {
  const { act, ask, say, anna, bruno, carla } = await aNetwork();
  const { id } = value(await act(ask()));
  expect(await act(say(id, carla, 'yes'))).toMatchObject({ refusal: { code: 'introduction/not-yours' } });
  expect(value(await act(say(id, bruno, 'no'))).answers.at(-1)).toMatchObject({ reason: 'too-far' });
  expect(await act(say(id, anna, 'yes'))).toMatchObject({ refusal: { code: 'introduction/settled' } });
  expect((await act(ask())).ok).toBe(true);
});

test('time runs out, and only until both have agreed it can be taken back', async () => {
  const { act, ask, say, anna, bruno } = await aNetwork();
  const { id } = value(await act(ask()));
  const later = new Date(Date.now() + 22 * 86_400_000);
  expect(await act(say(id, anna, 'yes')).then((said) => said.ok)).toBe(true);
  expect(await act(lapseIntroductions, later)).toBe(1);
  expect((await act((ctx) => readIntroduction(ctx, id))).state).toBe('lapsed');
  const again = value(await act(ask()));
  value(await act((ctx) => takeBackIntroduction(ctx, again.id)));
  expect(await act(say(again.id, bruno, 'yes'))).toMatchObject({ refusal: { code: 'introduction/settled' } });
});

test('the hourly round lets what is past its time lapse, in every network, and nothing else', async () => {
  const networks = [await aNetwork(), await aNetwork()];
  const long = new Date(Date.now() - 22 * 86_400_000);
  const old: string[] = [];
  for (const { act, ask } of networks) old.push(value(await act(ask(), long)).id);
  const { act, ask, carla, anna } = networks[0]!;
  const fresh = value(await act(ask(carla, anna))).id;
  await introductionJobs['introductions-round']!({ networkId: '' });
  for (const [at, { act: look }] of networks.entries())
    expect((await look((ctx) => readIntroduction(ctx, old[at]!))).state).toBe('lapsed');
  expect((await act((ctx) => readIntroduction(ctx, fresh))).state).toBe('asked');
});

test('another network’s introduction is not found, and the board asks for none', async () => {
  const ours = await aNetwork();
  const theirs = await aNetwork();
  const { id } = value(await ours.act(ours.ask()));
  await expect(theirs.act((ctx) => readIntroduction(ctx, id))).rejects.toMatchObject({ status: 404 });
  await expect(theirs.act(ours.ask())).rejects.toMatchObject({ status: 404 });
  await expect(inNetwork(ours.as('board'), ours.ask(ours.carla, ours.anna))).rejects.toMatchObject({
    status: 403,
  });
});

test('a source says the same thing once, and what it said can be retracted, not rewritten', async () => {
  const { act, anna, bruno } = await aNetwork();
  const met = (aId: string, bId: string, sourceId: string) => ({
    type: 'meeting' as const,
    layer: 'social' as const,
    aId,
    bId,
    confidence: 'observed' as const,
    source: 'meeting' as const,
    sourceId,
    occurredAt: new Date('2026-10-01T09:00:00Z'),
  });
  const source = newId();
  expect(await act((ctx) => recordFacts(ctx, [met(anna, bruno, source), met(bruno, anna, source)]))).toBe(1);
  expect(await act((ctx) => recordFacts(ctx, [met(bruno, anna, source)]))).toBe(0);
  expect(await act((ctx) => retractFacts(ctx, 'meeting', [source]))).toBe(1);
  expect(await act((ctx) => standingFacts(ctx, anna))).toEqual([]);
  await expect(act((ctx) => ctx.db.updateTable('fact').set({ outcome: 'other' }).execute())).rejects.toThrow(
    /permission denied/,
  );
  await expect(act((ctx) => ctx.db.deleteFrom('fact').execute())).rejects.toThrow(/permission denied/);
});
