/**
 * Two firms are put in relation. Each is asked by itself, without being told who the other is; names pass when both
 * have said yes.
 */
import { accepted, refused, type Result } from '#platform';

/** Agreed: both said yes. Declined: one said no. Lapsed: nobody answered in time. */
export const introductionStates = [
  'asked',
  'agreed',
  'declined',
  'met',
  'not-met',
  'lapsed',
  'withdrawn',
] as const;
export type IntroductionState = (typeof introductionStates)[number];

/** Why somebody says no. The other side never learns it. */
export const answerReasons = [
  '',
  'already-customer',
  'known',
  'competitor',
  'not-now',
  'no-interest',
  'too-far',
  'too-small',
  'too-big',
  'other',
] as const;
export type AnswerReason = (typeof answerReasons)[number];
export type Answer = 'yes' | 'no';

export interface Introduction {
  aId: string;
  bId: string;
  state: IntroductionState;
  expiresAt: Date;
}

/** What each side said last; a side that has not spoken is missing. */
export type Answers = Readonly<Record<string, Answer | undefined>>;

/** How long two firms have for their answers. */
export const daysToAnswer = 21;

export function otherSide({ aId, bId }: Pick<Introduction, 'aId' | 'bId'>, firmId: string): string | null {
  if (firmId === aId) return bId;
  return firmId === bId ? aId : null;
}

/** What an introduction becomes when one side answers. Whoever said no may still change their mind in time. */
export function answerIntroduction(
  introduction: Introduction,
  answers: Answers,
  { firmId, answer, now }: { firmId: string; answer: Answer; now: Date },
): Result<'asked' | 'agreed' | 'declined'> {
  const other = otherSide(introduction, firmId);
  if (other === null) return refused('introduction/not-yours');
  const mayTurnBack = introduction.state === 'declined' && answers[firmId] === 'no';
  if (introduction.state === 'agreed' && answer === 'yes') return accepted('agreed');
  if (introduction.state !== 'asked' && !mayTurnBack) return refused('introduction/settled');
  if (now >= introduction.expiresAt) return refused('introduction/lapsed');
  if (answer === 'no' || answers[other] === 'no') return accepted('declined');
  return accepted(answers[other] === 'yes' ? 'agreed' : 'asked');
}

/** What came of it, told by either side or by the desk; it can be told otherwise later. */
export function settleIntroduction(state: IntroductionState, to: 'met' | 'not-met'): Result<typeof to> {
  return state === 'agreed' || state === 'met' || state === 'not-met'
    ? accepted(to)
    : refused('introduction/not-agreed');
}

/** The animator takes it back: only before names have passed. */
export function withdrawIntroduction(state: IntroductionState): Result<'withdrawn'> {
  return state === 'asked' ? accepted('withdrawn') : refused('introduction/settled');
}

export const isAnswerReason = (value: unknown): value is AnswerReason =>
  answerReasons.some((reason) => reason === value);
