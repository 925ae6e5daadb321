import type { Lang, TodayWords } from '#platform';

const firms = (count: unknown, one: string, more: string) => (Number(count) === 1 ? one : `${count} ${more}`);

/** What the members' room says on the page Today. */
export const membersTodayWords: Record<Lang, Record<string, TodayWords>> = {
  en: {
    'import/mapping': {
      sentence: ({ name }) => `The list “${name}” has been read and not taken yet.`,
      why: () => 'Say what is in each column; nothing is taken before you have seen the rows.',
      act: 'Go on with it',
    },
    'import/previewed': {
      sentence: ({ name }) => `The rows of “${name}” wait for you to look at them.`,
      why: () => 'New firms, firms that are here already, and rows to mend are told apart.',
      act: 'Look at the rows',
    },
    'import/failed': {
      sentence: ({ name }) => `The list “${name}” could not be taken.`,
      why: () => 'Nothing of it was written. Its rows are kept.',
      act: 'See why',
    },
    'firms/unreachable': {
      sentence: ({ count }) =>
        `${firms(count, 'One firm has', 'firms have')} neither e-mail nor telephone, and nobody named in it.`,
      why: () => 'They can’t be invited to anything until somebody knows whom to call.',
      act: 'Show them',
    },
  },
  it: {
    'import/mapping': {
      sentence: ({ name }) => `L’elenco «${name}» è stato letto e non ancora preso.`,
      why: () => 'Di’ che cosa c’è in ogni colonna; nulla entra prima che tu abbia visto le righe.',
      act: 'Continua',
    },
    'import/previewed': {
      sentence: ({ name }) => `Le righe di «${name}» aspettano che tu le guardi.`,
      why: () => 'Le imprese nuove, quelle che ci sono già e le righe da correggere sono distinte.',
      act: 'Guarda le righe',
    },
    'import/failed': {
      sentence: ({ name }) => `L’elenco «${name}» non è stato preso.`,
      why: () => 'Non ne è stato scritto nulla. Le sue righe sono conservate.',
      act: 'Vedi perché',
    },
    'firms/unreachable': {
      sentence: ({ count }) =>
        `${firms(count, 'Un’impresa non ha', 'imprese non hanno')} né e-mail né telefono, e nessuna persona di riferimento.`,
      why: () => 'Non si possono invitare finché qualcuno non sa chi chiamare.',
      act: 'Mostrale',
    },
  },
};
