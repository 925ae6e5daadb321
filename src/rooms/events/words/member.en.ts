/** The pages members open from a link. */
export const memberEn = {
  forPerson: (person: string, firm: string) => `${person}, for ${firm}`,
  agendaTitle: 'Your meetings',
  wishesTitle: 'Whom would you like to meet?',
  place: (place: string) => place,
  table: (table: number) => `Table ${table}`,
  pause: 'Break',
  free: 'Free',
  away: 'You are away',
  notAnnounced:
    'The meetings are still being arranged. When they are settled, you will find them on this page.',
  noMeetings: 'There is no meeting in your agenda yet. Come all the same: we will gladly introduce you.',
  calendar: 'Put them in my calendar',
  seen: 'I have seen it and I’ll be there',
  cannot: 'I can’t come at …',
  cannotLead: 'Tick the hours. We will call you if something has to be moved; nothing moves by itself.',
  cannotNote: 'Why, or what would suit you (if you wish)',
  cannotSend: 'Tell the organiser',
  cannotAsked: 'You told us you can’t come at some hours. We are looking after it.',
  over: 'This forum is over. Here is whom you met.',
  wishesLead: (others: number, until: string) =>
    `${others} firms take part with you. Tick those you would like to meet; you may change your mind until ${until}. Nobody is told whom you chose.`,
  wishesClosed: (until: string) =>
    `The time for choosing ended on ${until}. These are the firms you chose. If something changed, call us.`,
  wishesNone: 'You chose nobody. If something changed, call us.',
  wishesAlone: 'No other firm takes part yet. Come back in a few days.',
  wishesPage: (from: number, to: number, of: number) => `${from}–${to} of ${of}, by name`,
  chosen: (n: number) =>
    n === 0
      ? 'You have chosen nobody yet.'
      : n === 1
        ? 'You have chosen one firm.'
        : `You have chosen ${n} firms.`,
  wishesNote: 'Whom else are you looking for? (if you wish)',
  wishesNoteHint: 'For example: somebody who bends titanium tube in small lots.',
  picksLead: (n: number, until: string) =>
    `${n === 1 ? 'We have thought of one firm' : `We have thought of ${n} firms`} for you, each with a reason. Nobody is told what you answer; you may change your mind until ${until}.`,
  pickAnswers: { yes: 'Yes', maybe: 'Maybe', no: 'No' },
  saveAndAll: (others: number) => `Save, and see all ${others} firms`,
  allFirms: (others: number) => `Skip: show all ${others} firms`,
  save: 'Save my choice',
  saveAndNext: 'Save and see the next ones',
  previous: 'The ones before',
  /** Said once, after an act; by what the address tells. */
  thanks: {
    seen: 'Thank you: we know you have seen it and will be there.',
    cannot: 'Thank you: we know, and we will look after it.',
    can: 'Thank you: we count on you at every hour.',
    wishes: 'Saved. Thank you.',
  },
  refusals: {
    'note/too-long': (data: Record<string, unknown>) =>
      `Your text is ${Number(data['tooLong'])} characters too long. Please shorten it: it is still here below.`,
    'wishes/closed': () => 'The time for choosing has just ended, so nothing was changed. Please call us.',
    'forum/over': () => 'The forum is over, so nothing was changed.',
    'wish/stranger': () =>
      'One of the firms no longer takes part. Nothing was changed: please look at the list again.',
    'answer/no-such-hour': () => 'The hours have changed meanwhile. Please look again and tick once more.',
  } as Record<string, (data: Record<string, unknown>) => string>,
};

export type MemberWords = typeof memberEn;
