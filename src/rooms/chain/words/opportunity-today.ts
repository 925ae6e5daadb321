import type { Lang, TodayWords } from '#platform';

const it: Record<string, TodayWords> = {
  'opportunities/waiting': {
    sentence: ({ count, title, firm }) =>
      count === 1
        ? `«${title}», di ${firm}, aspetta che qualcuno la legga.`
        : `${count} offerte e richieste aspettano che qualcuno le legga.`,
    why: () => 'Prima di allora non le vede nessuno, e non entrano in nessuna proposta.',
    act: 'Leggile',
  },
  'opportunities/silent': {
    sentence: ({ count, title, firm }) =>
      count === 1
        ? `«${title}», di ${firm}, si chiude fra pochi giorni e nessuno ha risposto.`
        : `${count} offerte e richieste si chiudono fra pochi giorni e nessuno ha risposto.`,
    why: () => 'Abbiamo già scritto, o non c’è un indirizzo: una telefonata lo dice.',
    act: 'Guarda quali',
  },
};

const en: Record<string, TodayWords> = {
  'opportunities/waiting': {
    sentence: ({ count, title, firm }) =>
      count === 1
        ? `“${title}”, of ${firm}, waits to be read.`
        : `${count} offers and needs wait to be read.`,
    why: () => 'Until then nobody sees them, and they are in no proposal.',
    act: 'Read them',
  },
  'opportunities/silent': {
    sentence: ({ count, title, firm }) =>
      count === 1
        ? `“${title}”, of ${firm}, closes in a few days and nobody has answered.`
        : `${count} offers and needs close in a few days and nobody has answered.`,
    why: () => 'We have written already, or there is no address: a telephone call tells.',
    act: 'See which',
  },
};

export const opportunitiesTodayWords: Record<Lang, Record<string, TodayWords>> = { it, en };
