import type { Ground } from '#packages/matching';
import type { AnswerReason } from '#relations';
import type { ReasonFacts } from '../../telling.ts';

/** What speaks for a pair and against it, as sentences. */
export const reasons = {
  need: (f) => `${f.from} is looking for “${f.need}”; ${f.to} ${f.answer}.`,
  technology: (f) => `${f.from} is looking for technology, “${f.need}”; ${f.to} ${f.answer}.`,
  project: (f) => `${f.from} is looking for partners, “${f.need}”; ${f.to} ${f.answer}.`,
  buys: (f) => `${f.from} says it looks for ${f.capability}; ${f.to} does it.`,
  needs: (f) => `Whoever does ${f.by} needs ${f.capability}: ${f.from} does the one, ${f.to} the other.`,
  stages: (f) => `${f.from} works at “${f.stage}”, ${f.to} at “${f.next}”, the stage it feeds.`,
  paths: (f) =>
    `${f.from} and ${f.other} both supply ${f.customer}; ${f.other} already supplies ${f.to} too.`,
  contaminator: (f) =>
    `${f.from} works at ${f.stages} stages${f.sectors > 1 ? ` in ${f.sectors} sectors` : ''}: it can carry over to ${f.to} what is known elsewhere.`,
  conditions: (f) =>
    f.certification
      ? `${f.to} holds ${f.certification}, which is asked for.`
      : f.market
        ? `${f.to} already serves ${f.market}.`
        : f.quantity
          ? `A lot of ${f.quantity} suits ${f.to}.`
          : `${f.to} has plenty of free capacity.`,
  new: () => 'They have never met.',
  again: (f) => `They met on ${f.date}, and something came of it.`,
  rival: (f) =>
    f.shared
      ? `Both do ${f.shared}: they may see each other as competitors.`
      : `Both work at “${f.stage}”: they may see each other as competitors.`,
  capacity: (f) =>
    f.free
      ? `${f.to} has no free capacity.`
      : `A lot of ${f.quantity} is more than ${f.to} takes (up to ${f.most}).`,
  order: (f) => `A lot of ${f.quantity} is less than ${f.to} takes (from ${f.least}).`,
  certification: (f) =>
    f.date
      ? `The certification ${f.certification} of ${f.to} ran out on ${f.date}.`
      : `${f.from} asks for ${f.certification}; nobody has noted it for ${f.to}.`,
  market: (f) => `${f.from} asks for ${f.market}; ${f.to} does not say it sells there.`,
  language: () => 'By what is noted they have no language in common.',
  lately: (f) => `They met, or were introduced, on ${f.date}.`,
  fruitless: (f) => `They met on ${f.date} and nothing came of it.`,
  declined: (f) =>
    f.from ? `${f.from} said no on ${f.date}${colon(f.no)}.` : `The desk said no on ${f.date}${colon(f.no)}.`,
} satisfies Record<Ground, (facts: ReasonFacts) => string> as Record<Ground, (facts: ReasonFacts) => string>;

const colon = (reason: string) => (reason ? `: ${reason}` : '');

/** With what a firm answers a need: "can do turning". */
export const answers = {
  can: (list: string) => `can do ${list}`,
  holds: (list: string) => `holds ${list}`,
  offers: (list: string) => `offers ${list}`,
  speaks: (list: string) => `says of itself ${list}`,
  likeness: 'comes near it by the language service',
  near: 'comes near it',
  quoted: (title: string) => `“${title}”`,
};

export const factLinks = {
  opportunity: (title: string) => `“${title}”`,
  capability: (capability: string, firm: string) => `${firm}: ${capability}`,
  position: (stage: string, firm: string) => `${firm}: ${stage}`,
  supply: (supplier: string, buyer: string) => `${supplier} supplies ${buyer}`,
  profile: (firm: string) => `${firm}: what it says of itself`,
  trade: (firm: string) => `${firm}: how it works and sells`,
};

/** The grounds by name, for the page that shows what they weigh. */
export const grounds: Record<Ground, string> = {
  need: 'One looks for what the other can do',
  technology: 'One looks for technology the other has',
  project: 'One looks for partners, and the other fits',
  buys: 'One says it buys what the other does',
  needs: 'What one does takes what the other does',
  stages: 'One works at the stage before the other',
  paths: 'One could stand beside a supplier of the other',
  contaminator: 'One stands in many places and carries know-how',
  conditions: 'What is asked beside is met',
  new: 'They have never met',
  again: 'They met long ago, and well',
  rival: 'They do the same things',
  capacity: 'Too large a lot, or no free capacity',
  order: 'Too small a lot',
  certification: 'A certification is missing',
  market: 'A market is not served',
  language: 'No language in common',
  lately: 'They met a short while ago',
  fruitless: 'They met, and nothing came of it',
  declined: 'One of them said no',
};

export const noReasons: Record<AnswerReason, string> = {
  '': '',
  'already-customer': 'they do business already',
  known: 'they know each other',
  competitor: 'they compete',
  'not-now': 'not now',
  'no-interest': 'no interest',
  'too-far': 'too far',
  'too-small': 'too small',
  'too-big': 'too big',
  other: 'another reason',
};
