import { expect, test } from 'vitest';
import { readApart } from './apart.ts';

const pair = { a: 'turners', b: 'foundry', kind: 'never' };

test('a pair is one pair, whichever is named first', () => {
  expect(readApart(pair)).toEqual(readApart({ ...pair, a: 'foundry', b: 'turners' }));
  expect(readApart(pair)).toMatchObject({ value: { a: 'foundry', b: 'turners', askedBy: null } });
});

test.each([
  ['one firm alone', { ...pair, b: '' }, 'apart/two-firms'],
  ['a firm and itself', { ...pair, b: 'turners' }, 'apart/same-firm'],
  ['a kind nobody knows', { ...pair, kind: 'sometimes' }, 'apart/no-such-kind'],
  ['a third firm that asks', { ...pair, asked_by: 'platers' }, 'apart/asked-by-stranger'],
  ['competitors that nobody declares', { ...pair, kind: 'competitors' }, 'apart/who-declares'],
  ['a novel for a reason', { ...pair, reason: 'x'.repeat(501) }, 'text/too-long'],
])('%s is refused', (_, typed, code) => {
  expect(readApart(typed)).toMatchObject({ refusal: { code } });
});

test('a competitor is declared by one of the two', () => {
  expect(readApart({ ...pair, kind: 'competitors', asked_by: 'foundry', reason: ' same  clients ' })).toEqual(
    {
      ok: true,
      value: { a: 'foundry', b: 'turners', kind: 'competitors', askedBy: 'foundry', reason: 'same clients' },
    },
  );
});
