import type { CastFirm } from '../../world.ts';

/** Wires, sensors and what is made of their signals. */
export const electronics: readonly CastFirm[] = [
  {
    key: 'fioravera',
    name: 'Cablaggi Fioravera',
    town: 'Rocca Sorda',
    lang: 'it',
    founded: 1997,
    staff: 36,
    tags: ['wiring looms', 'electronics', 'assembly'],
    line: {
      it: 'Cablaggi da competizione a trefoli, sigillati e provati uno per uno.',
      en: 'Concentric-twist race looms, sealed and tested one by one.',
    },
    offers: [
      'Cablaggi concentrici per auto complete in 15 giorni: tensione d’isolamento 1.000 V, foto a raggi di ogni connettore.',
      'Fasci alta tensione fino a 900 V con schermatura a 360° e interblocco, serie da 3 a 80.',
    ],
    needs: [
      'Connettori di fine serie con certificato, passo fine, misure 8–22.',
      'Due cablatori formati l’anno: li assumiamo a tempo indeterminato.',
    ],
    seeks: ['scuola-valdorsa', 'galvanmere', 'falcovento', 'blackheron', 'pardiglia', 'quietfield'],
    people: [
      ['Donatella Fioraveri', 'titolare', 2002],
      ['Simone Agrifoglio', 'progettazione', 2015],
    ],
  },
  {
    key: 'loomwright',
    name: 'Loomwright Harness Company',
    town: 'Thistleford',
    lang: 'en',
    founded: 2008,
    staff: 25,
    tags: ['wiring looms', 'high voltage', 'marine'],
    line: {
      it: 'Cablaggi leggeri per corsa, nautica e prototipi.',
      en: 'Light looms for racing, marine and prototypes.',
    },
    offers: [
      'Aluminium-core power looms: 1.9 kg saved on a GT car, voltage drop drawn for every branch.',
      'Overnight crash repair kit: the corner of the car, terminated and bagged before the season.',
    ],
    needs: [
      'Moulded boots in fluoroelastomer, four shapes, 300 a year.',
      'Layouts from the car’s designer before the chassis is closed.',
    ],
    seeks: ['otterana', 'merrowdown', 'pinmoor', 'coachline-quill', 'galvanmere'],
    people: [
      ['Theodora Loome', 'founder', 2008],
      ['Kit Asquith-Roe', 'workshop manager', 2017],
    ],
  },
  {
    key: 'altarupe',
    name: 'Sensori Altarupe',
    town: 'Castel Lanterna',
    lang: 'it',
    founded: 2003,
    staff: 22,
    tags: ['sensors', 'electronics', 'strain gauges'],
    line: {
      it: 'Sensori di pressione, livello e deformazione costruiti attorno al pezzo.',
      en: 'Pressure, level and strain sensors built around the part.',
    },
    offers: [
      'Puntoni estensimetrati tarati da 1 a 60 kN, deriva sotto lo 0,05 % per 10 °C, in dodici giorni.',
      'Sensori di pressione Ø 5 mm, 350 bar, 180 °C, con elettronica nel connettore.',
    ],
    needs: [
      'Microforature Ø 0,4 in acciaio 17-4 PH, 300 pezzi.',
      'Un laboratorio dove tarare coppia fino a 1.500 Nm con incertezza 0,1 %.',
    ],
    seeks: ['sestriglia', 'calibrana', 'blackheron', 'flessana', 'lanternwick', 'lindaro'],
    people: [
      ['Ludovica Altarini', 'fondatrice', 2003],
      ['Piero Zanfroni', 'responsabile elettronica', 2012],
    ],
  },
  {
    key: 'pinmoor',
    name: 'Pinmoor Sensing',
    town: 'Greyhaven',
    lang: 'en',
    founded: 2011,
    staff: 16,
    tags: ['sensors', 'fibre optics', 'aerospace'],
    line: {
      it: 'Fibre ottiche che misurano deformazione e temperatura dentro il carbonio.',
      en: 'Optical fibres that read strain and heat from inside the carbon.',
    },
    offers: [
      'Fibre Bragg strings laid up in the part: 24 points a strand, ±2 microstrain, 1 kHz, 190 g interrogator.',
      'Load cells with no electronics at the hot end, to 300 °C.',
    ],
    needs: [
      'A laminator willing to embed fibre in a wing and break it with us.',
      'First batch partners for a 12 mm in-rod force sensor.',
    ],
    seeks: ['alcionea', 'copperlane', 'wexcombe', 'windlass', 'lanternwick'],
    people: [
      ['Edith Pinsent', 'founder', 2011],
      ['Marcus Ollerby', 'sales and applications', 2020],
    ],
  },
  {
    key: 'blackheron',
    name: 'Blackheron Data Systems',
    town: 'Kestrel Bridge',
    lang: 'en',
    founded: 2006,
    staff: 30,
    tags: ['data acquisition', 'telemetry', 'software'],
    line: {
      it: 'Acquisizione dati e telemetria aperte, con i formati scritti.',
      en: 'Open data logging and telemetry, with the formats written down.',
    },
    offers: [
      '64-channel logger, 20 kHz on eight, 310 g; files in a published format readable without us.',
      'Live telemetry over a private mesh round any circuit, set up by two people in three hours.',
    ],
    needs: [
      'Sensor makers ready to adopt one connector and one calibration file.',
      'A national series that wants every car’s data on one desk.',
    ],
    seeks: ['altarupe', 'pinmoor', 'foxglove', 'falcovento', 'ginepraia', 'fioravera'],
    people: [
      ['Jasper Heronsgate', 'managing director', 2013],
      ['Odile Farrant', 'product lead', 2018],
    ],
  },
];
