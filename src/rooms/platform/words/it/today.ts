import type { PlatformWords } from '../en.ts';

const mails = (count: unknown) => (count === 1 ? 'Un messaggio' : `${count} messaggi`);

export const today: PlatformWords['today'] = {
  title: 'Oggi',
  lead: 'Che cosa ti aspetta, a cominciare dal più vicino.',
  nothing: 'Stamattina non ti aspetta nulla.',
  nothingMore: 'Una buona giornata per andare a trovare un associato, o per preparare il prossimo forum.',
  coming: 'In arrivo',
  recent: 'Di recente',
  recentLead: 'Imprese su cui qualcuno ha lavorato.',
  toEvents: 'Guarda gli eventi',
  begin: {
    title: 'Benvenuto',
    sentences: [
      'Filiera ricorda le imprese della tua rete, le porta allo stesso tavolo e conta che cosa ne è nato.',
      'Si comincia dall’elenco che hai già: un foglio di calcolo, un file di un altro programma, una tabella copiata da una pagina.',
      'Nulla viene preso prima che tu l’abbia visto, e un’intera importazione si può annullare.',
    ],
    act: 'Porta qui il tuo elenco di imprese',
    notYours:
      'È un titolare o un animatore della rete a portare qui l’elenco delle imprese; poi questa pagina si riempie da sé.',
  },
  sentences: {
    'mail/failed': {
      sentence: ({ count }) => `${mails(count)} non ${count === 1 ? 'è partito' : 'sono partiti'}.`,
      why: () => 'Chi li aspetta non li ha ancora letti.',
      act: 'Apri la posta in uscita',
    },
    'mail/waiting': {
      sentence: ({ count }) => `${mails(count)} ${count === 1 ? 'aspetta' : 'aspettano'} ancora di partire.`,
      why: () => 'Sono stati scritti più di dieci minuti fa.',
      act: 'Apri la posta in uscita',
    },
  },
};
