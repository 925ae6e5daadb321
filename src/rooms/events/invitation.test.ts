import { expect, test } from 'vitest';
import { inviteesFor, linkState, readNote } from './invitation.ts';

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

test('a link is open until its hour, and revoked for good', () => {
  const link = { expiresAt: new Date(1000), revokedAt: null };
  expect(linkState(link, new Date(999))).toBe('open');
  expect(linkState(link, new Date(1000))).toBe('over');
  expect(linkState({ ...link, revokedAt: new Date(1) }, new Date(2000))).toBe('revoked');
});

test('a note keeps its lines; one that is too long says by how much', () => {
  expect(readNote('  two\r\nlines ')).toEqual({ ok: true, value: 'two\nlines' });
  expect(readNote('x'.repeat(1003))).toMatchObject({
    refusal: { code: 'note/too-long', about: 'note', data: { tooLong: 3 } },
  });
});
