import { closingReasons } from '#chain';
import { changeOwn, closeOwn, renewByLink, renewOwn, reopenOwn, sayOpportunity } from '#chain/server';
import { answering, typedIn } from '../answering.ts';
import { langOf } from '../opened.ts';

const idIn = (form: FormData) => String(form.get('opportunity') ?? '');

export const say = answering(async (link, form, { url }) => {
  const once = String(form.get('once') ?? '');
  const said = await sayOpportunity(link, typedIn(form), once, langOf(url, link.who.lang));
  return { said, told: 'added' };
});

export const change = answering(async (link, form, { url }) => {
  const said = await changeOwn(link, idIn(form), typedIn(form), langOf(url, link.who.lang));
  return { said, told: 'changed' };
});

export const renew = answering(async (link, form) => ({
  said: await renewOwn(link, idIn(form)),
  told: 'renewed',
}));

export const close = answering(async (link, form) => {
  const why = closingReasons.find((one) => one === form.get('why')) ?? 'no-longer';
  return { said: await closeOwn(link, idIn(form), why), told: 'closed' };
});

export const reopen = answering(async (link, form) => ({
  said: await reopenOwn(link, idIn(form)),
  told: 'reopened',
}));

export const keep = answering(async (link) => ({ said: await renewByLink(link), told: 'renewed' }));
