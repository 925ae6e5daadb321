import type { CastFirm } from '../../world.ts';

/** Heat, surfaces and printed metal: the firms that touch everybody's parts. */
export const treatment: readonly CastFirm[] = [
  {
    key: 'bellafiamma',
    name: 'Trattamenti Bellafiamma',
    town: 'Fornaccio',
    lang: 'it',
    founded: 1971,
    staff: 26,
    tags: ['heat treatment', 'vacuum', 'nitriding'],
    line: {
      it: 'Tempra sotto vuoto e nitrurazione: deformazioni promesse e misurate.',
      en: 'Vacuum hardening and nitriding: distortion promised, then measured.',
    },
    offers: [
      'Cementazione a bassa pressione e tempra in gas a 20 bar: ingranaggi in 16NiCrMo13 con profondità 0,6–1,1 mm e deformazione sotto 0,03 mm sul passo.',
      'Nitrurazione ionica di alberi fino a 900 mm; grafico di forno e durezza in tre punti allegati alla bolla.',
    ],
    needs: [
      'Misura delle tensioni residue ai raggi X prima e dopo pallinatura, 30 punti al mese.',
      'Officine disposte a darci i pezzi stabilizzati e con i sovrametalli concordati prima, non dopo.',
    ],
    seeks: ['moresina', 'pendlewick', 'calibrana', 'eldermere', 'tornabuio'],
    people: [
      ['Brando Fiammenghi', 'titolare', 2003],
      ['Teresa Oldrani', 'metallurgista', 2017],
    ],
  },
  {
    key: 'marl-end',
    name: 'Marl End Thermal',
    town: 'Marl End',
    lang: 'en',
    founded: 1982,
    staff: 33,
    tags: ['heat treatment', 'HIP', 'aerospace'],
    line: {
      it: 'Pressatura isostatica a caldo e solubilizzazione di getti e pezzi stampati.',
      en: 'Hot isostatic pressing and solution treatment of castings and printed parts.',
    },
    offers: [
      'HIP at 1,030 °C and 103 MPa in a 450 × 900 mm hot zone; shared cycles on the first and third Thursday, so ten small firms split one run.',
      'Stress relief of printed Ti-6Al-4V under argon with witness coupons, two-day turn.',
    ],
    needs: [
      'Printers and founders who can load together: we run the vessel 60 % full.',
      'An English-speaking quality engineer for one day a week to bring our pyrometry to AMS 2750.',
    ],
    seeks: ['sintermoor', 'levantesa', 'corvalle', 'harrowmoor', 'scuola-valdorsa'],
    people: [
      ['Agnes Marlowe-Finch', 'managing director', 2010],
      ['Desmond Tull', 'furnace manager', 1999],
    ],
  },
  {
    key: 'smeraldina',
    name: 'Rivestimenti Smeraldina',
    town: 'Valdorsa',
    lang: 'it',
    founded: 1996,
    staff: 21,
    tags: ['coatings', 'DLC', 'friction'],
    line: {
      it: 'DLC e PVD su spinotti, bicchierini e steli, con prova di aderenza.',
      en: 'DLC and PVD on pins, tappets and rods, adhesion proven.',
    },
    offers: [
      'DLC a-C:H di 2–3 µm sotto i 180 °C, aderenza HF1 provata su ogni carica; attrito a secco 0,08 contro acciaio.',
      'Nitruro di cromo su steli ammortizzatore fino a 600 mm, Ra 0,03 dopo lappatura nostra.',
    ],
    needs: [
      'Chi lappi spinotti Ø 18–24 a Ra 0,02 prima del rivestimento, lotti da 40.',
      'Un banco motore dove provare 50 ore di bicchierini rivestiti contro i nudi, con olio a bassa viscosità.',
    ],
    seeks: ['selvarossa', 'whitlock', 'lindaro', 'copperlane', 'salvarana', 'valdorsa'],
    people: [['Corinna Smeraldi', 'titolare', 2008]],
  },
  {
    key: 'greyhaven',
    name: 'Greyhaven Coatings',
    town: 'Greyhaven',
    lang: 'en',
    founded: 2001,
    staff: 29,
    tags: ['coatings', 'thermal barrier', 'aerospace'],
    line: {
      it: 'Barriere termiche al plasma e alluminio anodizzato duro.',
      en: 'Plasma thermal barriers and hard anodising.',
    },
    offers: [
      'Zirconia barriers, 0.15–0.30 mm, on headers, piston crowns and underbody titanium: 60 °C off the carbon next door, measured.',
      'Hard anodise of caliper bodies, 40 ± 5 µm, masked bores held to 5 µm.',
    ],
    needs: [
      'Composite shops suffering from heat: bring the burnt panel, we bring the sprayed coupon.',
      'A robot programmer for two new plasma cells, short contract.',
    ],
    seeks: ['cinderlow', 'palladora', 'wexcombe', 'alcionea', 'lanternwick'],
    people: [
      ['Percy Lanyard', 'technical director', 2006],
      ['Iolanthe Reece-Barrow', 'sales engineer', 2021],
    ],
  },
  {
    key: 'levantesa',
    name: 'Additiva Levantesa',
    town: 'Pieve Morana',
    lang: 'it',
    founded: 2014,
    staff: 14,
    tags: ['additive', 'titanium', 'aluminium'],
    line: {
      it: 'Stampa di metalli in letto di polvere, pezzi pronti da montare.',
      en: 'Powder-bed metal printing, parts ready to fit.',
    },
    offers: [
      'Ti-6Al-4V e AlSi10Mg in volume 280 × 280 × 365 mm, strato 30 µm, densità oltre 99,8 %; distensione, distacco e sabbiatura compresi.',
      'Collettori idraulici con canali interni flussati e controllo endoscopico filmato.',
    ],
    needs: [
      'Finitura per estrusione abrasiva di canali Ø 4–9 mm lunghi fino a 200 mm.',
      'HIP condiviso per lotti da 6–8 kg, ogni due settimane.',
    ],
    seeks: ['marl-end', 'harrowmoor', 'belfresco', 'sestriglia', 'calibrana', 'falcovento'],
    people: [
      ['Nives Levantini', 'fondatrice', 2014],
      ['Elio Carbonesi', 'responsabile di processo', 2018],
    ],
  },
  {
    key: 'sintermoor',
    name: 'Sintermoor Additive',
    town: 'Stonebeck',
    lang: 'en',
    founded: 2016,
    staff: 19,
    tags: ['additive', 'nickel', 'heat exchangers'],
    line: {
      it: 'Stampa di superleghe e scambiatori a pareti da 0,2 mm.',
      en: 'Printed superalloys and heat exchangers with 0.2 mm walls.',
    },
    offers: [
      'Alloy 718 and CuCrZr, four lasers, 400 mm bed; leak-tight 0.2 mm walls proven at 6 bar helium.',
      'Design-for-printing review of one part, free, before any quotation.',
    ],
    needs: [
      'Powder with a passport: chemistry, flow and every re-use on one sheet.',
      'Teams with a cooling problem that a plate-fin core can’t package.',
    ],
    seeks: ['harrowmoor', 'marl-end', 'quietfield', 'galvanmere', 'lanternwick', 'belfresco'],
    people: [
      ['Hal Brennock', 'founder', 2016],
      ['Saskia Moorcroft', 'applications engineer', 2022],
    ],
  },
];
