import { isLost, usualSeconds, usualSeed } from '#events';
import {
  askForTimetable,
  forumBook,
  isOutcomeKey,
  latestRun,
  listWishes,
  meetingsThatCameTo,
  move,
  setLock,
  stopTimetable,
  whyNot,
} from '#events/server';
import { desk } from '#accounts/server';
import { accepted } from '#platform';
import { inNetwork } from '#platform/server';
import { deskAct, text, told } from '../desk-act.ts';
import type { Actions, PageServerLoad } from './$types';

const onePage = 100;
const views = ['slot', 'firm', 'table', 'unmet'] as const;

export const load: PageServerLoad = ({ locals, params, url }) => {
  return inNetwork(desk(locals), async (ctx) => {
    const run = await latestRun(ctx, params.event);
    const view = views.find((one) => one === url.searchParams.get('view')) ?? 'slot';
    const from = Math.max(0, Math.floor(Number(url.searchParams.get('from')) || 0));
    const wishes = view === 'unmet' ? await listWishes(ctx, params.event) : [];
    const unmet = wishes.filter((wish) => wish.met === null);
    const why = unmet.find((wish) => wish.id === url.searchParams.get('why'))?.id;
    const book = await forumBook(ctx, params.event);
    const outcome = url.searchParams.get('outcome');
    const asked = isOutcomeKey(outcome) ? outcome : null;
    const behind = asked && (await meetingsThatCameTo(ctx, params.event, asked));
    return {
      book: behind ? { ...book, meetings: book.meetings.filter((one) => behind.has(one.id)) } : book,
      outcome: asked,
      view,
      unmet: unmet.slice(from, from + onePage),
      why: why ? { wishId: why, ways: await whyNot(ctx, params.event, why) } : null,
      unmetAll: unmet.length,
      from,
      onePage,
      run: run && { ...run, lost: isLost(run, ctx.now) },
      seed: run?.seed ?? usualSeed,
      seconds: run?.seconds ?? usualSeconds,
    };
  });
};

export const actions: Actions = {
  make: (event) =>
    deskAct(event, async (ctx, fields) => {
      const how = {
        seed: Number(text(fields, 'seed') || usualSeed),
        seconds: Number(text(fields, 'seconds') || usualSeconds),
      };
      return told('asked', await askForTimetable(ctx, event.params.event, how));
    }),
  stop: (event) =>
    deskAct(event, async (ctx) => {
      await stopTimetable(ctx, event.params.event);
      return told('stopping', accepted(true));
    }),
  lock: (event) =>
    deskAct(event, async (ctx, fields) =>
      told('locked', await setLock(ctx, event.params.event, meetingIds(fields), true)),
    ),
  unlock: (event) =>
    deskAct(event, async (ctx, fields) =>
      told('unlocked', await setLock(ctx, event.params.event, meetingIds(fields), false)),
    ),
  move: (event) =>
    deskAct(event, async (ctx, fields) => {
      const place = (name: string) => {
        const [slotId = '', table = ''] = text(fields, name).split(' ');
        return { slotId, table: Number(table) };
      };
      const [from, to] = [place('from'), place('to')];
      const moved = await move(ctx, event.params.event, text(fields, 'meeting'), from, to);
      return told('moved', moved.ok ? accepted({ ...moved.value, from }) : moved);
    }),
};

const meetingIds = (fields: FormData) => text(fields, 'meetings').split(' ').filter(Boolean);
