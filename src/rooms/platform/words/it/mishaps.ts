import type { PlatformWords } from '../en.ts';

const missing = {
  title: 'Questa pagina non c’è',
  what: 'In questa rete nulla risponde a questo indirizzo: è stato spostato, tolto o scritto male.',
  now: 'Cerca per nome, oppure torna alla lista del mattino.',
};

const broken = {
  title: 'Qualcosa si è rotto da parte nostra',
  what: 'Non è stato possibile comporre la pagina. Ciò che era salvato è al sicuro; ciò che stavi inviando non è stato preso.',
  now: 'Torna indietro e riprova. Se succede ancora, manda il riferimento qui sotto a chi cura questa installazione.',
};

export const mishaps: PlatformWords['mishaps'] = {
  byStatus: {
    400: {
      title: 'Non si è potuto leggere',
      what: 'Ciò che è arrivato non ha la forma che la pagina si aspetta.',
      now: 'Torna indietro, controlla quello che hai scritto e invialo di nuovo.',
    },
    401: {
      title: 'Non sei entrato',
      what: 'Questa pagina appartiene a una scrivania e non sappiamo ancora chi sei.',
      now: 'Entra: tornerai qui.',
    },
    403: {
      title: 'Non spetta a te',
      what: 'La pagina esiste, ma il tuo ruolo in questa rete non ci arriva.',
      now: 'Chiedi a un titolare della rete, oppure torna alla lista del mattino.',
    },
    404: missing,
    405: {
      title: 'Questo indirizzo non lo accetta',
      what: 'La pagina esiste, ma non per ciò che le è stato inviato.',
      now: 'Torna indietro e ricomincia dalla pagina stessa.',
    },
    409: {
      title: 'Qualcuno nel frattempo ha cambiato questo',
      what: 'Ciò che guardavi non è più ciò che è salvato, perciò nulla è stato sovrascritto.',
      now: 'Riapri la pagina e confronta.',
    },
    410: {
      title: 'Questo collegamento non vale più',
      what: 'È stato ritirato, oppure è scaduto.',
      now: 'Chiedine uno nuovo all’associazione.',
    },
    413: {
      title: 'Questo file è troppo grande',
      what: 'Supera quanto questa installazione accetta, perciò non è stato preso.',
      now: 'Mandane uno più piccolo, oppure dividilo.',
    },
    429: {
      title: 'Troppi tentativi',
      what: 'Per sicurezza aspettiamo un poco prima di ascoltare ancora.',
      now: 'Riprova tra qualche minuto.',
    },
    500: broken,
    503: {
      title: 'Chiuso per un momento',
      what: 'L’installazione si sta avviando o è in manutenzione. Nulla va perso.',
      now: 'Riprova tra un minuto.',
    },
  },
  other: broken,
  missing,
  reference: 'Riferimento',
  toToday: 'Vai alla lista del mattino',
  toStart: 'Vai all’inizio',
};
