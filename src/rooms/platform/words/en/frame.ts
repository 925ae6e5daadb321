/** The desk's frame and the morning list's own sentences. */
export const frame = {
  product: 'Filiera',
  invented: 'invented: a demonstration',
  skip: 'Go to the page',
  places: { today: 'Today', members: 'Members', chain: 'Chain', proposals: 'Proposals', events: 'Events', settings: 'Settings' },
  placesLabel: 'Places of the desk',
  searchLabel: 'Search firms and people',
  byMeaning: 'By meaning',
  byMeaningWhy: 'Look for what firms can do, offer and need, by meaning and in either language',
  account: 'You and this desk',
  networks: 'Your networks',
  language: 'Language',
  languages: { it: 'Italiano', en: 'English' },
  theme: 'Colours',
  themes: { auto: 'As this device', light: 'Light', dark: 'Dark' },
  kitTitle: 'The design kit',
};
