import type { TodayWords } from '#platform';

const many = (count: string | number | undefined, one: string, more: string) =>
  `${count} ${Number(count) === 1 ? one : more}`;

export const todayIt: Record<string, TodayWords> = {
  'proposals/new': {
    sentence: ({ count }) =>
      `Questa settimana ${many(count, 'coppia nuova vale', 'coppie nuove valgono')} una presentazione.`,
    why: ({ a, b }) => `La migliore: ${a} e ${b}.`,
    act: 'Guardale',
  },
  'proposals/waiting': {
    sentence: ({ count }) => `${many(count, 'coppia vale', 'coppie valgono')} una presentazione.`,
    why: ({ a, b }) => `La migliore: ${a} e ${b}.`,
    act: 'Guardale',
  },
  'needs/answered': {
    sentence: ({ count }) =>
      `${many(count, 'richiesta aperta ha', 'richieste aperte hanno')} una possibile risposta nella rete.`,
    why: ({ title, firm }) => `«${title}»: chiedi a ${firm}.`,
    act: 'Vedi chi può rispondere',
  },
  'needs/unanswered': {
    sentence: ({ count }) =>
      `A ${many(count, 'richiesta aperta', 'richieste aperte')} non può rispondere nessuno nella rete.`,
    why: ({ count, title }) =>
      `${Number(count) === 1 ? 'È' : 'Per esempio'} «${title}»: nella filiera manca qualcuno, o non ha detto che cosa sa fare.`,
    act: 'Apri la richiesta',
  },
};
