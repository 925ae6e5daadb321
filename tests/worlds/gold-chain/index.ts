import type { Cast } from '../world.ts';
import { chain } from './chain.ts';
import { firms } from './firms.ts';

/** A second, tiny network: the way from one to another shows, and the wall between them can be tried. */
export const goldChain: Cast = {
  slug: 'gold-chain',
  name: 'Gold Chain of Nowhere',
  lang: 'it',
  zone: 'Europe/Rome',
  about: {
    it: 'Una piccola rete orafa inventata: serve a mostrare che due reti non si vedono.',
    en: 'A small invented goldsmiths’ network: it shows that two networks cannot see each other.',
  },
  staff: [
    { name: 'Fulvia Oreste', email: 'fulvia.oreste@gold-chain.example', role: 'owner', lang: 'it' },
    {
      name: 'Rosalind Hathersay',
      email: 'rosalind.hathersay@motor-valley.example',
      role: 'animator',
      lang: 'en',
    },
  ],
  firms,
  secondMandates: [{ person: 'Amerigo Cellarini', firm: 'lustrale', role: 'socio', since: 2018 }],
  introductions: [],
  notes: [],
  edits: [],
  waitingList: null,
  chain,
  age: 300,
};
