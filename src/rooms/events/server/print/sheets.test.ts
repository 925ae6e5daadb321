import { spawnSync } from 'node:child_process';
import { expect, test, vi } from 'vitest';
import { paperForum } from '../../../../../tests/worlds/paper-forum.ts';
import { tableCard } from '../../book.ts';
import { cardsPdf } from './cards.ts';
import { floorPdf } from './floor.ts';
import { overviewPdf } from './overview.ts';

// Opening fonts for the first time takes its time on a busy machine.
vi.setConfig({ testTimeout: 30_000 });

const wish = { network: 'Motor Valley of Somewhere', at: new Date('2026-12-12T10:00:00Z') };
const large = paperForum({ firms: 60, slotsADay: 20, tables: 25, filled: 85 });
const twoDays = paperForum({ firms: 8, slotsADay: 6, days: 2, tables: 4, filled: 60 });

const latin1 = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');
const pageCount = (pdf: Uint8Array) => latin1(pdf).match(/\/Type \/Page\b/g)?.length ?? 0;
const paperOf = (pdf: Uint8Array) =>
  /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(latin1(pdf))!.slice(1).map(Number);

const reader = spawnSync('pdftotext', ['-v']).error ? null : 'pdftotext';
const textOf = (pdf: Uint8Array) =>
  spawnSync(reader!, ['-layout', '-', '-'], { input: pdf, encoding: 'utf8' }).stdout;
const count = (text: string, words: string) => text.split(words).length - 1;

test('sixty firms and twenty hours stand on one A3, or on two A4', async () => {
  const a3 = await overviewPdf(large, { ...wish, paper: 'a3' });
  const a4 = await overviewPdf(large, { ...wish, paper: 'a4' });
  expect([pageCount(a3), pageCount(a4)]).toEqual([1, 2]);
  expect(paperOf(a3).map(Math.round)).toEqual([1191, 842]);
  expect(paperOf(a4).map(Math.round)).toEqual([842, 595]);
});

test('each day has an overview of its own, and each table a card for each day', async () => {
  expect(pageCount(await overviewPdf(twoDays, { ...wish, paper: 'a3' }))).toBe(2);
  expect(pageCount(await cardsPdf(twoDays, wish))).toBe(8);
});

test('a forum without firms, tables or meetings still gives a sheet', async () => {
  const empty = paperForum({ firms: 0, slotsADay: 2, tables: 0 });
  for (const pdf of [await cardsPdf(empty, wish), await overviewPdf(empty, { ...wish, paper: 'a3' })]) {
    expect(pageCount(pdf)).toBe(1);
  }
  expect(pageCount(await floorPdf(empty, wish))).toBe(1);
});

test.skipIf(!reader)(
  'a card says its number on both sides, and every meeting at its table (needs pdftotext)',
  async () => {
    const first = { ...large, tables: large.tables.slice(0, 1) };
    const text = textOf(await cardsPdf(first, { ...wish, lang: 'en' }));
    const meetings = tableCard(large, 1);
    expect(count(text, 'TABLE')).toBe(2 * pageCount(await cardsPdf(first, { ...wish, lang: 'en' })));
    for (const { a } of meetings) expect(text.replace(/\s+/g, ' ')).toContain(a.name.split(' ')[0]);
  },
);

test.skipIf(!reader)('the floor list names every meeting of every hour (needs pdftotext)', async () => {
  const text = textOf(await floorPdf(twoDays, { ...wish, lang: 'it' }));
  expect(text).toContain('Liberi');
  const taken = twoDays.slots.filter((slot) => slot.kind === 'meeting');
  expect(count(text, 'occupat')).toBeGreaterThanOrEqual(taken.length);
  expect(count(text, 'AMG')).toBeGreaterThan(0);
});

test('the same forum at the same hour gives the same bytes', async () => {
  expect(await cardsPdf(twoDays, wish)).toEqual(await cardsPdf(twoDays, wish));
  expect(await floorPdf(twoDays, wish)).toEqual(await floorPdf(twoDays, wish));
});
