import { expect, test } from 'vitest';
import { inviteesFor, readNote } from './invitation.ts';

const person = (name: string, email = `${name.split(' ')[0]!.toLowerCase()}@example.org`) => ({
  personId: name,
  name,
  email,
});
const anna = person('Anna Rossi');
const luca = person('Luca Bianchi');
const mute = person('Željka Čović', '');

test('those announced at the table are written to, however their names are turned', () => {
  expect(inviteesFor(['ROSSI Anna', 'Željka Čović'], [luca, anna, mute])).toEqual([anna]);
  expect(inviteesFor(['Luca Bianchi', 'Anna Rossi'], [anna, luca])).toEqual([anna, luca]);
});

test('where nobody announced has an address, the first of the firm who has one', () => {
  expect(inviteesFor(['Željka Čović'], [mute, luca, anna])).toEqual([luca]);
  expect(inviteesFor([], [luca, anna])).toEqual([luca]);
  expect(inviteesFor([], [mute])).toEqual([]);
});

test('a note keeps its lines; one that is too long says by how much', () => {
  expect(readNote('  two\r\nlines ')).toEqual({ ok: true, value: 'two\nlines' });
  expect(readNote('x'.repeat(1003))).toMatchObject({
    refusal: { code: 'note/too-long', about: 'note', data: { tooLong: 3 } },
  });
});
