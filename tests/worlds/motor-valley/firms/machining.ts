import type { CastFirm } from '../../world.ts';

/** Chips: milling, turning, erosion, gears, bearings and bolts. */
export const machining: readonly CastFirm[] = [
  {
    key: 'montrano',
    name: 'Officine Montrano',
    town: 'Ponteferro',
    lang: 'it',
    founded: 1977,
    staff: 44,
    tags: ['machining', 'five-axis', 'uprights'],
    line: {
      it: 'Portamozzi e scatole a cinque assi, collaudati in macchina e in sala.',
      en: 'Five-axis uprights and housings, checked on the machine and in the lab.',
    },
    offers: [
      'Portamozzi in 2014A e Ti-6Al-4V dal pieno o da forgiato: posizione delle sedi entro 0,01 mm, 8–60 pezzi, quattro settimane.',
      'Turno di notte non presidiato libero da marzo: 300 ore al mese su due centri pallettizzati.',
    ],
    needs: [
      'Utensili per titanio a prova comparata: paghiamo la prova se ci date i dati di usura.',
      'Rivestimento antigrippaggio per filetti M10×1 in titanio, due giorni di transito.',
    ],
    seeks: ['sarvela', 'hollowby', 'corvalle', 'lindaro', 'calibrana', 'falcovento'],
    people: [
      ['Ugo Montranari', 'titolare', 1997],
      ['Lidia Sassofermi', 'responsabile produzione', 2014],
    ],
  },
  {
    key: 'valdorsa',
    name: 'Tornerie Valdorsa',
    town: 'Valdorsa',
    lang: 'it',
    founded: 1984,
    staff: 12,
    tags: ['machining', 'turning', 'grinding'],
    line: {
      it: 'Torneria e rettifica di piccoli lotti, da un pezzo a duecento.',
      en: 'Turning and grinding in small batches, one piece to two hundred.',
    },
    offers: [
      'Perni, spinotti e distanziali Ø 3–65 mm, rettifica senza centri a 2 µm, consegna in otto giorni.',
      'Pezzi di ricambio da campione, senza disegno: rilievo, disegno e pezzo in un prezzo solo.',
    ],
    needs: [
      'Un cliente costante per il martedì e il mercoledì: il tornio a doppio mandrino resta fermo.',
      'Un apprendista che voglia imparare la rettifica.',
    ],
    seeks: ['scuola-valdorsa', 'smeraldina', 'fettle-plumb', 'ginepraia', 'lindaro'],
    people: [['Nevio Dorsani', 'titolare', 1999]],
  },
  {
    key: 'sestriglia',
    name: 'Meccanica Sestriglia',
    town: 'Borgo Tornante',
    lang: 'it',
    founded: 1992,
    staff: 18,
    tags: ['machining', 'erosion', 'deep drilling'],
    line: {
      it: 'Elettroerosione e forature profonde dove l’utensile non arriva.',
      en: 'Spark erosion and deep holes where no tool can reach.',
    },
    offers: [
      'Filo Ø 0,1 mm fino a 400 mm di altezza, Ra 0,2; scanalati interni e profili di camme.',
      'Forature profonde Ø 1,5–12 mm fino a 100 diametri in maraging e titanio.',
    ],
    needs: [
      'Rimozione dello strato bianco da EDM su pezzi sollecitati a fatica, con prova.',
      'Commesse aeronautiche piccole: siamo in corso di certificazione EN 9100.',
    ],
    seeks: ['levantesa', 'smeraldina', 'moresina', 'altarupe', 'eldermere'],
    people: [
      ['Rita Sestriani', 'titolare', 2009],
      ['Gaspare Ondei', 'programmatore', 2015],
    ],
  },
  {
    key: 'larkhurst',
    name: 'Larkhurst Precision',
    town: 'Larkhurst',
    lang: 'en',
    founded: 1988,
    staff: 23,
    tags: ['machining', 'turning', 'hydraulics'],
    line: {
      it: 'Valvole e corpi idraulici torniti, fori accoppiati a 3 micron.',
      en: 'Turned valves and hydraulic bodies, bores matched to 3 microns.',
    },
    offers: [
      'Spool-and-sleeve sets lapped to a 3 µm clearance, 10 to 400 sets, leak figures with each.',
      'Sliding-head turning from 1 to 32 mm, titanium and stainless, in-process probing.',
    ],
    needs: [
      'DLC below 150 °C that doesn’t move a lapped bore.',
      'A second source for 17-4 PH bar, centreless ground to h6.',
    ],
    seeks: ['smeraldina', 'lungomonte', 'copperlane', 'pendlewick', 'otterana'],
    people: [
      ['Winifred Lark', 'owner', 2005],
      ['Jonty Peake', 'production manager', 2018],
    ],
  },
  {
    key: 'kestrel-bridge',
    name: 'Kestrel Bridge Machining',
    town: 'Kestrel Bridge',
    lang: 'en',
    founded: 1995,
    staff: 37,
    tags: ['machining', 'five-axis', 'aerospace'],
    line: {
      it: 'Cinque assi su getti e forgiati, titanio compreso, in camera climatizzata.',
      en: 'Five-axis work on castings and forgings, titanium included, at 20 °C.',
    },
    offers: [
      'Gearbox casings to 600 mm: bores in H6, faces flat within 8 µm, first article report with every set-up.',
      'Emergency cell: drawing before noon, aluminium part on the evening van.',
    ],
    needs: [
      'Founders who tell us where the datum is before they pour.',
      'Swarf handling for two tonnes of mixed titanium a month.',
    ],
    seeks: ['corvalle', 'pendlewick', 'sarvela', 'hollowby', 'lanternwick', 'merrowdown'],
    people: [
      ['Callum Thrale', 'managing director', 2008],
      ['Beatrix Oakes', 'key accounts', 2019],
    ],
  },
  {
    key: 'moresina',
    name: 'Ingranaggi Moresina',
    town: 'Castel Lanterna',
    lang: 'it',
    founded: 1969,
    staff: 35,
    tags: ['gears', 'transmission', 'grinding'],
    line: {
      it: 'Ingranaggi da corsa rettificati in classe 3, anche di notte.',
      en: 'Race gears ground to class 3, overnight if need be.',
    },
    offers: [
      'Coppie coniche e cilindriche modulo 1–6, qualità DIN 3, microgeometria concordata; rapporti nuovi in tre settimane, urgenze in sei giorni.',
      'Pallinatura e superfinitura isotropa di dentature, Ra 0,08, con grafico Barkhausen.',
    ],
    needs: [
      '16NiCrMo13 rifuso in barra Ø 60–120, lotti da 200 kg, non da 3 t.',
      'Prova a ricircolo di potenza su coppie coniche, 150 ore a 130 °C.',
    ],
    seeks: ['lungomonte', 'bellafiamma', 'pendlewick', 'salvarana', 'falcovento', 'lanternwick'],
    people: [
      ['Arrigo Moresini', 'titolare', 2001],
      ['Delia Vantaggi', 'direttrice tecnica', 2013],
    ],
  },
  {
    key: 'pendlewick',
    name: 'Pendlewick Transmissions',
    town: 'Pendlewick',
    lang: 'en',
    founded: 1986,
    staff: 58,
    tags: ['transmission', 'gearboxes', 'hydraulics'],
    line: {
      it: 'Cambi sequenziali completi, dal disegno al banco.',
      en: 'Complete sequential gearboxes, from drawing to dyno.',
    },
    offers: [
      'Six-speed sequential, 650 Nm, 31 kg dry, 40 ms shifts; ratios in stock, casings to the customer’s mounting.',
      'Transmission rig time, 250 kW, by the day, with an engineer who will say what he thinks.',
    ],
    needs: [
      'Magnesium casings in batches of ten with X-ray, eight weeks.',
      'Ground bevel pairs when our own grinder is full: October to January.',
    ],
    seeks: ['moresina', 'corvalle', 'kestrel-bridge', 'ballwright', 'gravelgate', 'merrowdown'],
    people: [
      ['Dorothea Pendle', 'managing director', 2012],
      ['Amos Whitcliffe', 'chief engineer', 2003],
    ],
  },
  {
    key: 'ballwright',
    name: 'Ballwright Bearings',
    town: 'Stonebeck',
    lang: 'en',
    founded: 1963,
    staff: 41,
    tags: ['bearings', 'ceramics', 'aerospace'],
    line: {
      it: 'Cuscinetti ibridi in ceramica e snodi sferici senza gioco.',
      en: 'Hybrid ceramic bearings and rod ends without play.',
    },
    offers: [
      'Hybrid angular contacts, silicon nitride balls, cages in PEEK, 20 to 120 mm bore, pairs matched to 1 µm.',
      'Rod ends with woven liners, breakout torque certified piece by piece.',
    ],
    needs: [
      'Data from wheels and gearboxes after real stints: temperatures, hours, the bearing back.',
      'Lubricant partners for 0.6 million DN grease life.',
    ],
    seeks: ['salvarana', 'pendlewick', 'galvanmere', 'lindaro', 'lanternwick'],
    people: [
      ['Ephraim Ballantree', 'owner', 1992],
      ['Nell Yarwood', 'applications engineer', 2017],
    ],
  },
  {
    key: 'brandisole',
    name: 'Viterie Brandisole',
    town: 'San Ganzio',
    lang: 'it',
    founded: 1979,
    staff: 27,
    tags: ['fasteners', 'titanium', 'forging'],
    line: {
      it: 'Viti in titanio e in superlega rullate dopo tempra.',
      en: 'Titanium and superalloy bolts, rolled after heat treatment.',
    },
    offers: [
      'Viti M5–M12 in Ti-6Al-4V e A286 stampate a freddo, 1.100 MPa, filetto rullato dopo trattamento, tracciate pezzo per pezzo.',
      'Prigionieri e dadi ruota su disegno, 200 pezzi in cinque settimane.',
    ],
    needs: [
      'Barra di A286 trafilata Ø 8 e Ø 10, 150 kg per volta.',
      'Lubrificante solido per filetti in titanio che regga dieci serraggi.',
    ],
    seeks: ['sarvela', 'harrowmoor', 'smeraldina', 'salvarana', 'whitlock'],
    people: [
      ['Zita Brandisoli', 'titolare', 2010],
      ['Loris Malagrotta', 'commerciale', 2019],
    ],
  },
];
