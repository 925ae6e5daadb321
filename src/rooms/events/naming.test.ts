import { expect, test } from 'vitest';
import { finder } from './naming.ts';

const find = finder([
  { id: 'rossi', name: 'Rossi & C. S.r.l.' },
  { id: 'fonderia', name: 'Fonderia Città Nuova SpA' },
  { id: 'alpha-it', name: 'Alpha S.p.A.' },
  { id: 'alpha-uk', name: 'ALPHA Ltd' },
  { id: 'as', name: 'AS' },
]);

test.each([
  ['rossi & c. srl', 'rossi'],
  ['ROSSI E C SRL', 'rossi'],
  ['Rossi and C Srl', 'rossi'],
  ['fonderia citta nuova', 'fonderia'],
  ['alpha ltd', 'alpha-uk'],
  ['AS', 'as'],
])('%s is found', (written, id) => {
  expect(find(written)).toEqual({ kind: 'one', id });
});

test('two of one name are not guessed between', () => {
  expect(find('Alpha')).toEqual({ kind: 'many', names: ['Alpha S.p.A.', 'ALPHA Ltd'] });
});

test('a slip of the finger is asked about, not taken', () => {
  expect(find('Fondaria Citta Nuova')).toEqual({ kind: 'none', near: ['Fonderia Città Nuova SpA'] });
  expect(find('Zeta Gears')).toEqual({ kind: 'none', near: [] });
});
