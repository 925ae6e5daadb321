import { readText } from '#members';
import { desk } from '#accounts/server';
import { importWishes, listParticipants, listWishes, makeWishes, withdrawWish } from '#events/server';
import { normalise } from '#platform';
import { inNetwork } from '#platform/server';
import { deskAct, text, told } from '../desk-act.ts';
import { writtenTable } from '../written-table.ts';
import { weightFrom } from './weight.ts';
import type { Actions, PageServerLoad } from './$types';

const onePage = 100;

export const load: PageServerLoad = ({ locals, params, url }) =>
  inNetwork(desk(locals), async (ctx) => {
    const sought = url.searchParams.get('q') ?? '';
    const onlyMutual = url.searchParams.has('mutual');
    const from = Math.max(0, Math.floor(Number(url.searchParams.get('from')) || 0));
    const key = normalise(sought);
    const all = await listWishes(ctx, params.event);
    const found = all.filter(
      (wish) =>
        (!onlyMutual || wish.mutual) &&
        (key === '' || normalise(`${wish.from.name} ${wish.to.name}`).includes(key)),
    );
    const firms = await listParticipants(ctx, params.event);
    return {
      sought,
      from,
      onePage,
      all: all.length,
      found: found.length,
      wishes: found.slice(from, from + onePage),
      firms: firms.map(({ id, name }) => ({ value: id, label: name })),
    };
  });

export const actions: Actions = {
  add: (event) =>
    deskAct(event, async (ctx, fields) => {
      const wish = { from: text(fields, 'from'), to: text(fields, 'to'), weight: weightFrom(fields) };
      return told('made', await makeWishes(ctx, event.params.event, [wish]));
    }),
  bring: (event) =>
    deskAct(event, async (ctx, fields) => {
      const { rows } = readText(await writtenTable(fields, 'table'));
      return told('report', await importWishes(ctx, event.params.event, rows));
    }),
  withdraw: (event) =>
    deskAct(event, async (ctx, fields) =>
      told('withdrawn', await withdrawWish(ctx, event.params.event, text(fields, 'wish'))),
    ),
};
