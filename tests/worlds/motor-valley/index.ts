import type { Cast } from '../world.ts';
import { chassis } from './firms/chassis.ts';
import { composites } from './firms/composites.ts';
import { electronics } from './firms/electronics.ts';
import { energy } from './firms/energy.ts';
import { machining } from './firms/machining.ts';
import { metal } from './firms/metal.ts';
import { services } from './firms/services.ts';
import { teams } from './firms/teams.ts';
import { testing } from './firms/testing.ts';
import { treatment } from './firms/treatment.ts';
import { chain } from './chain.ts';
import { edits } from './edits.ts';
import { introductions } from './introductions.ts';
import { notes } from './notes.ts';
import { secondMandates } from './second-mandates.ts';
import { staff } from './staff.ts';
import { waitingList } from './waiting-list.ts';

/** From the melt to the grid: an invented network of small firms in two languages. */
export const motorValley: Cast = {
  slug: 'motor-valley',
  name: 'Motor Valley of Somewhere',
  lang: 'en',
  zone: 'Europe/Rome',
  about: {
    it: 'Una rete inventata per mostrare Filiera: imprese, persone, luoghi e numeri non esistono.',
    en: 'An invented network that shows Filiera: its firms, people, places and figures do not exist.',
  },
  staff,
  firms: [
    ...metal,
    ...treatment,
    ...machining,
    ...composites,
    ...chassis,
    ...electronics,
    ...energy,
    ...testing,
    ...services,
    ...teams,
  ],
  secondMandates,
  notes,
  introductions,
  edits,
  waitingList,
  chain,
  age: 900,
};
