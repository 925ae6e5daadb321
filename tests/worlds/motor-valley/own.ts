import type { CastCapability } from '../standing.ts';

/** What the pack has no word for, and the valley does every day. */
export const own: readonly CastCapability[] = [
  {
    id: 'cold-heading',
    stage: 'forging',
    kind: 'process',
    labels: { it: 'stampaggio a freddo', en: 'cold heading' },
    synonyms: {
      it: ['ricalcatura a freddo', 'deformazione a freddo', 'stampato a freddo'],
      en: ['cold forging', 'cold forming', 'cold upsetting'],
    },
  },
];
