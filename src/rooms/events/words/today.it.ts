import type { TodayWords } from '#platform';

type Data = Record<string, string | number>;

const many = (count: string | number | undefined, one: string, more: string) =>
  `${count} ${Number(count) === 1 ? one : more}`;

function inDays({ days }: Data): string {
  const left = Number(days);
  if (left < 0) return 'è passato';
  if (left === 0) return 'è oggi';
  return left === 1 ? 'è domani' : `è tra ${left} giorni`;
}

export const todayIt: Record<string, TodayWords> = {
  'forum/asked-away': {
    sentence: ({ asked, forum }) =>
      `${many(asked, 'impresa ha', 'imprese hanno')} chiesto di mancare per una parte di ${forum}.`,
    why: () => 'L’hanno scritto sulla loro pagina; il calendario lo saprà quando avrai detto sì o no.',
    act: 'Rispondi',
  },
  'forum/add-participants': {
    sentence: (data) => `${data['forum']} ${inDays(data)} e ai tavoli non c’è ancora nessuno.`,
    why: () => 'Scegli tra gli associati, incolla i nomi o porta dentro un elenco.',
    act: 'Scegli chi viene',
  },
  'forum/record-wishes': {
    sentence: (data) =>
      `${data['forum']} ${inDays(data)}: vengono ${data['participants']} imprese, nessuna ha detto chi vuole incontrare.`,
    why: () => 'Manda loro il link, o scrivi i desideri al telefono.',
    act: 'Scrivi i desideri',
  },
  'forum/watch-run': {
    sentence: ({ forum }) => `Il calendario di ${forum} è in lavorazione.`,
    act: 'Guarda',
  },
  'forum/make-timetable': {
    sentence: (data) =>
      `${data['forum']} ${inDays(data)}: ${many(data['wishes'], 'desiderio aspetta', 'desideri aspettano')} un calendario.`,
    why: ({ participants }) =>
      `Vengono ${participants} imprese. Bastano pochi secondi e si può rifare quante volte vuoi.`,
    act: 'Fai il calendario',
  },
  'forum/make-again': {
    sentence: ({ untried, forum }) =>
      `${many(untried, 'desiderio è arrivato', 'desideri sono arrivati')} dopo il calendario di ${forum}.`,
    why: () => 'Rifacendolo, gli incontri bloccati restano dove sono.',
    act: 'Rifallo',
  },
  'forum/announce': {
    sentence: (data) =>
      `${data['forum']} ${inDays(data)}: ${many(data['meetings'], 'incontro è pronto', 'incontri sono pronti')} da annunciare.`,
    why: () => 'Annunciarli li blocca e conserva una copia di ogni agenda.',
    act: 'Guarda e annuncia',
  },
  'forum/announce-again': {
    sentence: ({ changes, forum }) =>
      `${many(changes, 'incontro è diverso', 'incontri sono diversi')} da quanto annunciato per ${forum}.`,
    why: () => 'Chi è coinvolto ha ancora in mano l’agenda di prima.',
    act: 'Annuncia i cambiamenti',
  },
  'forum/print': {
    sentence: (data) =>
      `${data['forum']} ${inDays(data)}, annunciato, con ${many(data['meetings'], 'incontro', 'incontri')}.`,
    why: () => 'Agende, cartellini dei tavoli e quadro d’insieme sono pronti da stampare.',
    act: 'Stampa',
  },
  'forum/look-after': {
    sentence: ({ forum, meetings }) => `${forum} è in corso, con ${many(meetings, 'incontro', 'incontri')}.`,
    why: () => 'Chi è dove adesso; e quando qualcuno non viene, chi si sposterebbe.',
    act: 'Cura la sala',
  },
  'forum/meet-again': {
    sentence: ({ again, held, forum }) =>
      `${many(again, 'coppia', 'coppie')} su ${held} che si sono incontrate a ${forum} ${Number(again) === 1 ? 'vuole' : 'vogliono'} rivedersi.`,
    why: () => 'L’hanno detto raccontando com’è andato l’incontro.',
    act: 'Vedi che cosa ne è nato',
  },
  'forum/close': {
    sentence: ({ forum }) => `${forum} è passato.`,
    why: () => 'Scrivi quali incontri si sono tenuti, poi chiudilo: è così che sarà ricordato.',
    act: 'Scrivi com’è andata',
  },
};
