import { isProposedAnswer } from '#events';
import { desk } from '#accounts/server';
import { answerProposals, readProposed, takeBest, undoBest } from '#events/server';
import { inNetwork } from '#platform/server';
import { deskAct, text, told } from '../desk-act.ts';
import type { Actions, PageServerLoad } from './$types';

const onePage = 12;

/** Those who have said nothing come first: they are what the page is for. */
export const load: PageServerLoad = ({ locals, params, url }) =>
  inNetwork(desk(locals), async (ctx) => {
    const all = await readProposed(ctx, params.event);
    const onlySilent = url.searchParams.has('silent');
    const shown = all
      .filter((line) => line.silent || !onlySilent)
      .sort((one, other) => Number(other.silent) - Number(one.silent));
    const from = Math.max(0, Math.floor(Number(url.searchParams.get('from')) || 0));
    return {
      all: all.length,
      silent: all.filter((line) => line.silent).length,
      onlySilent,
      from,
      onePage,
      found: shown.length,
      lines: shown.slice(from, from + onePage),
    };
  });

export const actions: Actions = {
  answer: (event) =>
    deskAct(event, async (ctx, fields) => {
      const participant = text(fields, 'participant');
      const replies = [...fields].flatMap(([name, value]) => {
        const to = /^to-(.+)$/.exec(name)?.[1];
        return to && isProposedAnswer(value) ? [{ to, answer: value }] : [];
      });
      const heard = await answerProposals(ctx, event.params.event, participant, replies);
      return told('answered', heard.ok ? { ...heard, value: { name: text(fields, 'name') } } : heard);
    }),
  best: (event) =>
    deskAct(event, async (ctx, fields) =>
      told('taken', await takeBest(ctx, event.params.event, Number(text(fields, 'count')))),
    ),
  undo: (event) =>
    deskAct(event, async (ctx, fields) => {
      const undone = await undoBest(ctx, event.params.event, text(fields, 'change'));
      return told('undone', undone.ok ? { ...undone, value: { wishes: undone.value } } : undone);
    }),
};
