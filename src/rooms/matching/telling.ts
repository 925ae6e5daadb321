/** Reasons as sentences, each with links to the facts it rests on. */
import type { FactRef, Reason, Weighed } from '#packages/matching';
import { shortDate, type Lang } from '#platform';
import type { AnswerReason } from '#relations';
import type { MatchingWords } from './words/en.ts';

/** What things are called, in the reader's language. */
export interface Names {
  lang: Lang;
  zone: string;
  firm(id: string): string;
  /** Undefined: closed since, or none of the reader's. */
  opportunity(id: string): string | undefined;
  /** The capabilities it names, as `pack:id`. */
  asked(opportunityId: string): readonly string[];
  capability(id: string): string;
  isCertificate(id: string): boolean;
  stage(id: string): string;
  concept(id: number): string;
  supply(id: string): { supplier: string; buyer: string } | undefined;
}

export interface Link {
  label: string;
  href: string;
}

export interface Told {
  ground: Reason['ground'];
  sentence: string;
  links: Link[];
}

/** All that speaks one way, the heaviest first; of one ground so many reasons as say something new. */
export function tell(weighed: readonly Weighed[], names: Names, words: MatchingWords): Told[] {
  return weighed.flatMap(({ reasons }) => {
    const told = reasons.slice(0, mostOfOneGround).map((reason) => tellReason(reason, names, words));
    return [...new Map(told.map((one) => [one.sentence, one])).values()];
  });
}
const mostOfOneGround = 3;

export function tellReason(reason: Reason, names: Names, words: MatchingWords): Told {
  const sentence = words.reasons[reason.ground](factsOf(reason, names, words));
  return { ground: reason.ground, sentence, links: linksOf(reason.facts, names, words) };
}

/** What a sentence may name. Everything is text already; what is not said is empty. */
export interface ReasonFacts {
  from: string;
  to: string;
  need: string;
  answer: string;
  capability: string;
  by: string;
  stage: string;
  next: string;
  stages: number;
  sectors: number;
  certification: string;
  market: string;
  free: string;
  quantity: string;
  least: string;
  most: string;
  date: string;
  /** Why somebody said no. */
  no: string;
  shared: string;
  customer: string;
  other: string;
}

function factsOf(
  { from, to, facts, concepts = [], data = {} }: Reason,
  names: Names,
  words: MatchingWords,
): ReasonFacts {
  const text = (key: string) => (data[key] === undefined ? '' : String(data[key]));
  const figure = (key: string) => (data[key] === undefined ? '' : numberIn(Number(data[key]), names.lang));
  const when = data['at'] ?? data['expired'];
  const path = facts.filter(({ kind }) => kind === 'supply').map(({ id }) => names.supply(id));
  return {
    from: from === null ? '' : names.firm(from),
    to: to === null ? '' : names.firm(to),
    need: (text('opportunity') && names.opportunity(text('opportunity'))) || words.closedSince,
    answer: answerOf(facts.slice(1), concepts, names.asked(text('opportunity')), names, words),
    capability: text('capability') && names.capability(text('capability')),
    by: text('by') && names.capability(text('by')),
    stage: text('stage') && names.stage(text('stage')),
    next: text('next') && names.stage(text('next')),
    stages: Number(data['stages'] ?? 0),
    sectors: Number(data['sectors'] ?? 0),
    certification: text('certification') && names.capability(text('certification')),
    market: text('market').includes(':') ? names.capability(text('market')) : text('market'),
    free: text('free'),
    quantity: figure('quantity'),
    least: figure('least'),
    most: figure('most'),
    date: when === undefined ? '' : shortDate(new Date(when), names.lang, names.zone),
    no: words.noReasons[(text('reason') as AnswerReason) || ''],
    shared: data['capabilities']
      ? listOf(unique(facts.map(({ id }) => id)).map(names.capability), names.lang, 4)
      : '',
    customer: path[0] ? names.firm(path[0].buyer) : '',
    other: path[1] ? names.firm(path[1].supplier) : '',
  };
}

/** With what a firm answers: its capabilities, its certificates, its offers, what its own text speaks of. */
function answerOf(
  facts: readonly FactRef[],
  concepts: NonNullable<Reason['concepts']>,
  asked: readonly string[],
  names: Names,
  words: MatchingWords,
): string {
  const of = (kind: FactRef['kind']) => facts.filter((fact) => fact.kind === kind).map(({ id }) => id);
  const offers = of('opportunity').flatMap((id) => names.opportunity(id) ?? []);
  const named = of('capability').length + offers.length > 0;
  // Words are told where nothing firmer answers.
  const spoken = named ? [] : wordsOf(concepts, names);
  const t = words.answers;
  // What was asked for by name comes first.
  const all = unique(of('capability')).sort((one, other) => +asked.includes(other) - +asked.includes(one));
  const papers = all.filter(names.isCertificate);
  const skills = all.filter((id) => !papers.includes(id));
  const parts = [
    ...(skills.length > 0 ? [t.can(listOf(skills.map(names.capability), names.lang, 3))] : []),
    ...(papers.length > 0 ? [t.holds(listOf(papers.map(names.capability), names.lang, 2))] : []),
    ...(offers.length > 0 ? [t.offers(listOf(offers.map(t.quoted), names.lang, 2))] : []),
    ...(of('text').length > 0 && spoken.length > 0 ? [t.speaks(listOf(spoken, names.lang, 3))] : []),
    ...(of('likeness').length > 0 ? [t.likeness] : []),
  ];
  return listOf(parts.length > 0 ? parts : [t.near], names.lang, 4);
}

/** The weightiest concepts by name; one whose name is part of another's says nothing more. */
function wordsOf(concepts: NonNullable<Reason['concepts']>, names: Names): string[] {
  const most = concepts[0]?.share ?? 0;
  const telling = concepts.filter(({ share }) => share >= most / 3).map(({ id }) => names.concept(id));
  const all = unique(telling.filter(Boolean)).slice(0, 6);
  return all.filter((one) => !all.some((other) => other !== one && other.includes(one))).slice(0, 3);
}

/** Each fact leads to where it can be read and corrected. What has no page of its own leads to its firm's. */
function linksOf(facts: readonly FactRef[], names: Names, words: MatchingWords): Link[] {
  const links = facts.flatMap(({ kind, id, firm }): Link[] => {
    const page = firm === null ? '' : `/members/${firm}`;
    const t = words.factLinks;
    switch (kind) {
      case 'opportunity': {
        const title = names.opportunity(id);
        return title ? [{ label: t.opportunity(title), href: `/opportunities/${id}` }] : [];
      }
      case 'capability':
        return [{ label: t.capability(names.capability(id), names.firm(firm!)), href: `${page}#chain` }];
      case 'position':
        return [{ label: t.position(names.stage(id), names.firm(firm!)), href: `${page}#chain` }];
      case 'supply': {
        const tie = names.supply(id);
        return tie
          ? [
              {
                label: t.supply(names.firm(tie.supplier), names.firm(tie.buyer)),
                href: `/members/${tie.supplier}#chain`,
              },
            ]
          : [];
      }
      case 'text':
      case 'bought':
        return [{ label: t.profile(names.firm(firm!)), href: page }];
      case 'market':
      case 'language':
      case 'lot':
        return [{ label: t.trade(names.firm(firm!)), href: `${page}#chain` }];
      default:
        return [];
    }
  });
  return [...new Map(links.map((link) => [link.href + link.label, link])).values()].slice(0, 6);
}

const unique = <T>(all: readonly T[]): T[] => [...new Set(all)];
const locale = (lang: Lang) => (lang === 'it' ? 'it-IT' : 'en-GB');

const numberIn = (value: number, lang: Lang) => new Intl.NumberFormat(locale(lang)).format(value);

/** "a, b and c"; of a long list the first and how many more. */
export function listOf(words: readonly string[], lang: Lang, most: number): string {
  const shown = words.length > most ? [...words.slice(0, most), `+${words.length - most}`] : words;
  return new Intl.ListFormat(locale(lang), { type: 'conjunction' }).format(shown);
}
