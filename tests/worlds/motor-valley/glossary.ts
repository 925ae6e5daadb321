import type { CastWord } from '../standing.ts';

/** What is said in the valley, and in no dictionary. */
export const glossary: readonly CastWord[] = [
  {
    word: 'il nero',
    lang: 'it',
    capability: 'hand-lamination',
    note: 'Il carbonio, per chi lo lamina.',
  },
  { word: 'the oven people', lang: 'en', capability: 'vacuum-heat-treatment', note: 'Heat treaters.' },
  { word: 'mutande', lang: 'it', capability: 'tyre-warmers', note: 'Le termocoperte, ai box.' },
  { word: 'squeeze', lang: 'en', capability: 'hot-isostatic-pressing', note: 'A shared cycle at Marl End.' },
  { word: 'arrosto', lang: 'it', capability: 'autoclave-curing', note: 'Il ciclo in autoclave.' },
];
