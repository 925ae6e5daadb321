import type { CastFirm } from '../../world.ts';

/** Where the chain ends: on the grid, from karts to twenty-four hours. */
export const teams: readonly CastFirm[] = [
  {
    key: 'falcovento',
    name: 'Scuderia Falcovento',
    town: 'Castel Lanterna',
    lang: 'it',
    founded: 1995,
    staff: 32,
    tags: ['team', 'single-seaters', 'composites'],
    line: {
      it: 'Monoposto regionali, quattro vetture e una scuola di ingegneri.',
      en: 'Regional single-seaters, four cars and a nursery of engineers.',
    },
    offers: [
      'Otto giornate di prova l’anno aperte ai fornitori: montiamo il pezzo e diamo i dati.',
      'Due posti all’anno per ingegneri di pista al primo impiego.',
    ],
    needs: [
      'Fondi e ali di scorta in 12 giorni, con peso entro 2 %.',
      'Rapporti del cambio in sei giorni tra una gara e l’altra.',
    ],
    seeks: ['alcionea', 'moresina', 'soffiana', 'blackheron', 'scuola-valdorsa', 'altarupe'],
    people: [
      ['Raimondo Falconati', 'presidente', 1995],
      ['Ilaria Ventosini', 'direttrice sportiva', 2017],
    ],
  },
  {
    key: 'ginepraia',
    name: 'Kart Club Ginepraia',
    town: 'Rocca Sorda',
    lang: 'it',
    founded: 1978,
    staff: 6,
    tags: ['team', 'karting', 'training'],
    line: {
      it: 'Pista, officina e ragazzi dagli otto anni in su.',
      en: 'A track, a workshop and children from eight up.',
    },
    offers: [
      'Pista di 1.050 m con rilevamento tempi, libera per prove il lunedì e il martedì.',
      'Sessanta ragazzi a cui far provare una cosa e chiedere che cosa è cambiato.',
    ],
    needs: [
      'Dati semplici, su un foglio, che un ragazzo di undici anni capisca.',
      'Perni e assali rettificati in due giorni.',
    ],
    seeks: ['valdorsa', 'blackheron', 'strapwell', 'foxglove', 'scuola-valdorsa'],
    people: [['Ugolino Ginepri', 'presidente', 2001]],
  },
  {
    key: 'lanternwick',
    name: 'Lanternwick Endurance',
    town: 'Kestrel Bridge',
    lang: 'en',
    founded: 2000,
    staff: 68,
    tags: ['team', 'endurance', 'prototypes'],
    line: {
      it: 'Due prototipi da ventiquattro ore e la memoria di ogni giro.',
      en: 'Two twenty-four-hour prototypes, and the memory of every lap.',
    },
    offers: [
      'Thirty hours of running in January: bearings, pads and sensors of members ride along free, data shared.',
      'Failure reviews open to the supplier concerned, without blame, minutes kept.',
    ],
    needs: [
      'Brake material that finishes twenty-four hours on one set.',
      'Gear inspection between races, forty-eight hours door to door.',
    ],
    seeks: ['palladora', 'ravensey', 'moresina', 'altarupe', 'greyhaven', 'whitlock'],
    people: [
      ['Penelope Wicksteed', 'team principal', 2012],
      ['Alaric Thorpe-Lyon', 'chief engineer', 2014],
    ],
  },
  {
    key: 'merrowdown',
    name: 'Merrowdown Racing',
    town: 'Wexcombe Vale',
    lang: 'en',
    founded: 1997,
    staff: 24,
    tags: ['team', 'GT', 'transport'],
    line: {
      it: 'Tre GT, gentlemen ben seguiti e bilanci in pari.',
      en: 'Three GT cars, well-kept gentlemen and books that balance.',
    },
    offers: [
      'A car and a crew for two days’ testing in March, cost shared among up to five suppliers.',
      'Spare garage at three circuits, bookable by members.',
    ],
    needs: [
      'Dampers and a person to tune them at six meetings.',
      'A truck place on the road south, three times a year.',
    ],
    seeks: ['copperlane', 'lungastrada', 'loomwright', 'cinderlow', 'palladora', 'pendlewick'],
    people: [
      ['Digby Merrow', 'owner', 1997],
      ['Felicity Down-Ames', 'race engineer', 2019],
    ],
  },
  {
    key: 'quietfield',
    name: 'Quietfield Electric Racing',
    town: 'Oldmere Cross',
    lang: 'en',
    founded: 2017,
    staff: 27,
    tags: ['team', 'electric', 'high voltage'],
    line: {
      it: 'Monoposto elettriche e un banco batterie aperto.',
      en: 'Electric single-seaters, and a battery bench open to others.',
    },
    offers: [
      'Pack cycler, 1,000 V and 500 A, nights and Mondays, with safety officer.',
      'Two seasons of thermal logs from a 54 kWh pack, shared under agreement.',
    ],
    needs: [
      'Pre-heating at the grid without a mains lead.',
      'Cold plates and cases that can be repaired, not replaced.',
    ],
    seeks: ['pardiglia', 'belfresco', 'galvanmere', 'sintermoor', 'fioravera', 'foxglove'],
    people: [
      ['Sunniva Fielding', 'team principal', 2017],
      ['Bram Attlee-Cox', 'battery lead', 2019],
    ],
  },
  {
    key: 'gravelgate',
    name: 'Gravelgate Rally',
    town: 'Ravensey',
    lang: 'en',
    founded: 1992,
    staff: 18,
    tags: ['team', 'rally', 'suspension'],
    line: {
      it: 'Rally su terra, assistenza in venti minuti.',
      en: 'Gravel rallying, service in twenty minutes.',
    },
    offers: [
      'Forest stage by the day with a prepared car: break it here, not at the event.',
      'Service crew of eight for hire between April and October.',
    ],
    needs: [
      'Long-travel dampers, 310 mm, rebuilt between Saturday and Sunday.',
      'Gear kits in kit boxes, ratio by ratio, on consignment.',
    ],
    seeks: ['lindaro', 'pendlewick', 'palladora', 'flessana', 'viaggiante'],
    people: [
      ['Morag Stonehouse', 'owner', 2005],
      ['Fergus Gately', 'team manager', 2015],
    ],
  },
  {
    key: 'fettle-plumb',
    name: 'Fettle & Plumb Historic',
    town: 'Thistleford',
    lang: 'en',
    founded: 1984,
    staff: 13,
    tags: ['team', 'historic', 'restoration'],
    line: {
      it: 'Vetture storiche tenute in corsa, con i pezzi che non esistono più.',
      en: 'Historic cars kept racing, with parts nobody makes any more.',
    },
    offers: [
      'Drawings of 1,400 parts made since 1984, lent to members against a copy of what they improve.',
      'Period paint, leather and magnesium wheels inspected and crack-tested.',
    ],
    needs: [
      'One-off castings in period alloys, with today’s X-ray.',
      'Turned parts from a worn sample, two at a time.',
    ],
    seeks: ['valdorsa', 'corvalle', 'selvarossa', 'coachline-quill', 'ravensey'],
    people: [
      ['Hester Plumb', 'partner', 1999],
      ['Wilfred Fettle', 'partner', 1984],
    ],
  },
];
