import type { AnswerReason, FactType, IntroductionState } from '#relations';

/** Something that happened between two firms, or was said of them. */
export type PairEvent =
  | { kind: 'fact'; type: FactType; outcome: string; at: Date }
  | { kind: 'introduction'; id: string; state: IntroductionState; at: Date }
  | {
      kind: 'answer';
      id: string;
      firm: string | null;
      answer: 'yes' | 'maybe' | 'no';
      reason: AnswerReason;
      at: Date;
    };
