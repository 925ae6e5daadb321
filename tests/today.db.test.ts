import { afterAll, beforeAll, expect, it } from 'vitest';
import { networkBySlug } from '#accounts/server';
import { opportunitiesTodayWords } from '#chain';
import { eventsTodayWords } from '#events';
import { eventsToday } from '#events/server';
import { membersTodayWords } from '#members';
import { hasFirms, membersToday } from '#members/server';
import { langs, sayToday } from '#platform';
import { closeDatabase, inNetwork, systemIn } from '#platform/server';
import { loadDemo } from '../src/cli/demo.ts';
import { aNetwork } from './networks.ts';

const now = new Date('2026-11-21T18:00:00Z');
beforeAll(() => loadDemo(now));
afterAll(closeDatabase);

it('begins with a list to bring in where there is no firm', async () => {
  const { as } = await aNetwork();
  await inNetwork(as('animator'), async (ctx) => {
    expect(await hasFirms(ctx)).toBe(false);
    expect(await eventsToday(ctx)).toEqual([]);
    expect(await membersToday(ctx)).toEqual([]);
  });
});

it('says what the coming forum waits for, in both languages', async () => {
  const { networkId } = (await networkBySlug('motor-valley'))!;
  const sentences = await inNetwork({ ...systemIn(networkId), now }, eventsToday);
  const next = sentences.find(({ key }) => key === 'forum/make-timetable')!;
  const followUp = sentences.at(-1)!;
  expect(next.href).toMatch(/\/timetable$/);
  expect(followUp).toMatchObject({ key: 'forum/meet-again', href: expect.stringMatching(/#outcome$/) });
  for (const lang of langs) {
    const [said, later] = sayToday([next, followUp], eventsTodayWords[lang]);
    expect(later?.sentence).toContain(String(followUp.data['again']));
    expect(said?.sentence).toContain(String(next.data['wishes']));
    expect(said?.act).not.toBe('');
  }
});

it('has the same sentences in both languages', () => {
  expect(Object.keys(eventsTodayWords.it)).toEqual(Object.keys(eventsTodayWords.en));
  expect(Object.keys(opportunitiesTodayWords.it)).toEqual(Object.keys(opportunitiesTodayWords.en));
  expect(Object.keys(membersTodayWords.it)).toEqual(Object.keys(membersTodayWords.en));
});
