import type { PlatformWords } from '../en.ts';

export const frame: PlatformWords['frame'] = {
  product: 'Filiera',
  invented: 'inventata: una dimostrazione',
  skip: 'Vai alla pagina',
  places: {
    today: 'Oggi',
    members: 'Associati',
    chain: 'Filiera',
    proposals: 'Proposte',
    events: 'Eventi',
    settings: 'Impostazioni',
  },
  placesLabel: 'Luoghi della scrivania',
  searchLabel: 'Cerca imprese e persone',
  byMeaning: 'Per significato',
  byMeaningWhy: 'Cerca ciò che le imprese sanno fare, offrono e cercano, per significato e nelle due lingue',
  account: 'Tu e questa scrivania',
  networks: 'Le tue reti',
  language: 'Lingua',
  languages: { it: 'Italiano', en: 'English' },
  theme: 'Colori',
  themes: { auto: 'Come il dispositivo', light: 'Chiari', dark: 'Scuri' },
  kitTitle: 'Gli elementi della pagina',
};
