import type { OpenedCapability } from '#accounts/server';
import { isProposedAnswer } from '#events';
import { answerProposalsByLink, askToBeAway, chooseWishes, memberBehind, seeAgenda } from '#events/server';
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

/** Yes, maybe or no to those we proposed; whoever got no answer stays as they are. */
export const reply = answering(async (link, form) => {
  const replies = [...form].flatMap(([name, said]) => {
    const answer = String(said);
    return name.startsWith('to-') && isProposedAnswer(answer) ? [{ to: name.slice(3), answer }] : [];
  });
  const said = await answerProposalsByLink(member(link), replies);
  return { said, told: 'wishes', page: '2' };
});
