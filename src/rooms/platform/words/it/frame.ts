import type { PlatformWords } from '../en.ts';

export const frame: PlatformWords['frame'] = {
  product: 'Filiera',
  skip: 'Vai alla pagina',
  places: { today: 'Oggi', members: 'Soci', events: 'Eventi', settings: 'Impostazioni' },
  placesLabel: 'Luoghi della scrivania',
  searchLabel: 'Cerca imprese e persone',
  searchHint: 'Cerca imprese e persone',
  account: 'Tu e questa scrivania',
  signOut: 'Esci',
  signedInAs: (name) => `Sei entrato come ${name}`,
  networks: 'Le tue reti',
  networkHere: 'sei qui',
  language: 'Lingua',
  languages: { it: 'Italiano', en: 'English' },
  theme: 'Carta',
  themes: { auto: 'Come il dispositivo', light: 'Di giorno', dark: 'Di notte' },
  kitTitle: 'Gli elementi della pagina',
};
