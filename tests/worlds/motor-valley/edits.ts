import type { CastEdit } from '../world.ts';

export const edits: readonly CastEdit[] = [
  {
    firm: 'lanternwick',
    daysAgo: 12,
    by: 'Edwin Tarrow',
    before: { needs: 'Brake material for long races.\n\nGear inspection between races.', 'own.staff': 61 },
  },
  {
    firm: 'lungomonte',
    daysAgo: 34,
    by: 'Livia Sorani',
    before: { offers: '300M, 4340 e maraging in barre da 20 a 180 mm; lotto minimo 1.000 kg.' },
  },
  {
    firm: 'marl-end',
    daysAgo: 52,
    by: 'Edwin Tarrow',
    before: { summary: 'Hot isostatic pressing and heat treatment.' },
  },
  {
    firm: 'calibrana',
    daysAgo: 9,
    by: 'Livia Sorani',
    before: { summary: 'Misure accreditate a Pieve Morana.', city: 'Valdorsa' },
  },
  { firm: 'stillbrook', daysAgo: 40, by: 'Edwin Tarrow', before: { 'own.staff': 12 } },
  {
    firm: 'quietfield',
    daysAgo: 15,
    by: 'Edwin Tarrow',
    before: { needs: 'Pre-heating at the grid without a mains lead.' },
  },
];
