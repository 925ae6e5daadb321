import { answerByLink, tellByLink } from '#relations/server';
import { answering } from '../answering.ts';

/** Yes or no to an introduction. */
export const answer = answering(async (link, form) => ({
  said: await answerByLink(link, {
    answer: form.get('answer') === 'yes' ? 'yes' : 'no',
    reason: String(form.get('reason') ?? ''),
    note: String(form.get('note') ?? ''),
  }),
  told: 'thanks',
}));

/** Whether the two have met. */
export const met = answering(async (link, form) => ({
  said: await tellByLink(link, form.get('met') === 'yes' ? 'met' : 'not-met'),
  told: 'thanks',
}));
