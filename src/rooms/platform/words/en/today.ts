import type { TodayWords } from '../../today.ts';

const mails = (count: unknown) => (count === 1 ? 'One message' : `${count} messages`);

/** What the house itself has to say on the morning list, and the list's own words. */
export const today = {
  title: 'Today',
  lead: 'What waits for you, the nearest first.',
  nothing: 'Nothing waits for you this morning.',
  nothingMore: 'A good day to visit a member, or to prepare the next forum.',
  coming: 'Coming',
  recent: 'Lately',
  recentLead: 'Firms somebody worked on.',
  toEvents: 'Look at the events',
  begin: {
    title: 'Welcome',
    sentences: [
      'Filiera remembers the firms of your network, brings them to one table and counts what came of it.',
      'It begins with the list you already have: a spreadsheet, a file from another program, a table copied from a page.',
      'Nothing is taken before you have seen it, and a whole import can be undone.',
    ],
    act: 'Bring in your list of firms',
    notYours:
      'An owner or an animator of the network brings in the list of firms; then this page fills itself.',
  },
  sentences: {
    'mail/failed': {
      sentence: ({ count }) => `${mails(count)} could not be sent.`,
      why: () => 'Their readers are still waiting for them.',
      act: 'Open the outbox',
    },
    'mail/waiting': {
      sentence: ({ count }) => `${mails(count)} ${count === 1 ? 'is' : 'are'} still waiting to leave.`,
      why: () => 'They were written more than ten minutes ago.',
      act: 'Open the outbox',
    },
  } as Record<string, TodayWords>,
};
