import type { TodayWords } from '#platform';

type Data = Record<string, string | number>;

const many = (count: string | number | undefined, one: string, more: string) =>
  `${count} ${Number(count) === 1 ? one : more}`;

function inDays({ days }: Data): string {
  const left = Number(days);
  if (left < 0) return 'is over';
  if (left === 0) return 'is today';
  return left === 1 ? 'is tomorrow' : `is in ${left} days`;
}

/** What a forum waits for, on the page Today. */
export const todayEn: Record<string, TodayWords> = {
  'forum/asked-away': {
    sentence: ({ asked, forum }) =>
      `${many(asked, 'firm has', 'firms have')} asked to be away for part of ${forum}.`,
    why: () => 'They wrote it on their own page; the timetable knows once you have said yes or no.',
    act: 'Answer them',
  },
  'forum/add-participants': {
    sentence: (data) => `${data['forum']} ${inDays(data)} and has nobody at its tables yet.`,
    why: () => 'Choose from the members, paste names, or bring in a list.',
    act: 'Choose who comes',
  },
  'forum/record-wishes': {
    sentence: (data) =>
      `${data['forum']} ${inDays(data)}: ${data['participants']} firms come, nobody has said whom to meet.`,
    why: () => 'Send them their links, or write the wishes down by telephone.',
    act: 'Record the wishes',
  },
  'forum/watch-run': {
    sentence: ({ forum }) => `The timetable of ${forum} is being made.`,
    act: 'Watch it',
  },
  'forum/make-timetable': {
    sentence: (data) =>
      `${data['forum']} ${inDays(data)}: ${many(data['wishes'], 'wish waits', 'wishes wait')} for a timetable.`,
    why: ({ participants }) =>
      `${participants} firms come. It takes seconds, and can be made again as often as you like.`,
    act: 'Make the timetable',
  },
  'forum/make-again': {
    sentence: ({ untried, forum }) =>
      `${many(untried, 'wish has', 'wishes have')} come in since the timetable of ${forum} was made.`,
    why: () => 'Making it again keeps every locked meeting where it is.',
    act: 'Make it again',
  },
  'forum/announce': {
    sentence: (data) =>
      `${data['forum']} ${inDays(data)}: its ${many(data['meetings'], 'meeting is', 'meetings are')} ready to announce.`,
    why: () => 'Announcing locks them and keeps a copy of every agenda.',
    act: 'Look and announce',
  },
  'forum/announce-again': {
    sentence: ({ changes, forum }) =>
      `${many(changes, 'meeting differs', 'meetings differ')} from what was announced for ${forum}.`,
    why: () => 'Those concerned still hold the earlier agenda.',
    act: 'Announce the changes',
  },
  'forum/print': {
    sentence: (data) =>
      `${data['forum']} ${inDays(data)}, announced, with ${many(data['meetings'], 'meeting', 'meetings')}.`,
    why: () => 'Agendas, table cards and the overview are ready to print.',
    act: 'Print them',
  },
  'forum/look-after': {
    sentence: ({ forum, meetings }) =>
      `${forum} is under way, with ${many(meetings, 'meeting', 'meetings')}.`,
    why: () => 'Who meets where now; and when somebody does not come, who would move.',
    act: 'Look after the floor',
  },
  'forum/meet-again': {
    sentence: ({ again, held, forum }) =>
      `${many(again, 'pair', 'pairs')} of the ${held} that met at ${forum} ${Number(again) === 1 ? 'wants' : 'want'} to meet again.`,
    why: () => 'They said so when they told how their meeting went.',
    act: 'See what came of it',
  },
  'forum/close': {
    sentence: ({ forum }) => `${forum} is over.`,
    why: () => 'Write down which meetings were held, then close it: that is what it will be remembered by.',
    act: 'Say what came of it',
  },
};
