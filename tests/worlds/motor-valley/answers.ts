import type { CastAnswer } from '../standing.ts';

/** An evening with the list of proposals: what the words brought together, and whoever knows the firms would not. */
export const answers: readonly CastAnswer[] = [
  {
    between: ['bladderwell', 'selvarossa'],
    reason: 'no-interest',
    note: 'Fuel in common, nothing to sell each other.',
  },
  {
    between: ['bladderwell', 'stillbrook'],
    reason: 'no-interest',
    note: 'Tanks for petrol are not tanks for hydrogen.',
  },
  {
    between: ['lindaro', 'merrowdown'],
    reason: 'already-customer',
    note: 'Merrowdown runs on Copperlane’s dampers and is content.',
  },
  {
    between: ['corvalle', 'montrano'],
    reason: 'known',
    note: 'Neighbours for thirty years; they ring each other without me.',
  },
  {
    between: ['harrowmoor', 'levantesa'],
    reason: 'not-now',
    note: 'When the nickel machine is in, in spring.',
  },
];
