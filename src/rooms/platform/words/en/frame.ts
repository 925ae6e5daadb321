/** The desk's frame and the morning list's own sentences. */
export const frame = {
  product: 'Filiera',
  invented: 'invented: a demonstration',
  skip: 'Go to the page',
  places: { today: 'Today', members: 'Members', chain: 'Chain', events: 'Events', settings: 'Settings' },
  placesLabel: 'Places of the desk',
  searchLabel: 'Search firms and people',
  account: 'You and this desk',
  networks: 'Your networks',
  language: 'Language',
  languages: { it: 'Italiano', en: 'English' },
  theme: 'Colours',
  themes: { auto: 'As this device', light: 'Light', dark: 'Dark' },
  kitTitle: 'The design kit',
};
