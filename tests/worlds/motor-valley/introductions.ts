import type { CastIntroduction } from '../world.ts';

/** Pairs the animator has put in relation: some answered, some waiting, one that came to nothing. */
export const introductions: readonly CastIntroduction[] = [
  {
    between: ['corvalle', 'kestrel-bridge'],
    daysAgo: 41,
    told: [
      'Un’officina inglese lavora getti in magnesio a cinque assi, venti gradi tutto l’anno, da un pezzo in su.',
      'A foundry in the valley casts aluminium and magnesium from five pieces up and has nobody to machine them on time.',
    ],
    answers: [
      { firm: 'corvalle', daysAgo: 40, answer: 'yes' },
      { firm: 'kestrel-bridge', daysAgo: 38, answer: 'yes' },
    ],
    cameTo: { state: 'met', daysAgo: 27 },
  },
  {
    between: ['stillbrook', 'marl-end'],
    daysAgo: 24,
    told: [
      'A heat treater near you presses printed parts hot and isostatic, with free capacity in winter.',
      'A maker of fuel cells prints its end plates and fights with porosity.',
    ],
    answers: [
      { firm: 'stillbrook', daysAgo: 23, answer: 'yes' },
      { firm: 'marl-end', daysAgo: 20, answer: 'yes' },
    ],
  },
  {
    between: ['salvarana', 'ballwright'],
    daysAgo: 9,
    told: [
      'Una fabbrica di cuscinetti ibridi vorrebbe prove d’usura brevi, con il parere in una pagina.',
      'A laboratory for friction and wear has a free week before Christmas and answers in plain words.',
    ],
    answers: [{ firm: 'salvarana', daysAgo: 8, answer: 'yes' }],
  },
  {
    between: ['tornabuio', 'eldermere'],
    daysAgo: 3,
    told: [
      'Un laboratorio accreditato fa controlli non distruttivi sui forgiati e firma il rapporto in due giorni.',
      'A forge making one-off crankshafts sends every shaft far away for ultrasonic testing.',
    ],
    answers: [],
  },
  {
    between: ['viaggiante', 'lungastrada'],
    daysAgo: 33,
    told: [
      'Chi porta i camion nelle stesse piste propone di dividere i viaggi di ritorno.',
      'Chi cucina nei paddock fa le vostre stesse strade, spesso con mezzo carico.',
    ],
    answers: [
      { firm: 'lungastrada', daysAgo: 32, answer: 'yes' },
      { firm: 'viaggiante', daysAgo: 31, answer: 'no', reason: 'known' },
    ],
  },
];
