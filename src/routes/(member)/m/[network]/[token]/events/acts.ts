import type { OpenedCapability } from '#accounts/server';
import { askToBeAway, chooseWishes, memberBehind, seeAgenda } from '#events/server';
import { notFound } from '#platform/server';
import { answering } from '../answering.ts';

function member(link: OpenedCapability) {
  const found = memberBehind(link);
  return found.ok ? found.value : notFound('link');
}

export const seen = answering(async (link) => ({ said: await seeAgenda(member(link)), told: 'seen' }));

export const cannot = answering(async (link, form) => {
  const slots = form.getAll('slot').map(String);
  const said = await askToBeAway(member(link), slots, String(form.get('note') ?? ''));
  return { said, told: slots.length > 0 ? 'cannot' : 'can' };
});

export const choose = answering(async (link, form) => {
  const shown = String(form.get('shown') ?? '')
    .split(' ')
    .filter(Boolean);
  const note = form.get('note');
  const said = await chooseWishes(member(link), {
    shown,
    wanted: form.getAll('wanted').map(String),
    ...(note === null ? {} : { note: String(note) }),
  });
  return { said, told: 'wishes', page: String(form.get('next') ?? '') };
});
