import type { Finding, Grade } from '#packages/matching';
import type { OpportunityKind } from '#chain';
import type { Held } from '../../holding.ts';

const count = (n: number, one: string, many: string) =>
  `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

export const grades: Record<Grade, string> = {
  strong: 'strong case',
  good: 'good case',
  possible: 'possible',
  weak: 'weak case',
};

export const places = {
  proposals: 'Now',
  introductions: 'Introductions',
  apart: 'Kept apart',
  weights: 'What was learnt',
  label: 'Proposals',
};

export const proposals = {
  title: 'Who should meet whom',
  lead: (pairs: number, all: number) =>
    pairs === 0
      ? undefined
      : `${count(all, 'pair is', 'pairs are')} worth introducing now${all > pairs ? `; these are the best ${pairs}` : ''}.`,
  weighed: (weighed: number, firms: number, cap: number) =>
    weighed < firms
      ? `Weighed: ${count(weighed, 'firm', 'firms')} of ${firms.toLocaleString('en-GB')}, those with a need or an answer to one first. Nobody stands in more than ${cap} pairs. Any firm has its own list, weighed against everybody.`
      : `All ${count(weighed, 'firm was', 'firms were')} weighed against each other. Nobody stands in more than ${cap} pairs, and whoever can be in one is.`,
  none: 'Nothing to propose yet',
  noneLead:
    'Proposals rest on what firms can do and what they look for. Note a need, or a few capabilities, and look again.',
  toMembers: 'Go to the firms',
  why: 'Why',
  against: 'What speaks against',
  nothingAgainst: 'Nothing known speaks against it.',
  more: (n: number) => `and ${count(n, 'reason', 'reasons')} more`,
  facts: 'Facts',
  cover: 'In the list so that one of them is in it at all.',
  fresh: 'new this week',
  introduce: 'Introduce them',
  introducePair: (a: string, b: string) => `Introduce them: ${a} and ${b}`,
  notNow: 'Not now',
  notNowPair: (a: string, b: string) => `Not now: ${a} and ${b}`,
  no: 'No, because…',
  reason: 'Why not',
  chooseReason: 'Choose a reason',
  note: 'Note for the desk',
  sayNo: 'Set aside',
  open: 'All about this pair',
  openPair: (a: string, b: string) => `All about this pair: ${a} and ${b}`,
  left: (n: number) => `${count(n, 'firm is', 'firms are')} in no pair`,
  leftLead:
    'Nothing is known that would be a cause for anybody to meet them. What they can do and look for is probably not noted yet.',
  introduced: (a: string, b: string) => `${a} and ${b} are to be asked.`,
  seeIntroduction: 'See the introduction and write to them',
  setAside: (a: string, b: string) => `${a} and ${b} are off the list.`,
  back: 'The pair is back on the list.',
  withdrawn: 'The introduction is taken back.',
};

export const firm = {
  title: (name: string) => `Whom ${name} should meet`,
  lead: 'The best partners among all firms, whoever else may want them.',
  none: 'Nobody stands out yet',
  noneLead: 'Note what this firm can do and what it looks for: that is what proposals rest on.',
  toFirm: 'Open the firm',
  off: 'asked already, or set aside',
  askAny: 'Ask about a pair',
  other: 'Another firm',
  ask: 'Look',
};

export const suppliers = {
  title: 'Who could answer it',
  none: 'Nobody in the network answers it',
  noneLead: 'Either somebody is missing in the chain, or has not said what they can do.',
};

export const onFirm = {
  title: 'Proposals',
  see: 'See whom to meet',
  keep: 'Keep apart from…',
};

export const pair = {
  title: (a: string, b: string) => `${a} and ${b}`,
  choose: 'Ask about any two firms',
  chooseLead: 'Why they should meet, or why they are not proposed.',
  first: 'One firm',
  second: (a: string) => `Who with ${a}?`,
  nobody: (q: string) => `No firm is called “${q}”.`,
  proposed: 'They are on the list of pairs worth introducing.',
  held: 'Why they are not on the list',
  off: 'They have been asked already, or you set the pair aside.',
  history: 'What happened between them',
  noHistory: 'Nothing is noted between them.',
  takeBack: 'Take the answer back',
  keepApart: 'Keep them apart',
  lift: 'Let them meet again',
  desk: 'the desk',
};

/** What holds a pair back. */
export const held = {
  'same-firm': () => 'It is one and the same firm.',
  'no-such-firm': () => 'One of them is not among the firms.',
  archived: (h) => `${h.firm} is archived.`,
  'kept-apart': (h) =>
    h.kind === 'competitors'
      ? 'They are kept apart: one declared the other a competitor.'
      : 'They are kept apart.',
  'already-customers': () =>
    'They do business already: what would speak for them is bought and sold between them.',
  'no-cause': () =>
    'Nothing known is a cause to meet: no need of one answers to the other, and their places in the chain do not touch.',
  hidden: () => 'What speaks for them rests on facts you may not see.',
  'too-weak': () => 'There is a cause, but a weak one; what speaks against weighs more.',
  full: (h) => `The list of ${h.firm} is full with better pairs: ${h.names.join(', ')}.`,
  outranked: (h) => `For ${h.firm} there are ${h.place - 1} better ones.`,
  proposed: () => 'They are proposed.',
} satisfies Record<Finding['code'], (held: Held) => string> as Record<
  Finding['code'],
  (held: Held) => string
>;

export const events = {
  fact: {
    card: 'They exchanged cards',
    meeting: 'They met',
    introduction: 'They were introduced',
    'follow-up': 'They went on talking',
    quote: 'A quote was made',
    deal: 'They closed a deal',
    project: 'They did a project together',
    contract: 'They signed a contract',
    'know-how': 'Know-how passed between them',
  },
  outcome: { again: 'and want to meet again', held: '' } as Record<string, string>,
  introduction: {
    asked: 'An introduction is being asked',
    agreed: 'Both said yes to an introduction',
    declined: 'An introduction was declined',
    met: 'They met after an introduction',
    'not-met': 'Introduced, they did not meet',
    lapsed: 'An introduction lapsed unanswered',
    withdrawn: 'An introduction was taken back',
  },
  answer: (who: string, answer: 'yes' | 'maybe' | 'no', reason: string) =>
    `${who} said ${answer}${reason ? `: ${reason}` : ''}`,
};

export const apart = {
  title: 'Kept apart',
  lead: 'These are never proposed to each other, whatever else speaks for them. No firm is ever shown this list, or a reason on it.',
  none: 'Nobody is kept apart',
  noneLead:
    'Competitors, or two who do not want to meet: note it here, and no list will bring them together.',
  add: 'Keep two firms apart',
  first: 'One firm',
  second: 'The other',
  kind: 'Why',
  kinds: { never: 'never to be introduced', competitors: 'declared competitors' },
  askedBy: 'Who asked for it',
  animator: 'the desk',
  reason: 'Reason, for the desk only',
  keep: 'Keep apart',
  kept: (a: string, b: string) => `${a} and ${b} are kept apart.`,
  lift: 'Let them meet',
  liftPair: (a: string, b: string) => `Let them meet: ${a} and ${b}`,
  lifted: (a: string, b: string) => `${a} and ${b} may be proposed again.`,
  columns: { a: 'Firm', b: 'Kept apart from', kind: 'Why', by: 'Asked by', at: 'Since', acts: 'Acts' },
  count: (n: number) => count(n, 'pair', 'pairs'),
  find: 'Find',
  findFirst: 'Type a part of both names, then choose.',
  noSuch: (q: string) => `No firm is called “${q}”.`,
};

export const weights = {
  title: 'What was learnt',
  lead: (taught: number) =>
    taught === 0
      ? 'Every network begins with the same weights. Yes, no and what came of meetings move them: a little for each answer, and only those it was about.'
      : `${count(taught, 'answer has', 'answers have')} moved the weights below: a little for each, and only those it was about.`,
  start: 'At the start',
  now: 'Now',
  answers: 'Answers',
  ground: 'What speaks',
  for: 'for a pair',
  against: 'against a pair',
  moved: { up: 'weighs more', down: 'weighs less', same: '' },
  base: 'How ready people are to meet at all',
  reset: 'Set back to the start',
  resetWhy: 'The answers given until now are kept, and not learnt from again. You can undo it.',
  resetDone: 'The weights are back where they began.',
  undone: 'What was learnt counts again.',
  undoReset: 'Let what was learnt count again',
  change: 'Since the start',
  editions: 'Editions',
  edition: (n: number) => `Edition ${n}`,
  editionFrom: (answers: number) => `from ${count(answers, 'answer', 'answers')}`,
  editionReset: 'set back to the start',
  noEditions: 'None yet: the weights are those every network begins with.',
};

export const search = {
  title: 'Search by meaning',
  label: 'What are you looking for?',
  hint: 'In Italian or English, as one asks: “who does cold forging of titanium?”',
  act: 'Look',
  none: (q: string) => `Nothing answers to “${q}”`,
  noneLead:
    'Try other words, a process, a material or a product. A firm’s name is found from the line at the top of the page.',
  empty:
    'Looks through what firms can do, what they say of themselves, and open offers and needs, by meaning and in either language.',
  found: (firms: number, opportunities: number) =>
    [
      firms > 0 ? count(firms, 'firm', 'firms') : '',
      opportunities > 0 ? count(opportunities, 'offer or need', 'offers and needs') : '',
    ]
      .filter(Boolean)
      .join(', '),
  firms: 'Firms',
  opportunities: 'Offers and needs',
  capabilities: 'Capabilities in your chain',
  holders: (n: number) => (n === 0 ? 'nobody yet' : count(n, 'firm', 'firms')),
  because: 'Found by',
  same: (asked: string, said: string) => `${asked} ↔ ${said}`,
  declared: 'capability',
  byService: 'near in meaning, says the language service',
  nearest: 'The nearest, though far',
  byName: 'its name',
  closest: 'The closest first.',
  kinds: {
    'commercial-offer': 'offer',
    'commercial-request': 'need',
    'technology-offer': 'technology offered',
    'technology-request': 'technology wanted',
    'project-request': 'partners wanted',
  } as Record<OpportunityKind, string>,
};

export const forum = {
  page: (first: number, last: number, all: number) => `Participants ${first} to ${last} of ${all}`,
  tab: 'Proposals',
  title: 'Whom each should meet',
  lead: (silent: number, all: number) =>
    silent === 0
      ? `All ${count(all, 'participant has', 'participants have')} said something.`
      : `${count(silent, 'participant has', 'participants have')} said nothing yet. Say it for them, or take the best for all of them at once.`,
  silent: 'has said nothing yet',
  spoke: (wishes: number) => count(wishes, 'wish', 'wishes'),
  takeBest: 'Take the best for whoever has said nothing',
  howMany: 'How many for each',
  take: 'Take them',
  taken: (wishes: number, firms: number) =>
    `${count(wishes, 'wish', 'wishes')} taken for ${count(firms, 'participant', 'participants')}.`,
  undone: (wishes: number) => `${count(wishes, 'wish is', 'wishes are')} taken back.`,
  yes: 'Yes',
  must: 'Must',
  maybe: 'Maybe',
  no: 'No',
  none: 'Nothing said',
  answerFor: (who: string, other: string) => `${who} and ${other}`,
  save: (who: string) => `Keep the answers of ${who}`,
  saved: (who: string) => `The answers of ${who} are kept.`,
  nobody: 'Nobody stands out for this firm. It can still wish for anybody.',
  needTwo: 'Choose at least two firms first.',
  suggested: 'Your animator suggests this meeting.',
  only: 'Only those who have said nothing',
  everybody: 'Everybody',
  mutual: 'wanted by the other side',
};

export const refusals: Record<string, string> = {
  'apart/two-firms': 'Choose two firms.',
  'apart/same-firm': 'A firm can’t be kept apart from itself.',
  'apart/no-such-kind': 'Say whether they are competitors, or never to be introduced.',
  'apart/asked-by-stranger': 'Only one of the two, or the desk, can ask for it.',
  'apart/who-declares': 'Say which of the two declared the other a competitor.',
  'apart/already': 'They are kept apart already.',
  'text/too-long': 'That is too long: 500 letters at most.',
  'answer/unknown': 'This answer is not known.',
  'answer/no-such-reason': 'This reason is not known.',
  'answer/why': 'Say why not: the reason is what the next proposals learn from.',
  'proposal/forbidden': 'These two are kept apart, or one of them is archived: they can’t be introduced.',
  'introduction/open-already': 'These two are being asked already.',
  'introduction/settled': 'It is too late to take it back: somebody has answered.',
  'introduction/with-itself': 'A firm can’t be introduced to itself.',
  'weights/nothing-to-undo': 'There is nothing to undo.',
  'wish/stranger': 'One of them does not take part in this forum.',
  'wish/with-itself': 'A firm does not meet itself.',
  'forum/over': 'The forum is over: its wishes stay as they were.',
  'proposals/how-many': 'Choose how many, from 1 to 12.',
  'proposals/nothing-to-undo': 'There is nothing to undo.',
};

/** What one side is told while the other has no name. */
export const unnamed = {
  firm: 'a firm of the network',
  theirs: 'something it needs',
  noReason: 'Your animator thinks it is worth your while to meet a firm of the network.',
};

export const closedSince: string = 'something closed since';
