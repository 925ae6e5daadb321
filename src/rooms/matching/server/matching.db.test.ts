import { beforeAll, expect, test } from 'vitest';
import { inNetwork, systemIn } from '#platform/server';
import { readIntroduction, takeAnswer } from '#relations/server';
import { aNetwork } from '../../../../tests/networks.ts';
import {
  answerPair,
  introduce,
  keepApart,
  keptApart,
  learnedOf,
  liftApart,
  matchingJobs,
  pairOf,
  proposalsFor,
  proposalsNow,
  rankedAmong,
  resetWeights,
  searchByMeaning,
  suppliersFor,
  takeBackAnswer,
  takeBackIntroducing,
  undoReset,
  weightsEditions,
} from './index.ts';
import { aValley, addFirm, canDo, looksFor, type Valley } from '../../../../tests/valley.ts';

const turning = 'mechanical:cnc-turning';
let valley: Valley;

const names = async () => {
  const { pairs } = await valley.act((ctx) => proposalsNow(ctx));
  return pairs.map(({ a, b }) => [a.name, b.name].sort().join(' + '));
};

beforeAll(async () => {
  valley = await aValley({
    Fonderia: {},
    Tornitori: { can: { [turning]: 'members' } },
    Stamperia: { can: { 'mechanical:cold-heading': 'members' } },
    Orafi: { can: { 'jewellery:lost-wax-casting': 'members' }, offers: 'Anelli e bracciali' },
  });
});

test('a need and whoever can answer it are proposed, with reasons that lead to their facts', async () => {
  expect(await names()).not.toContain('Fonderia + Tornitori');
  const need = await valley.act((ctx) =>
    looksFor(ctx, valley.firms['Fonderia']!, { title: 'Tornitura CNC di getti', capabilities: [turning] }),
  );
  expect(await names()).toContain('Fonderia + Tornitori');
  const [supplier] = await valley.act((ctx) => suppliersFor(ctx, need));
  expect(supplier!.firm.name).toBe('Tornitori');
  const [why] = supplier!.why;
  expect(why!.sentence).toContain('Fonderia is looking for “Tornitura CNC di getti”; Tornitori can do');
  expect(why!.links.map(({ href }) => href)).toEqual([
    `/opportunities/${need}`,
    `/members/${valley.firms['Tornitori']}#chain`,
  ]);
});

test('what is proposed is never older than what is kept, and what was not kept is never proposed', async () => {
  const { firms, act, who } = valley;
  const undone = inNetwork(who, async (ctx) => {
    await canDo(ctx, firms['Stamperia']!, { [turning]: 'members' });
    expect((await proposalsFor(ctx, firms['Fonderia']!)).pairs.map(({ other }) => other.name)).toContain(
      'Stamperia',
    );
    throw new Error('changed my mind');
  });
  await expect(undone).rejects.toThrow('changed my mind');
  const of = async () =>
    (await act((ctx) => proposalsFor(ctx, firms['Fonderia']!))).pairs.map(({ other }) => other.name);
  expect(await of()).not.toContain('Stamperia');
  const late = await act((ctx) => addFirm(ctx, 'Torneria nuova', { can: { [turning]: 'members' } }));
  expect(await of()).toContain('Torneria nuova');
  await act((ctx) =>
    ctx.db.updateTable('firm').set({ archived_at: ctx.now }).where('firm_id', '=', late).execute(),
  );
  expect(await of()).not.toContain('Torneria nuova');
});

test('a transaction that commits after a younger one is not overlooked', async () => {
  const { act, who, firms } = valley;
  const written = Promise.withResolvers<void>();
  const commit = Promise.withResolvers<void>();
  const slow = inNetwork(who, async (ctx) => {
    await addFirm(ctx, 'Lenta', { can: { [turning]: 'members' } });
    written.resolve();
    await commit.promise;
  });
  await written.promise;
  await act((ctx) => addFirm(ctx, 'Veloce', { can: { [turning]: 'members' } }));
  const of = async () =>
    (await act((ctx) => proposalsFor(ctx, firms['Fonderia']!))).pairs.map(({ other }) => other.name);
  expect(await of()).toContain('Veloce');
  expect(await of()).not.toContain('Lenta');
  commit.resolve();
  await slow;
  expect(await of()).toContain('Lenta');
});

test('who is kept apart is not proposed, can’t be introduced, and may be let together again', async () => {
  const { act, firms } = valley;
  const [a, b] = [firms['Fonderia']!, firms['Tornitori']!];
  const kept = await act((ctx) =>
    keepApart(ctx, { a, b, kind: 'competitors', asked_by: a, reason: 'same clients' }),
  );
  expect(await names()).not.toContain('Fonderia + Tornitori');
  expect(await act((ctx) => introduce(ctx, a, b))).toMatchObject({ refusal: { code: 'proposal/forbidden' } });
  const page = await act((ctx) => pairOf(ctx, a, b));
  expect(page.held).toMatchObject([{ code: 'kept-apart', kind: 'competitors' }]);
  expect(await act((ctx) => keepApart(ctx, { a: b, b: a, kind: 'competitors', asked_by: b }))).toMatchObject({
    refusal: { code: 'apart/already' },
  });
  expect(await act((ctx) => keptApart(ctx, a))).toMatchObject([{ askedBy: { name: 'Fonderia' } }]);
  await act((ctx) => liftApart(ctx, kept.ok ? kept.value : ''));
  expect(await names()).toContain('Fonderia + Tornitori');
});

test('a no with its reason takes a pair off the list, and taken back it is as if never said', async () => {
  const { act, firms } = valley;
  const given = { a: firms['Tornitori']!, b: firms['Fonderia']!, answer: 'no' };
  expect(await act((ctx) => answerPair(ctx, given))).toMatchObject({ refusal: { code: 'answer/why' } });
  const said = await act((ctx) => answerPair(ctx, { ...given, reason: 'too-far' }));
  expect(await names()).not.toContain('Fonderia + Tornitori');
  expect((await act((ctx) => pairOf(ctx, given.a, given.b))).history).toMatchObject([
    { kind: 'answer', answer: 'no', reason: 'too-far' },
  ]);
  await act((ctx) => takeBackAnswer(ctx, said.ok ? said.value : ''));
  expect(await names()).toContain('Fonderia + Tornitori');
});

test('introduced, each side is told why in its language and not by whom', async () => {
  const { act, firms } = valley;
  const [a, b] = [firms['Fonderia']!, firms['Tornitori']!];
  const introduced = await act((ctx) => introduce(ctx, a, b));
  if (!introduced.ok) throw new Error(introduced.refusal.code);
  const { texts } = await act((ctx) => readIntroduction(ctx, introduced.value.introductionId));
  const of = (id: string) => texts.find(({ firmId }) => firmId === id)!.text;
  expect(of(a)).toContain('«Tornitura CNC di getti»');
  expect(of(a)).toContain('un’impresa della rete');
  expect(of(a)).not.toContain('Tornitori');
  expect(of(b)).not.toContain('Fonderia');
  expect(of(b)).not.toContain('getti');
  expect(await names()).not.toContain('Fonderia + Tornitori');
  expect(await act((ctx) => introduce(ctx, a, b))).toMatchObject({ ok: false });
  await act((ctx) => takeBackIntroducing(ctx, introduced.value));
  expect(await names()).toContain('Fonderia + Tornitori');
});

test('a hidden capability is no reason in a member’s list, and an anonymous need names nobody', async () => {
  const { act, firms } = valley;
  const [hider, seeker] = await act(async (ctx) => [
    await addFirm(ctx, 'Riservata', { can: { 'mechanical:cold-extrusion': 'animator' } }),
    await addFirm(ctx, 'Cercatrice', {}),
  ]);
  await act((ctx) =>
    looksFor(ctx, seeker!, {
      title: 'Estrusione a freddo',
      capabilities: ['mechanical:cold-extrusion'],
      anonymous: true,
    }),
  );
  const all = [...Object.values(firms), hider!, seeker!];
  const lists = (reader: 'firm' | 'desk') => act((ctx) => rankedAmong(ctx, all, { cap: 4, reader }));
  const told = (list: Awaited<ReturnType<typeof lists>>, of: string, other: string) =>
    list.get(of)!.find(({ firmId }) => firmId === other);
  const desk = told(await lists('desk'), seeker!, hider!);
  expect(JSON.stringify(desk!.why)).toMatch(/extrusion/);
  const member = await lists('firm');
  expect(JSON.stringify(told(member, seeker!, hider!)?.why ?? [])).not.toMatch(/extrusion|estrusione/i);
  expect(JSON.stringify(told(member, hider!, seeker!)?.why ?? [])).not.toMatch(/estrusione/i);
});

test('a question in one language finds what was said in another, and says by which words', async () => {
  const { act } = valley;
  const cold = await act((ctx) => searchByMeaning(ctx, 'who does cold heading?'));
  expect(cold.firms[0]!.firm.name).toBe('Stamperia');
  expect(cold.firms[0]!.by[0]).toMatchObject({ declared: true });
  const lost = await act((ctx) => searchByMeaning(ctx, 'microfusione'));
  expect(lost.firms[0]!.firm.name).toBe('Orafi');
  const need = await act((ctx) => searchByMeaning(ctx, 'CNC turning'));
  expect(need.opportunities.map(({ title }) => title)).toContain('Tornitura CNC di getti');
  expect(await act((ctx) => searchByMeaning(ctx, 'zzzz qqqq'))).toMatchObject({
    firms: [],
    opportunities: [],
  });
});

test('answers move the weights; the same answers make the same weights; a reset can be undone', async () => {
  const { act, firms, networkId } = valley;
  const learn = () => matchingJobs['learn-weights']!({ networkId });
  const pair = { a: firms['Fonderia']!, b: firms['Tornitori']! };
  const made = await act((ctx) => introduce(ctx, pair.a, pair.b));
  if (!made.ok) throw new Error(made.refusal.code);
  const { introductionId } = made.value;
  await act((ctx) =>
    takeAnswer(ctx, { introductionId, firmId: pair.a, answer: 'no', reason: 'no-interest' }),
  );
  await matchingJobs['introduction-answered']!({ networkId, introductionId });
  const heard = (await act((ctx) => pairOf(ctx, pair.a, pair.b))).history.filter(
    ({ kind }) => kind === 'answer',
  );
  expect(heard).toMatchObject([{ firm: 'Fonderia', answer: 'no', reason: 'no-interest' }, { answer: 'yes' }]);
  const others = (await act((ctx) => proposalsFor(ctx, pair.a))).pairs.map(({ other }) => other.id);
  for (const b of others)
    await act((ctx) => answerPair(ctx, { a: pair.a, b, answer: 'no', reason: 'no-interest' }));
  await learn();
  const [first] = await act((ctx) => weightsEditions(ctx));
  expect(first).toMatchObject({ edition: 1, reset: false });
  const { of } = await act(learnedOf);
  expect(of.need.to).toBeLessThan(of.need.from);
  await learn();
  expect((await act((ctx) => weightsEditions(ctx))).length).toBe(1);
  await inNetwork({ ...valley.who, now: new Date() }, resetWeights);
  expect((await act(learnedOf)).taught).toBe(0);
  await inNetwork({ ...valley.who, now: new Date() }, undoReset);
  await learn();
  expect((await act((ctx) => weightsEditions(ctx)))[0]!.weights).toEqual(first!.weights);
});

test('another network sees nothing of it, and whoever only reads can’t answer', async () => {
  const other = (await aNetwork('Elsewhere')).as('animator');
  const [a, b] = [valley.firms['Fonderia']!, valley.firms['Tornitori']!];
  expect((await inNetwork(other, (ctx) => proposalsNow(ctx))).pairs).toEqual([]);
  await expect(inNetwork(other, (ctx) => pairOf(ctx, a, b))).rejects.toMatchObject({ status: 404 });
  await expect(inNetwork(other, (ctx) => introduce(ctx, a, b))).rejects.toMatchObject({ status: 404 });
  await expect(
    inNetwork(other, (ctx) => answerPair(ctx, { a, b, answer: 'no', reason: 'other' })),
  ).rejects.toMatchObject({ status: 404 });
  const board = valley.as('board');
  await expect(inNetwork(board, (ctx) => keptApart(ctx))).rejects.toMatchObject({ status: 403 });
  await expect(
    inNetwork(board, (ctx) => answerPair(ctx, { a, b, answer: 'no', reason: 'other' })),
  ).rejects.toMatchObject({ status: 403 });
  expect((await inNetwork(systemIn(valley.networkId), (ctx) => proposalsNow(ctx))).firms).toBeGreaterThan(3);
});
