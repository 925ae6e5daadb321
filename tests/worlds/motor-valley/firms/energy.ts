import type { CastFirm } from '../../world.ts';

/** Engines, motors, and the heat they leave behind. */
export const energy: readonly CastFirm[] = [
  {
    key: 'selvarossa',
    name: 'Motori Selvarossa',
    town: 'Montelupaio',
    lang: 'it',
    founded: 1976,
    staff: 40,
    tags: ['engines', 'dyno', 'historic'],
    line: {
      it: 'Motori da corsa costruiti, revisionati e provati al banco.',
      en: 'Race engines built, rebuilt and run on the dyno.',
    },
    offers: [
      'Quattro cilindri 1.750 turbo, 410 CV, 8.000 km tra le revisioni; tre motori identici entro l’1 %.',
      'Due banchi da 600 kW con carburanti sintetici, giornate aperte ai soci.',
    ],
    needs: [
      'Alberi da forgiato con controfusi, sei pezzi in dieci settimane.',
      'Bicchierini DLC e segmenti a bassa tensione da provare per 50 ore.',
    ],
    seeks: ['tornabuio', 'smeraldina', 'salvarana', 'cinderlow', 'fettle-plumb', 'gravelgate'],
    people: [
      ['Bruno Selvaroli', 'titolare', 1990],
      ['Chiara Montebelli', 'responsabile banchi', 2015],
    ],
  },
  {
    key: 'whitlock',
    name: 'Tarn & Whitlock Engines',
    town: 'Hollowby',
    lang: 'en',
    founded: 1968,
    staff: 55,
    tags: ['engines', 'dyno', 'hydrogen'],
    line: {
      it: 'Motori endurance e primi monocilindrici a idrogeno.',
      en: 'Endurance engines, and first single-cylinders on hydrogen.',
    },
    offers: [
      '3.4 V8, 480 kW restricted, 60 h between rebuilds, sealed and leased by the season.',
      'Single-cylinder hydrogen rig, direct injection at 40 bar, half-days for injector and spark-plug makers.',
    ],
    needs: [
      'Forged steel pistons for 180 bar, 40 off, six weeks.',
      'Coated tappets and pins that live without phosphorus in the oil.',
    ],
    seeks: ['hollowby', 'tornabuio', 'smeraldina', 'salvarana', 'stillbrook', 'lanternwick'],
    people: [
      ['Geraldine Whitlock-Tarn', 'chair', 2001],
      ['Ambrose Kell', 'chief designer', 2010],
    ],
  },
  {
    key: 'cinderlow',
    name: 'Cinderlow Exhausts',
    town: 'Marl End',
    lang: 'en',
    founded: 1991,
    staff: 17,
    tags: ['exhausts', 'nickel', 'welding'],
    line: {
      it: 'Collettori in alloy 625 da 0,7 mm, saldati a purga.',
      en: 'Headers in 0.7 mm alloy 625, back-purged and true.',
    },
    offers: [
      'Headers from scan to car in nine days; 0.7 mm wall, slip joints that don’t rattle.',
      'Printed collectors welded to rolled tube, one piece, pressure-tested.',
    ],
    needs: [
      'Thermal barrier that stays on thin wall through 1,000 cycles to 950 °C.',
      'Thin nickel sheet in half-coils.',
    ],
    seeks: ['greyhaven', 'harrowmoor', 'sintermoor', 'selvarossa', 'merrowdown'],
    people: [
      ['Jem Ashcroft-Vane', 'owner', 2006],
      ['Lottie Burrage', 'welding lead', 2016],
    ],
  },
  {
    key: 'belfresco',
    name: 'Scambiatori Belfresco',
    town: 'San Ganzio',
    lang: 'it',
    founded: 1983,
    staff: 29,
    tags: ['cooling', 'heat exchangers', 'aluminium'],
    line: {
      it: 'Radiatori e scambiatori saldobrasati, disegnati sul flusso.',
      en: 'Brazed radiators and exchangers, drawn around the flow.',
    },
    offers: [
      'Masse radianti con alette da 4,5 mm, saldobrasatura sotto vuoto, tenuta a 5 bar; prova in galleria calda su richiesta.',
      'Piastre fredde per inverter e celle, 0,04 K/W, planarità 0,05 mm.',
    ],
    needs: [
      'Campi di velocità calcolati davanti alla massa radiante prima che la bocca sia decisa.',
      'Stampatori per vaschette in AlSi10Mg da saldare, non da incollare.',
    ],
    seeks: ['ventesimo', 'levantesa', 'galvanmere', 'quietfield', 'sintermoor', 'falcovento'],
    people: [
      ['Romilda Belfreschi', 'titolare', 2004],
      ['Tullio Incertani', 'ufficio tecnico', 2013],
    ],
  },
  {
    key: 'galvanmere',
    name: 'Galvanmere Drives',
    town: 'Oldmere Cross',
    lang: 'en',
    founded: 2013,
    staff: 38,
    tags: ['inverters', 'motors', 'high voltage'],
    line: {
      it: 'Inverter al carburo di silicio e motori da 30.000 giri.',
      en: 'Silicon-carbide inverters and 30,000 rpm motors.',
    },
    offers: [
      '350 kW, 800 V inverter, 4.8 kg, 99.1 % at cruise; firmware interface published under agreement.',
      'Sleeved-rotor motors to 120 kW, wound here, 10 to 60 a year.',
    ],
    needs: [
      'Cold plates below 0.05 K/W that can be re-opened.',
      'Bearings for 30,000 rpm with current-proof races.',
    ],
    seeks: ['belfresco', 'ballwright', 'quietfield', 'fioravera', 'loomwright', 'sintermoor'],
    people: [
      ['Imogen Galbraith-Mere', 'chief executive', 2016],
      ['Rafe Dunnock', 'power electronics', 2014],
    ],
  },
  {
    key: 'stillbrook',
    name: 'Stillbrook Power',
    town: 'Stonebeck',
    lang: 'en',
    founded: 2018,
    staff: 21,
    tags: ['fuel cells', 'hydrogen', 'aerospace'],
    line: {
      it: 'Pile a combustibile a idrogeno per i box e per i prototipi.',
      en: 'Hydrogen fuel cells for paddocks and prototypes.',
    },
    offers: [
      '60 kW stack and balance of plant in a trolley: silent pit power for a two-car team, refuelled in ten minutes.',
      'Stack test bench to 100 kW, hired with an operator.',
    ],
    needs: [
      'Seals for 90 °C wet hydrogen, permeation sheet included.',
      'A hospitality firm that will run a weekend on it.',
    ],
    seeks: ['otterana', 'whitlock', 'viaggiante', 'lungastrada', 'quietfield'],
    people: [
      ['Ferdinand Still', 'founder', 2018],
      ['Nadia Brookhurst', 'safety and permits', 2020],
    ],
  },
];
