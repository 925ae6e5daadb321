/** What leaves the desk: paper and members' links. */
const firms = (n: number) => (n === 1 ? 'one firm' : `${n} firms`);
const letters = (n: number) => (n === 1 ? 'One letter is' : `${n} letters are`);

export const outgoingEn = {
  print: {
    tab: 'Print',
    title: 'Print',
    lead: 'PDF, ready for the printer. Agendas are set in the language each firm is written to in, unless you choose one.',
    sheet: 'Sheet',
    languages: { own: 'each in its own', it: 'Italian', en: 'English' },
    inLanguage: 'In which language',
    agendas: 'An agenda for every firm',
    agendasWhy:
      'A4: hours, tables, a line about each counterpart, room for notes. One file, a bookmark for each firm.',
    cards: 'A card for every table',
    cardsWhy:
      'A4, to be folded across the middle: the number readable from afar, the day’s meetings beside it.',
    overview: 'The overview',
    overviewWhy: 'Firms down, hours across: a table number, and beside it the firm met there.',
    a3: 'A3',
    a4: 'A4',
    floor: 'The floor list',
    floorWhy: 'A4: hour by hour who sits where, and who is free, for those who look after the room.',
    perFirm: 'One firm at a time',
    perFirmLead: 'For who lost the paper, or comes without.',
    firm: 'Firm',
    agenda: 'Agenda as PDF',
    calendar: 'Calendar file',
    none: 'Nobody takes part yet',
    noneWhy: 'When firms take part, their agendas can be printed here.',
    files: { agendas: 'agendas', cards: 'table-cards', overview: 'overview', floor: 'floor-list' },
  },
  links: {
    tab: 'Links',
    title: 'Members’ links',
    lead: 'A page for each person, opened from a mail without a password: to choose whom to meet, and to see the agenda. What they answer comes back here.',
    asked: 'They can’t come',
    askedLead: 'Nothing has moved. Mark the firm as away, or settle it once you have talked.',
    askedWhat: (firm: string, person: string, at: string) => `${firm}: ${person} can’t come ${at}.`,
    markAway: 'Mark as away',
    settled: 'Settled',
    wishes: 'Whom they want to meet',
    wishesSentence: (sent: number, of: number, until: string) =>
      `${sent} of ${firms(of)} can choose on their page, until ${until}.`,
    agenda: 'Their agenda',
    agendaSentence: (sent: number, of: number, seen: number) =>
      `${sent} of ${firms(of)} have their agenda by mail; ${seen} said they have seen it.`,
    noMeetings: 'There are no meetings yet: make the timetable and announce it first.',
    sendWishes: (n: number) => `Ask ${firms(n)} whom they want to meet`,
    sendAgendas: (n: number) => `Send ${firms(n)} their agenda`,
    everybodyHas: 'Everybody with an address has one.',
    closes: 'They may choose until',
    setCloses: 'Set the hour',
    closesSet: 'The hour is set: it stands on every page.',
    firm: 'Firm',
    whom: 'Written to',
    nobody: 'nobody with an address',
    agendaLink: 'Agenda',
    wishesLink: 'Wishes',
    states: { none: 'not sent', open: 'sent', over: 'expired', revoked: 'taken back' },
    seen: (when: string) => `seen ${when}`,
    made: (n: number): string => (n === 0 ? 'no wish yet' : n === 1 ? 'one wish' : `${n} wishes`),
    acts: 'More',
    closeActs: 'Close',
    again: { agenda: 'Send the agenda again', wishes: 'Ask for wishes again' },
    show: { agenda: 'Show an agenda link', wishes: 'Show a wishes link' },
    revoke: { agenda: 'Take the agenda links back', wishes: 'Take the wishes links back' },
    sent: (n: number): string =>
      n === 0 ? 'Nothing to send: everybody with an address has a link.' : `${letters(n)} on the way.`,
    unreachable: (names: string) => `Nobody there has an address, so print theirs or call: ${names}.`,
    revoked: (n: number): string =>
      n === 0 ? 'There was no link to take back.' : 'Taken back: the links don’t open any more.',
    shown: (person: string) => `A link for ${person}. It is shown only now: copy it and hand it over.`,
    settledDone: 'Settled.',
    none: 'Nobody takes part yet',
    noneWhy: 'When firms take part, you can write to them from here.',
    note: 'They are also looking for:',
    refusals: {
      'wishes/hour-unreadable': 'Write a day and an hour.',
      'forum/over': 'The forum is over: nothing is sent any more.',
      'forum/no-meetings': 'There are no meetings yet, so there is no agenda to send.',
      'invitation/nobody': 'Nobody of this firm has an address. Write one on the page of a person of theirs.',
      'absence/in-a-meeting':
        'The firm has a meeting at that hour. Move it on the timetable first, then mark the firm as away.',
    } as Record<string, string>,
    refusedOther: 'That could not be done. Nothing was changed.',
  },
};

export type OutgoingWords = typeof outgoingEn;
