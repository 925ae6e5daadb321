import { readText } from '#members';
import { expect, test } from 'vitest';
import { openForum } from './forum.fixture.ts';
import { readWishes } from './hall.ts';
import { readPastedNames } from './participants.ts';
import { importWishes, makeWishes, withdrawWish } from './wishes.ts';

test('a file of wishes: every row is accounted for, and reading it again changes nothing', async () => {
  const { done, act, firms } = await openForum(4);
  const { rows } = readText(
    [
      'da;a;peso',
      'Firm 000;Firm 001;3',
      'Firm 001;FIRM 000 srl;',
      'Firm 002;Firm 009;1',
      'Firm 003;;2',
      'Firm 000;firm 001;1',
    ].join('\n'),
  );
  const report = await done((ctx, id) => importWishes(ctx, id, rows));
  expect(report).toMatchObject({ added: 2, changed: 0, unchanged: 0 });
  expect(report.problems.map((problem) => [problem.row, problem.refusal.code])).toEqual([
    [4, 'wish/not-taking-part'],
    [5, 'wish/no-name'],
    [6, 'wish/twice-in-file'],
  ]);
  const strongest = (await act(readWishes)).sort((x, y) => y.weight - x.weight);
  expect(strongest).toMatchObject([
    { from: firms[0], to: firms[1], weight: 3 },
    { from: firms[1], to: firms[0], weight: 2 },
  ]);
  expect(await done((ctx, id) => importWishes(ctx, id, rows))).toMatchObject({
    added: 0,
    changed: 0,
    unchanged: 2,
  });
});

test('a wish made again with another weight is one wish; withdrawn and made again it is back', async () => {
  const { done, act, firms } = await openForum(2);
  const wish = (weight: 1 | 2 | 3) => [{ from: firms[0]!, to: firms[1]!, weight }];
  await done((ctx, id) => makeWishes(ctx, id, wish(1)));
  expect(await done((ctx, id) => makeWishes(ctx, id, wish(3)))).toEqual({
    added: 0,
    changed: 1,
    unchanged: 0,
  });
  const [made] = await act(readWishes);
  expect(made).toMatchObject({ weight: 3 });
  expect(await done((ctx, id) => withdrawWish(ctx, id, made!.id))).toMatchObject({
    from: firms[0],
    to: firms[1],
    weight: 3,
    toName: 'Firm 001',
  });
  expect(await act(readWishes)).toEqual([]);
  expect(await done((ctx, id) => makeWishes(ctx, id, wish(3)))).toMatchObject({ added: 1 });
  expect(await act(readWishes)).toHaveLength(1);
});

test('wishes of strangers and of oneself are refused', async () => {
  const { act, firms, eventId } = await openForum(1);
  const other = await openForum(1);
  const to = (id: string) => act((ctx) => makeWishes(ctx, eventId, [{ from: firms[0]!, to: id, weight: 2 }]));
  expect(await to(other.firms[0]!)).toMatchObject({ refusal: { code: 'wish/stranger' } });
  expect(await to(firms[0]!)).toMatchObject({ refusal: { code: 'wish/with-itself' } });
});

test('pasted names are looked up among the members of this network', async () => {
  const { act } = await openForum(2);
  const rows = readText('Firm 000\nFirm 77').rows;
  const reading = await act((ctx, id) => readPastedNames(ctx, id, rows));
  expect(reading.again).toEqual([{ row: 1, name: 'Firm 000' }]);
  expect(reading.problems).toMatchObject([{ row: 2, name: 'Firm 77' }]);
});
