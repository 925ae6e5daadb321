interface Mishap {
  title: string;
  what: string;
  now: string;
}

const missing: Mishap = {
  title: 'This page is not here',
  what: 'Nothing in this network answers to this address: it was moved, removed, or mistyped.',
  now: 'Look it up by name, or go back to the morning list.',
};

const broken: Mishap = {
  title: 'Something broke on our side',
  what: 'The page could not be put together. What was saved before is safe; what you were sending was not taken.',
  now: 'Go back and try once more. If it breaks again, send the reference below to whoever looks after this installation.',
};

/** What happened, to what, and what to do now, by status. */
export const mishaps = {
  byStatus: {
    400: {
      title: 'This could not be read',
      what: 'What arrived was not in the form the page expects.',
      now: 'Go back, check what you entered, and send it again.',
    },
    401: {
      title: 'You are not signed in',
      what: 'This page belongs to a desk, and we do not know yet who you are.',
      now: 'Sign in; you will come back here.',
    },
    403: {
      title: 'This is not yours to do',
      what: 'The page exists, but your role in this network does not reach it.',
      now: 'Ask an owner of the network, or go back to the morning list.',
    },
    404: missing,
    405: {
      title: 'This address does not take that',
      what: 'The page exists, but not for what was just sent to it.',
      now: 'Go back and start again from the page itself.',
    },
    409: {
      title: 'Somebody changed this in the meantime',
      what: 'What you were looking at is no longer what is stored, so nothing was overwritten.',
      now: 'Open the page again and compare.',
    },
    410: {
      title: 'This link has had its day',
      what: 'It was withdrawn, or its time has passed.',
      now: 'Ask the association for a new one.',
    },
    413: {
      title: 'This file is too large',
      what: 'It is bigger than this installation accepts, so it was not taken.',
      now: 'Send a smaller one, or split it.',
    },
    429: {
      title: 'Too many tries',
      what: 'For safety we wait a little before listening again.',
      now: 'Try again in a few minutes.',
    },
    500: broken,
    503: {
      title: 'Closed for a moment',
      what: 'The installation is starting or being looked after. Nothing is lost.',
      now: 'Try again in a minute.',
    },
  } as Record<number, Mishap>,
  other: broken,
  missing,
  reference: 'Reference',
  toToday: 'Go to the morning list',
  toStart: 'Go to the beginning',
};
