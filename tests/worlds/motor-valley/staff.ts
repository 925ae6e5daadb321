import type { StaffMember } from '../world.ts';

/** Who looks after the network. Its owner is also animator of the Gold Chain: one account, two networks. */
export const staff: readonly StaffMember[] = [
  { name: 'Rosalind Hathersay', email: 'rosalind.hathersay@motor-valley.example', role: 'owner', lang: 'en' },
  { name: 'Edwin Tarrow', email: 'edwin.tarrow@motor-valley.example', role: 'animator', lang: 'en' },
  { name: 'Livia Sorani', email: 'livia.sorani@motor-valley.example', role: 'animator', lang: 'it' },
  { name: 'Matilde Cevoli', email: 'matilde.cevoli@motor-valley.example', role: 'storyteller', lang: 'it' },
  { name: 'Ruth Penhallin', email: 'ruth.penhallin@proofhouse.example', role: 'verifier', lang: 'en' },
  { name: 'Ottone Grimaldelli', email: 'ottone.grimaldelli@motor-valley.example', role: 'board', lang: 'it' },
];
