import type { Lang, TodayWords } from '#platform';

const counted = (count: unknown, one: string, more: string) =>
  Number(count) === 1 ? one : `${Number(count)} ${more}`;

/** What introductions wait for, on the page Today. */
export const relationsTodayWords: Record<Lang, Record<string, TodayWords>> = {
  en: {
    'introduction/agreed': {
      sentence: ({ pair, count }) =>
        Number(count) === 1
          ? `${pair} both said yes more than a week ago. Have they met?`
          : `${count} pairs both said yes more than a week ago. Have they met?`,
      why: () => 'A call now is worth more than ten new introductions.',
      act: 'Ask them',
    },
    'introduction/ending': {
      sentence: ({ count }) =>
        `${counted(count, 'An introduction lapses', 'introductions lapse')} within a week without an answer.`,
      why: () => 'Somebody has not opened the letter, or does not know what to say.',
      act: 'Call them',
    },
  },
  it: {
    'introduction/agreed': {
      sentence: ({ pair, count }) =>
        Number(count) === 1
          ? `${pair} hanno detto sì da più di una settimana. Si sono incontrate?`
          : `${count} coppie hanno detto sì da più di una settimana. Si sono incontrate?`,
      why: () => 'Una telefonata adesso vale più di dieci nuove presentazioni.',
      act: 'Chiedilo',
    },
    'introduction/ending': {
      sentence: ({ count }) =>
        `${counted(count, 'Una presentazione scade', 'presentazioni scadono')} entro una settimana senza risposta.`,
      why: () => 'Qualcuno non ha aperto la lettera, o non sa che cosa dire.',
      act: 'Telefona',
    },
  },
};
