import type { CastFirm } from '../../world.ts';

/** Those who calculate, blow, measure and break. They touch everybody's process, and carry know-how about. */
export const testing: readonly CastFirm[] = [
  {
    key: 'ventesimo',
    name: 'Calcolo Ventesimo',
    town: 'Montelupaio',
    lang: 'it',
    founded: 2005,
    staff: 11,
    tags: ['simulation', 'CFD', 'casting simulation'],
    line: {
      it: 'Fluidodinamica e strutture per chi non ha un ufficio calcolo.',
      en: 'Fluids and structures for firms without a simulation office.',
    },
    offers: [
      'Solidificazione di getti e stress residui: risposta in tre giorni, modello consegnato al cliente.',
      'Raffreddamento sottocofano in transitorio, 120 milioni di celle, confronto con la pista.',
    ],
    needs: [
      'Misure vere con cui sbagliare in pubblico: temperature, deformazioni, portate.',
      'Un socio con galleria del vento per una correlazione su tre assetti.',
    ],
    seeks: ['soffiana', 'corvalle', 'belfresco', 'foxglove', 'scuola-valdorsa'],
    people: [
      ['Egidio Ventesimi', 'fondatore', 2005],
      ['Margherita Spadolari', 'analista', 2017],
    ],
  },
  {
    key: 'foxglove',
    name: 'Foxglove Vehicle Dynamics',
    town: 'Wexcombe Vale',
    lang: 'en',
    founded: 2009,
    staff: 15,
    tags: ['simulation', 'driver in the loop', 'training'],
    line: {
      it: 'Simulatore e modelli pneumatico, con ingegneri che spiegano.',
      en: 'Simulator and tyre models, with engineers who explain.',
    },
    offers: [
      'Driver-in-the-loop by the half-day; set-up sheet and lap deltas by evening.',
      'Tyre model identified from your own logged data, two outings are enough.',
    ],
    needs: [
      'Damper makers who share valve maps.',
      'A karting academy to test whether simulator hours help beginners.',
    ],
    seeks: ['copperlane', 'lindaro', 'blackheron', 'ginepraia', 'merrowdown', 'quietfield'],
    people: [
      ['Verity Foxley', 'technical director', 2009],
      ['Owen Larch', 'simulation engineer', 2021],
    ],
  },
  {
    key: 'soffiana',
    name: 'Galleria del Vento Soffiana',
    town: 'Montelupaio',
    lang: 'it',
    founded: 1999,
    staff: 19,
    tags: ['wind tunnel', 'aerodynamics', 'testing'],
    line: {
      it: 'Galleria a suolo mobile per modelli al 50 % e per ciclisti.',
      en: 'Rolling-road tunnel for 50 % models, and for cyclists.',
    },
    offers: [
      'Suolo mobile a 50 m/s, bilancia a sei componenti, ripetibilità mezzo punto di Cx; turni da quattro ore.',
      'Notti a tariffa soci per le scuderie sotto i dieci dipendenti.',
    ],
    needs: [
      'Modelli al 50 % con prese di pressione già cablate.',
      'Clienti da altri mestieri: sci, bici, tralicci.',
    ],
    seeks: ['windlass', 'alcionea', 'falcovento', 'coachline-quill', 'ventesimo', 'lanternwick'],
    people: [
      ['Amedeo Soffianti', 'direttore', 2008],
      ['Greta Ventoruzzi', 'aerodinamica', 2016],
    ],
  },
  {
    key: 'windlass',
    name: 'Windlass Model Works',
    town: 'Pendlewick',
    lang: 'en',
    founded: 1994,
    staff: 14,
    tags: ['wind tunnel', 'models', 'additive'],
    line: {
      it: 'Modelli da galleria, prese di pressione comprese.',
      en: 'Tunnel models, pressure taps included.',
    },
    offers: [
      '40 to 60 % models, 300 pressure taps plumbed and numbered, wheels with deforming tyres; ten weeks.',
      'Quick-change wing sets printed overnight, scanned before they leave.',
    ],
    needs: [
      'Tunnel partners on the continent for model support.',
      'Fibre sensors thin enough for a 2 mm flap.',
    ],
    seeks: ['soffiana', 'pinmoor', 'thistleford', 'foxglove', 'lanternwick'],
    people: [
      ['Cornelius Windle', 'owner', 1994],
      ['Tess Arkwright-Bly', 'model designer', 2015],
    ],
  },
  {
    key: 'calibrana',
    name: 'Metrologia Calibrana',
    town: 'Pieve Morana',
    lang: 'it',
    founded: 2000,
    staff: 12,
    tags: ['metrology', 'calibration', 'scanning'],
    line: {
      it: 'Misure accreditate, e un camper attrezzato che va in officina.',
      en: 'Accredited measuring, and a fitted van that comes to the shop.',
    },
    offers: [
      'Tre coordinate 1,8 + L/350 µm a 20 ± 0,3 °C; rapporti in 48 ore; scansione a luce strutturata fuori sede.',
      'Taratura di chiavi e torsiometri fino a 1.000 Nm, ritiro il lunedì.',
    ],
    needs: [
      'Un diffrattometro per tensioni residue da usare in comune.',
      'Giovani che sappiano leggere una quotatura ISO GPS.',
    ],
    seeks: ['bellafiamma', 'altarupe', 'scuola-valdorsa', 'montrano', 'eldermere', 'quercenta'],
    people: [
      ['Norberto Calibrani', 'titolare', 2000],
      ['Silvana Tedaldini', 'responsabile laboratorio', 2011],
    ],
  },
  {
    key: 'eldermere',
    name: 'Eldermere Inspection',
    town: 'Harrowmoor',
    lang: 'en',
    founded: 1987,
    staff: 26,
    tags: ['inspection', 'fatigue', 'aerospace'],
    line: {
      it: 'Controlli non distruttivi, fatica e tenacità, con pareri firmati.',
      en: 'Non-destructive testing, fatigue and toughness, signed opinions.',
    },
    offers: [
      'K1C, da/dN and rotating bending to 100 Hz, room to 700 °C; first figures in eight days.',
      'Residual stress by X-ray and hole drilling; fluorescent penetrant and magnetic lines, level 3 on staff.',
    ],
    needs: [
      'Regular small work from forges and founders: a bench place kept for members every Tuesday.',
      'An Italian laboratory for mirror tests, to share accreditation audits.',
    ],
    seeks: ['lungomonte', 'calibrana', 'tornabuio', 'bellafiamma', 'harrowmoor'],
    people: [
      ['Constance Elderfield', 'laboratory director', 2009],
      ['Hugo Brathwick', 'level 3 inspector', 2012],
    ],
  },
  {
    key: 'salvarana',
    name: 'Tribologica Salvarana',
    town: 'Torre Scalda',
    lang: 'it',
    founded: 2007,
    staff: 9,
    tags: ['lubricants', 'tribology', 'testing'],
    line: {
      it: 'Attrito, usura e lubrificanti: prove brevi e pareri chiari.',
      en: 'Friction, wear and lubricants: short tests, plain opinions.',
    },
    offers: [
      'Prove SRV, a quattro sfere e a due dischi; analisi d’olio di gara in 24 ore con andamento stagionale.',
      'Oli 0W-8 e grassi senza fosforo in fusti da 20 l, formulati sul caso.',
    ],
    needs: [
      'Ingranaggi e cuscinetti usati con la loro storia: ore, carichi, olio.',
      'Un banco a ricircolo libero trenta giorni l’anno.',
    ],
    seeks: ['moresina', 'ballwright', 'whitlock', 'selvarossa', 'smeraldina', 'pendlewick'],
    people: [['Leonilde Salvarani', 'fondatrice', 2007]],
  },
];
