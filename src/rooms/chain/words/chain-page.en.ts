import type { SayFindings } from '../findings-words.ts';
import { listIn, pluralIn } from '../findings-words.ts';

const list = (names: readonly string[]) => listIn('en', names);
const firms = (n: number) => pluralIn('en', n, '1 firm', `${n.toLocaleString('en-GB')} firms`);
const n = (count: number) => count.toLocaleString('en-GB');

const says: SayFindings = {
  'need-unanswered': ({ title, firm, asks }) => ({
    sentence: firm
      ? `Nobody else in the network can answer what ${firm} asks: “${title}”.`
      : `Nobody else in the network can answer what a member asks: “${title}”.`,
    why: `It asks for ${list(asks)}, and no other firm is known to do that.`,
    act: 'Look for a firm',
  }),
  hole: ({ stage, before, after, needs, wanting }) => ({
    sentence:
      needs.length > 0
        ? `Nobody stands at “${stage}”, and ${pluralIn('en', needs.length, 'an open need asks', `${n(needs.length)} open needs ask`)} for it.`
        : before > 0 && after > 0
          ? `Nobody stands at “${stage}”, between ${firms(before)} before it and ${n(after)} after.`
          : `Nobody stands at “${stage}”.`,
    why:
      needs.length > 0
        ? `The need: ${list(needs)}.`
        : wanting > 0
          ? `${firms(wanting)} of the network ${pluralIn('en', wanting, 'buys', 'buy')} what is done there, and ${pluralIn('en', wanting, 'buys', 'buy')} it elsewhere.`
          : undefined,
    act: 'Look for a firm',
  }),
  'single-source': ({ stage, capability, firm, buyers, next }) => ({
    sentence: capability
      ? `${firm} alone supplies “${capability}”, to ${firms(buyers)}.`
      : buyers > 0
        ? `“${stage}” hangs on ${firm} alone, and ${firms(buyers)} ${pluralIn('en', buyers, 'buys', 'buy')} from it.`
        : `“${stage}” hangs on ${firm} alone, and ${firms(next)} ${pluralIn('en', next, 'stands', 'stand')} at the steps after it.`,
    why: 'If it stops, the step stops.',
    act: 'Look for a second',
  }),
  untied: ({ from, to, before, after, both }) => ({
    sentence:
      before === 1
        ? `The one firm at “${from}” has no living tie with the ${firms(after)} at “${to}”.`
        : `None of the ${n(before)} firms at “${from}” has a living tie with the ${firms(after)} at “${to}”.`,
    why:
      both > 0
        ? `${firms(both)} ${pluralIn('en', both, 'stands', 'stand')} at both, so the step may happen indoors.`
        : 'One feeds the other: they should at least have met.',
    act: 'Choose whom to introduce',
  }),
  'one-sided': ({ ties }) => ({
    sentence: `${pluralIn('en', ties, 'One supply tie has', `${n(ties)} supply ties have`)} been told by one side only.`,
    why: 'Confirmed by both, it counts as known.',
    act: 'Ask the other side',
  }),
  contaminator: ({ firm, firms: touched, stages, least }) => ({
    sentence: `${firm} touches ${firms(touched)} at ${n(stages)} stages.`,
    why: `It sees how many of them work: ask what could travel. Named here are those that touch at least ${n(least.firms)} firms and ${n(least.stages)} stages.`,
    act: 'See whom it touches',
  }),
  overlap: ({ stage, capability, firms: many, abroad }) => ({
    sentence: capability
      ? `${firms(many)} do “${capability}”.`
      : `${firms(many)} stand side by side at “${stage}”.`,
    why:
      abroad > 0
        ? `${n(abroad)} of them already ${pluralIn('en', abroad, 'works', 'work')} for neighbouring sectors: a way out for the others.`
        : 'None of them works for a neighbouring sector yet.',
    act: 'See who could go further',
  }),
  neighbour: ({ neighbour, there, could }) => ({
    sentence:
      there > 0
        ? `${firms(there)} already ${pluralIn('en', there, 'works', 'work')} for ${neighbour}; ${n(could)} more ${pluralIn('en', could, 'has', 'have')} what it wants.`
        : `${firms(could)} ${pluralIn('en', could, 'has', 'have')} what ${neighbour} wants, and none works for it yet.`,
    why: there > 0 ? 'Those who are there can open the door to the others.' : undefined,
    act: 'See them',
  }),
  unplaced: ({ firms: many }) => ({
    sentence: `${firms(many)} ${pluralIn('en', many, 'stands', 'stand')} nowhere in the chain yet.`,
    why: 'A stage or a capability is enough to place a firm.',
    act: 'Place them',
  }),
};

/** What the chain page, its table, its stages and its sheet say. */
export const chainPageEn = {
  says,
  title: 'Chain',
  counted: (firmCount: number, held: number, stages: number) =>
    `${firms(firmCount)} at ${n(held)} of ${n(stages)} stages.`,
  tied: (ties: number, confirmed: number) =>
    ties === 0
      ? 'No supply tie is known yet.'
      : `${pluralIn('en', ties, '1 supply tie', `${n(ties)} supply ties`)}, ${n(confirmed)} confirmed by both sides.`,
  asked: (offers: number, needs: number) =>
    offers + needs === 0
      ? ''
      : `${pluralIn('en', offers, '1 offer', `${n(offers)} offers`)} and ${pluralIn('en', needs, '1 need', `${n(needs)} needs`)} are open.`,
  boardSees: 'You see what firms show to others; the animator may know more.',
  packs: 'Chains',
  views: { picture: 'Picture', table: 'Table' },
  print: 'Print',
  findings: 'What the chain says',
  noFindings: 'The chain has no hole, no step that hangs on one firm, and no step without a tie.',
  more: (count: number) => `and ${n(count)} more`,
  allInTable: 'All of them are in the table',
  picture: 'The picture',
  pictureOf: (pack: string) => `The chain: ${pack}`,
  pictureLead: 'From raw material above to final use below. Each stage and each firm opens.',
  described: (stages: number, empty: number, ties: number) =>
    `${n(stages)} stages from raw material to final use, ${n(empty)} of them empty; ${n(ties)} supply ties drawn. The same facts stand in the table.`,
  nobody: 'nobody yet',
  firmCount: firms,
  around: 'Around the chain',
  aroundLead: 'Services and trades that stand beside the steps, with the firms of the network that do them.',
  perDot: (firmCount: number) =>
    firmCount === 1 ? 'A point is a firm.' : `A point is about ${n(firmCount)} firms.`,
  thinner: 'Only the thickest ties are drawn; all are in the table.',
  legend: {
    title: 'How to read it',
    firm: 'firm',
    single: 'alone at a step others depend on',
    contaminator: 'touches many firms and stages',
    offer: 'offers something',
    need: 'looks for something',
    confirmed: 'supply confirmed by both',
    declared: 'told by one side',
    step: 'a step with no living tie',
    hole: 'nobody stands there',
  },
  filter: {
    label: 'Show in the picture',
    firm: 'Firm',
    ties: 'Ties',
    allTies: 'All ties',
    confirmedOnly: 'Confirmed by both',
    neighbour: 'Works for',
    anyNeighbour: 'Any sector',
    show: 'Show',
    clear: 'Show everything',
    lit: (count: number) => `${firms(count)} stand out.`,
    nobody: 'No firm is called that.',
  },
  mark: {
    single: 'alone here',
    contaminator: 'touches many',
    offers: (count: number) => pluralIn('en', count, '1 offer', `${n(count)} offers`),
    needs: (count: number) => pluralIn('en', count, '1 need', `${n(count)} needs`),
    buysFrom: (count: number) => `buys from ${n(count)}`,
    suppliesTo: (count: number) => `supplies ${n(count)}`,
  },
  table: {
    title: 'The chain as a table',
    caption: 'Stages in chain order',
    stage: 'Stage',
    firms: 'Firms',
    capabilities: 'Capabilities',
    fedBy: 'Ties in',
    feeds: 'Ties out',
    offers: 'Offers',
    needs: 'Needs',
    said: 'What it says',
    csv: 'Download as CSV',
    excel: 'For Excel',
    everything: 'Everything the chain says',
    unplaced: 'Firms that stand nowhere yet',
    unplacedLead: 'Open a firm to say what it does.',
    oneSided: 'Supply ties told by one side',
    oneSidedLead: 'Ask the other side, then confirm it at the firm.',
    supplies: (supplier: string, buyer: string) => `${supplier} supplies ${buyer}`,
    order: 'Order',
    file: 'chain',
  },
  stage: {
    back: 'The chain',
    empty: 'Nobody stands here yet.',
    emptyLead: 'Ask who already does it in other words, or bring in firms that do.',
    firms: 'Firms',
    firm: 'Firm',
    evidence: 'How it is known',
    does: 'What it does here',
    neighbours: 'Neighbours',
    fedBy: 'Fed by',
    feeds: 'Feeds',
    nothingBefore: 'Nothing comes before it.',
    nothingAfter: 'Nothing comes after it.',
    ties: 'Supply ties here',
    noTies: 'No supply tie of this stage is known.',
    supplier: 'Supplier',
    buyer: 'Buyer',
    what: 'What',
    said: 'Said by',
    both: 'both sides',
    one: 'one side',
    offers: 'Offers',
    needs: 'Needs',
    none: 'None open.',
    until: (day: string) => `until ${day}`,
    aMember: 'a member',
    capabilities: 'Capabilities of this stage',
    capability: 'Capability',
    held: 'Held by',
    nobodyHas: 'nobody',
    bringIn: 'Bring in a list',
    search: 'Search by meaning',
    near: 'Who is near',
    nearLead: 'They have something of this stage and stand elsewhere.',
    pairs: (from: string, to: string) => `Who could meet: ${from} and ${to}`,
    pairsLead: 'Firms of the two stages that have no tie with the other side, the busiest last.',
    introduce: 'Introduce them',
    more: (count: number) => `and ${n(count)} more`,
  },
  evidence: {
    declared: 'declared',
    confirmed: 'seen by the animator',
    shown: 'shown',
    implied: 'by what it does',
  },
  sheet: {
    title: (network: string, pack: string) => `${network}: ${pack}`,
    made: (day: string) => `What was known on ${day}`,
    page: (at: number, of: number) => `Page ${at} of ${of}`,
    findings: 'What the chain says',
    file: 'chain',
  },
  empty: {
    title: 'The chain is still empty',
    noPack: 'Choose the sector your members work in; then say where each firm stands.',
    choosePack: 'Choose a sector',
    noFirms:
      'Say where your firms stand: open one and add what it does, or bring in a list with a column for it.',
    members: 'Go to the members',
  },
};

export type ChainPageWords = typeof chainPageEn;
