export const lettersEn = {
  greeting: (name: string) => `Dear ${name},`,
  agendaSubject: (forum: string) => `Your meetings at ${forum}`,
  changedSubject: (forum: string) => `Your meetings have changed · ${forum}`,
  changedLead: (firm: string) => `something has changed for ${firm}:`,
  takenBack: 'The last change was taken back: you meet as it was before.',
  agendaLead: (firm: string, forum: string, place: string) =>
    `these are the meetings of ${firm} at ${forum}${place ? `, ${place}` : ''}.`,
  noMeetings:
    'There is no meeting in your agenda yet. Come all the same: there will be breaks, and somebody to introduce you.',
  agendaLink: 'Your page always shows how things stand now, with a line about each firm you meet:',
  agendaClose:
    'The attached file puts the meetings in your calendar. If you can’t come at one of these hours, say so on the page or answer this message: we will look after it.',
  wishesSubject: (forum: string) => `Whom would you like to meet at ${forum}?`,
  wishesLead: (firm: string, forum: string, place: string, day: string, others: number) =>
    `${firm} takes part in ${forum}${place ? `, ${place}` : ''}${day ? `, on ${day}` : ''}. ${others} other firms do too, and we will bring those together who want to meet.`,
  wishesLink: (until: string) => `Tick whom you would like to meet. You may change your mind until ${until}:`,
  wishesClose:
    'Those you choose are not told. Rather by telephone? Answer this message and we will call you.',
  private: 'The page needs no password. It is yours alone, so please don’t pass it on.',
};

export type LetterWords = typeof lettersEn;
