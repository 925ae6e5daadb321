import type { TodayWords } from '#platform';

const many = (count: string | number | undefined, one: string, more: string) =>
  `${count} ${Number(count) === 1 ? one : more}`;

export const todayEn: Record<string, TodayWords> = {
  'proposals/new': {
    sentence: ({ count }) => `${many(count, 'pair', 'pairs')} worth introducing came up this week.`,
    why: ({ a, b }) => `The best of them: ${a} and ${b}.`,
    act: 'Look at them',
  },
  'proposals/waiting': {
    sentence: ({ count }) => `${many(count, 'pair is', 'pairs are')} worth introducing.`,
    why: ({ a, b }) => `The best of them: ${a} and ${b}.`,
    act: 'Look at them',
  },
  'needs/answered': {
    sentence: ({ count }) =>
      `${many(count, 'open need has', 'open needs have')} a possible answer in the network.`,
    why: ({ title, firm }) => `“${title}”: ask ${firm}.`,
    act: 'See who could answer',
  },
  'needs/unanswered': {
    sentence: ({ count }) =>
      `${many(count, 'open need has', 'open needs have')} nobody in the network to answer.`,
    why: ({ count, title }) =>
      `“${title}”${Number(count) === 1 ? '' : ', for one'}: somebody is missing in the chain, or has not said what they can do.`,
    act: 'Look at the need',
  },
};
