import { expect, test } from 'vitest';
import { readOpportunity, readQuantity, readsOtherwise } from './opportunity-form.ts';

const today = '2026-11-22';
const full = {
  kind: ['commercial-request'],
  title: ['  Stampaggio a freddo   di viti in titanio '],
  text: ['M6 e M8,\r\ngrado 5. '],
  quantity: ['5.000'],
  until: ['2027-01-31'],
  visibility: ['counterpart'],
  anonymous: ['yes'],
  capability: ['mechanical:cold-forging', 'mechanical:cold-forging', 'no id'],
  certification: ['common:iso-9001'],
  market: ['common:market-germany'],
};
const read = (typed: Record<string, readonly string[]>) => readOpportunity(typed, { today, lang: 'it' });

test('a whole form', () => {
  expect(read(full)).toEqual({
    ok: true,
    value: {
      kind: 'commercial-request',
      title: 'Stampaggio a freddo di viti in titanio',
      text: 'M6 e M8,\ngrado 5.',
      lang: 'it',
      capabilities: ['mechanical:cold-forging'],
      certifications: ['common:iso-9001'],
      markets: ['common:market-germany'],
      quantity: 5000,
      anonymous: true,
      visibility: 'counterpart',
      expiresOn: '2027-01-31',
    },
  });
});

test('two lines are enough: the rest has its usual value', () => {
  expect(read({ kind: ['technology-offer'], title: ['Sputtering'] })).toMatchObject({
    value: { visibility: 'members', anonymous: false, quantity: null, expiresOn: '2027-02-20', text: '' },
  });
});

test('all that is wrong is told at once, each with its field', () => {
  const refused = read({
    kind: ['barter'],
    title: [' '],
    text: ['x'.repeat(2001)],
    quantity: ['some'],
    until: ['2026-01-01'],
  });
  expect(refused.ok || refused.refusal.data?.['problems']).toEqual([
    { code: 'opportunity/kind-missing', about: 'kind' },
    { code: 'opportunity/title-missing', about: 'title' },
    { code: 'text/too-long', about: 'text', data: { longest: 2000, tooLong: 1 } },
    { code: 'opportunity/quantity-unreadable', about: 'quantity' },
    { code: 'opportunity/until-past', about: 'until' },
  ]);
});

test('a shorter form leaves alone what it doesn’t ask, and ticking nothing takes away', () => {
  const before = read(full);
  if (!before.ok) throw new Error('unread');
  const again = (typed: Record<string, readonly string[]>) =>
    readOpportunity(typed, { today: '2027-01-31', lang: 'en', before: before.value });
  const short = { kind: full.kind, title: full.title, until: ['2027-01-31'] };
  expect(again(short)).toMatchObject({
    value: { capabilities: ['mechanical:cold-forging'], lang: 'it', anonymous: false, text: '' },
  });
  expect(again({ ...short, 'asks-capability': ['yes'] })).toMatchObject({ value: { capabilities: [] } });
});

test.each([
  ['5.000', 5000],
  ["12'500", 12500],
  ['1 200', 1200],
  ['', null],
  ['0', 'refused'],
  ['-3', 'refused'],
  ['many', 'refused'],
])('%s pieces', (typed, expected) => {
  const quantity = readQuantity(typed);
  expect(quantity.ok ? quantity.value : 'refused').toBe(expected);
});

test('the desk reads again what others would read otherwise, and nothing else', () => {
  const one = read(full);
  if (!one.ok) throw new Error('unread');
  const terms = one.value;
  expect(
    readsOtherwise(terms, { ...terms, quantity: 7, expiresOn: '2027-02-01', visibility: 'public' }),
  ).toBe(false);
  expect(readsOtherwise(terms, { ...terms, text: 'Something else' })).toBe(true);
  expect(readsOtherwise(terms, { ...terms, kind: 'commercial-offer' })).toBe(true);
});
