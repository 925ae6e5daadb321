/** The desk's frame and the morning list's own sentences. */
export const frame = {
  product: 'Filiera',
  skip: 'Go to the page',
  places: { today: 'Today', members: 'Members', events: 'Events', settings: 'Settings' },
  placesLabel: 'Places of the desk',
  searchLabel: 'Search firms and people',
  searchHint: 'Search firms and people',
  account: 'You and this desk',
  signOut: 'Sign out',
  signedInAs: (name: string) => `Signed in as ${name}`,
  networks: 'Your networks',
  networkHere: 'you are here',
  language: 'Language',
  languages: { it: 'Italiano', en: 'English' },
  theme: 'Paper',
  themes: { auto: 'As this device', light: 'By day', dark: 'By night' },
  kitTitle: 'The design kit',
};
