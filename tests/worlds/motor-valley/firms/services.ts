import type { CastFirm } from '../../world.ts';

/** Roads, tables, clauses, drawings and lessons. */
export const services: readonly CastFirm[] = [
  {
    key: 'lungastrada',
    name: 'Trasporti Lungastrada',
    town: 'Rocca Sorda',
    lang: 'it',
    founded: 1972,
    staff: 47,
    tags: ['transport', 'paddock', 'customs'],
    line: {
      it: 'Bilici, furgoni e dogane per chi corre in tutta Europa.',
      en: 'Race trucks, vans and customs papers all over Europe.',
    },
    offers: [
      'Bilici a due piani con officina, sponda da 3 t; carnet ATA preparati in due giorni.',
      'Giro settimanale Valdorsa–Kestrel Bridge e ritorno: consolidiamo colli da 1 kg a 2 bancali.',
    ],
    needs: [
      'Carichi di ritorno dal nord, da ottobre a febbraio.',
      'Energia silenziosa nel paddock al posto dei gruppi elettrogeni.',
    ],
    seeks: ['merrowdown', 'lanternwick', 'stillbrook', 'viaggiante', 'kestrel-bridge'],
    people: [
      ['Learco Stradivi', 'titolare', 1989],
      ['Palmira Gozzani', 'dogane', 2010],
    ],
  },
  {
    key: 'viaggiante',
    name: 'Locanda Viaggiante',
    town: 'Borgo Tornante',
    lang: 'it',
    founded: 2010,
    staff: 20,
    tags: ['hospitality', 'paddock', 'events'],
    line: {
      it: 'Ospitalità nel paddock: tavoli veri, cucina vera, 40–300 coperti.',
      en: 'Paddock hospitality: real tables, real cooking, 40 to 300 covers.',
    },
    offers: [
      'Struttura 15 × 20 m montata in sette ore da sei persone; colazioni per meccanici dalle cinque e mezza.',
      'Cene a rotazione: cambi di tavolo a ogni portata, segnaposto e gong compresi.',
    ],
    needs: [
      'Squadre che dividano una struttura in due: costi dimezzati, insegne doppie.',
      'Celle frigorifere elettriche per tre giorni senza generatore.',
    ],
    seeks: ['lungastrada', 'stillbrook', 'gravelgate', 'falcovento', 'coachline-quill'],
    people: [
      ['Fiorenza Ostilio', 'titolare', 2010],
      ['Berto Cucchiarini', 'capo cucina', 2012],
    ],
  },
  {
    key: 'altoviti',
    name: 'Studio Legale Altoviti Marsan',
    town: 'Ponteferro',
    lang: 'it',
    founded: 1988,
    staff: 8,
    tags: ['law', 'contracts', 'patents'],
    line: {
      it: 'Contratti di rete, brevetti e riservatezza per piccole imprese.',
      en: 'Network contracts, patents and confidentiality for small firms.',
    },
    offers: [
      'Contratto di rete con fondo comune e organo comune, testo bilingue, in venti giorni e a prezzo fisso.',
      'Sportello di mezz’ora gratuito nei forum: clausole di fornitura, penali, proprietà dei disegni.',
    ],
    needs: [
      'Casi veri di forniture tra Italia e Inghilterra dopo le nuove dogane, da raccontare senza nomi.',
    ],
    seeks: ['lungastrada', 'galvanmere', 'pinmoor', 'coachline-quill', 'scuola-valdorsa'],
    people: [
      ['Ginevra Altoviti Marsan', 'socia', 2004],
      ['Lapo Serristani', 'associato', 2018],
    ],
  },
  {
    key: 'coachline-quill',
    name: 'Coachline & Quill',
    town: 'Larkhurst',
    lang: 'en',
    founded: 2002,
    staff: 12,
    tags: ['design', 'surfacing', 'liveries'],
    line: {
      it: 'Disegno di superfici, livree e interni, dal bozzetto alla dima.',
      en: 'Surfaces, liveries and cockpits, from sketch to template.',
    },
    offers: [
      'Class A surfacing of bodywork that the tunnel has already approved; clay at 1:4 in three weeks.',
      'Livery, garage and truck drawn together, vinyl files ready to cut.',
    ],
    needs: [
      'Somebody who paints historic colours from a chip of the original.',
      'Loom routes and cooling ducts early, not after the clay.',
    ],
    seeks: ['soffiana', 'viaggiante', 'fettle-plumb', 'wexcombe', 'quietfield'],
    people: [
      ['Araminta Quill', 'partner', 2002],
      ['Jules Coachman-Reid', 'partner', 2002],
    ],
  },
  {
    key: 'scuola-valdorsa',
    name: 'Scuola Tecnica Valdorsa',
    town: 'Valdorsa',
    lang: 'it',
    founded: 2012,
    staff: 10,
    tags: ['training', 'school', 'apprentices'],
    line: {
      it: 'Meccanici, cablatori e tornitori: un anno in classe e in officina.',
      en: 'Mechanics, loom makers and turners: a year in class and on the bench.',
    },
    offers: [
      'Ventiquattro diplomati l’anno, 600 ore in impresa; tirocini da febbraio.',
      'Corsi serali di quotatura ISO GPS, saldatura TIG e inglese d’officina, da 16 ore.',
    ],
    needs: [
      'Maestri: un giorno al mese di un artigiano vale un libro.',
      'Un tornio e una telemetria da corsa dismessi.',
    ],
    seeks: ['valdorsa', 'fioravera', 'calibrana', 'blackheron', 'ginepraia', 'marl-end'],
    people: [
      ['Eleonora Bassinelli', 'direttrice', 2014],
      ['Osvaldo Pettirossi', 'tutor d’impresa', 2016],
    ],
  },
];
