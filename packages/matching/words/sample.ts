import type { CapabilityWords, LexiconEntry, PackWords, Sources } from './sources.ts';

/** A small trade for tests: stampers, founders and one who grows rice. */
const capability = (
  id: string,
  stage: string,
  labels: [it: string, en: string, fr: string, de: string],
  more: Partial<CapabilityWords> = {},
): CapabilityWords => ({
  id,
  stage,
  kind: 'process',
  labels: { it: labels[0], en: labels[1], fr: labels[2], de: labels[3] },
  synonyms: { it: [], en: [], fr: [], de: [] },
  within: null,
  serves: [],
  needs: [],
  nace: [],
  ...more,
});

const bells: PackWords = {
  id: 'bells',
  stages: [
    { id: 'metal', labels: { it: 'metalli', en: 'metals', fr: 'métaux', de: 'Metalle' }, after: [] },
    {
      id: 'forming',
      labels: { it: 'formatura', en: 'forming', fr: 'formage', de: 'Umformen' },
      after: ['metal'],
    },
  ],
  capabilities: [
    capability('titanium', 'metal', ['titanio', 'titanium', 'titane', 'Titan'], { kind: 'material' }),
    capability('stamping', 'forming', ['stampaggio', 'stamping', 'estampage', 'Pressen']),
    capability(
      'cold-forging',
      'forming',
      ['stampaggio a freddo', 'cold forging', 'frappe à froid', 'Kaltumformung'],
      {
        synonyms: { it: ['ricalcatura'], en: ['cold heading'], fr: [], de: ['Kaltpressen'] },
        within: 'stamping',
      },
    ),
    capability('one-off', 'forming', ['pezzi unici', 'one-off parts', 'pièces uniques', 'Einzelteile'], {
      synonyms: { it: ['a disegno'], en: [], fr: [], de: [] },
    }),
  ],
};

const lexicon: LexiconEntry[] = [
  ['macchina|macchinario', 'machine|machinery', 'machine', 'Maschine'],
  ['vite', 'vine', 'vigne', 'Rebe'],
  ['vite|bullone', 'screw|bolt', 'vis', 'Schraube'],
  ['saldatura|saldare', 'welding|weld', 'soudage', 'Schweißen'],
  ['riso', 'rice', 'riz', 'Reis'],
  ['cereale', 'cereal', 'céréale', 'Getreide'],
  ['coltivazione', 'growing|cultivation', 'culture', 'Anbau'],
  ['fonderia|fondere', 'foundry', 'fonderie', 'Gießerei'],
  ['freddo|a freddo', 'cold', 'froid', 'kalt'],
  ['disegno', 'drawing', 'dessin', 'Zeichnung'],
  ['fresatura|fresatrice', 'milling', 'fraisage', 'Fräsen'],
  ['pezzo', 'part|piece', 'pièce', 'Stück|Teil'],
  ['ceramica', 'ceramics', 'céramique', 'Keramik'],
  ['oro', 'gold', 'or', 'Gold'],
  ['orto', 'kitchen garden', 'potager', 'Gemüsegarten'],
  ['lavorazione|lavorare', 'processing|machining', 'usinage', 'Bearbeitung'],
];

export const sample: Sources = { packs: [bells], lexicon };
