import { dayIn, type TodaySentence } from '#platform';
import type { Ctx } from '#platform/server';
import { nextAct, type NextAct } from '../steps.ts';
import { absenceRequests } from './absence-requests.ts';
import { forumCounts, listForums, type ForumLine } from './overview.ts';
import { forumOutcome } from './reports.ts';

/** Where the desk goes for each act. */
const places: Record<NextAct, string> = {
  'add-participants': 'participants',
  'record-wishes': 'wishes',
  'watch-run': 'timetable',
  'make-timetable': 'timetable',
  'make-again': 'timetable',
  announce: 'announce',
  'announce-again': 'announce',
  print: 'print',
  'look-after': 'floor',
  close: '',
  'read-outcome': '',
};

/**
 * What the forums wait for, the nearest first: for each its one next act, and what members asked in the meantime;
 * then what the last one left to be followed up.
 */
export async function eventsToday(ctx: Ctx): Promise<TodaySentence[]> {
  const forums = await listForums(ctx);
  const open = forums.filter((forum) => forum.state !== 'over').reverse();
  const last = forums.find((forum) => forum.state === 'over');
  const sentences: TodaySentence[] = [];
  for (const forum of open.slice(0, 5)) sentences.push(...(await forumToday(ctx, forum)));
  return last ? [...sentences, ...(await leftBy(ctx, last))] : sentences;
}

/** Firms that met and want to meet again: for a year after the forum somebody should see to it. */
async function leftBy(ctx: Ctx, forum: ForumLine): Promise<TodaySentence[]> {
  if (daysBetween(forum.lastDay, dayIn(ctx.now, forum.zone)) > 365) return [];
  const { held, again } = await forumOutcome(ctx, forum.id);
  if (again === 0) return [];
  const data = { forum: forum.name, held, again };
  return [{ key: 'forum/meet-again', data, href: `/events/${forum.id}/announce#outcome` }];
}

async function forumToday(ctx: Ctx, forum: ForumLine): Promise<TodaySentence[]> {
  const counts = await forumCounts(ctx, forum.id);
  const asked = await absenceRequests(ctx, forum.id);
  const data = {
    forum: forum.name,
    days: daysBetween(dayIn(ctx.now, forum.zone), forum.firstDay),
    participants: counts.participants,
    wishes: counts.wishes,
    meetings: counts.meetings,
    untried: counts.untried,
    changes: counts.changes,
    asked: asked.length,
  };
  const act = nextAct(counts);
  const at = `/events/${forum.id}`;
  const next = { key: `forum/${act}`, data, href: places[act] ? `${at}/${places[act]}` : at };
  return asked.length > 0 ? [{ key: 'forum/asked-away', data, href: `${at}/links` }, next] : [next];
}

/** Whole days from one calendar day to another; negative when it has passed. */
const daysBetween = (from: string, to: string) =>
  Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
