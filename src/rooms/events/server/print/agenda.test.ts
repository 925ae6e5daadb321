import { spawnSync } from 'node:child_process';
import { expect, test, vi } from 'vitest';
import { paperForum } from '../../../../../tests/worlds/paper-forum.ts';
import { agendasPdf } from './agenda.ts';

// Opening fonts for the first time takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const wish = { network: 'Motor Valley of Somewhere', at: new Date('2026-12-12T10:00:00Z') };
const forum = (filled: number, slotsADay = 12) => paperForum({ firms: 30, slotsADay, tables: 15, filled });
const pageCount = (pdf: Uint8Array) =>
  Buffer.from(pdf)
    .toString('latin1')
    .match(/\/Type \/Page\b/g)?.length ?? 0;

const reader = spawnSync('pdftotext', ['-v']).error ? null : 'pdftotext';
const textOf = (pdf: Uint8Array) =>
  spawnSync(reader!, ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' }).stdout.replace(/\s+/gu, ' ');

test('one firm: tagged, titled, in its language, and the same bytes each time', async () => {
  const book = forum(60);
  const pdf = await agendasPdf(book, { ...wish, participantId: 'p1', lang: 'it' });
  expect(pdf).toEqual(await agendasPdf(book, { ...wish, participantId: 'p1', lang: 'it' }));
  const file = Buffer.from(pdf).toString('latin1');
  expect(file.startsWith('%PDF-1.7')).toBe(true);
  expect(file).toContain('/Lang (it-IT)');
  expect(file).toContain('/Marked true');
  expect(file).toContain('/DisplayDocTitle true');
});

test('a firm with one meeting or none takes one page; a full day of 28 takes four', async () => {
  expect(pageCount(await agendasPdf(forum(4), { ...wish, participantId: 'p0' }))).toBe(1);
  expect(pageCount(await agendasPdf(forum(0), { ...wish, participantId: 'p0' }))).toBe(1);
  expect(pageCount(await agendasPdf(forum(101, 28), { ...wish, participantId: 'p1' }))).toBe(4);
});

test('all firms in one file, with a bookmark each', async () => {
  const book = forum(30, 8);
  const file = Buffer.from(await agendasPdf(book, wish)).toString('latin1');
  expect(file.match(/\/Dest \[/g)).toHaveLength(book.participants.length);
});

test.skipIf(!reader)('what is printed can be read back, accents and all (needs pdftotext)', async () => {
  const book = paperForum({ firms: 16, slotsADay: 10, tables: 8, filled: 101, days: 2 });
  const it = textOf(await agendasPdf(book, { ...wish, participantId: 'p0', lang: 'it' }));
  for (const words of [
    'Martedì 15 dicembre 2026',
    'Mercoledì 16 dicembre 2026',
    'Kovács Csőgyár Kft.',
    '9:00–9:25',
  ]) {
    expect(it).toContain(words);
  }
  expect(it).toContain('Łódzkie Zakłady');
  expect(it).not.toMatch(/Tuesday|TABLE|You meet/);
  const en = textOf(await agendasPdf(book, { ...wish, participantId: 'p0', lang: 'en' }));
  expect(en).toContain('Tuesday 15 December 2026');
  expect(en).not.toMatch(/dicembre|TAVOLO/);
});

test.skipIf(!reader)(
  'without a language asked for, each firm is written to in its own (needs pdftotext)',
  async () => {
    const text = textOf(await agendasPdf(forum(30, 8), wish));
    expect(text).toContain('Martedì 15 dicembre 2026');
    expect(text).toContain('Tuesday 15 December 2026');
  },
);
