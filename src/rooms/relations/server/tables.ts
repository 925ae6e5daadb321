import type { Generated } from 'kysely';
import type { JsonOr } from '#platform/server';
import type { FactSource, FactType, Confidence, Direction, Layer } from '../fact.ts';
import type { AnswerReason, IntroductionState } from '../introduction.ts';

interface FactTable {
  network_id: string;
  fact_id: string;
  type: FactType;
  layer: Layer;
  a_id: string;
  b_id: string;
  introduced_by: string | null;
  direction: Generated<Direction>;
  confidence: Confidence;
  outcome: Generated<string>;
  source: FactSource;
  source_id: string | null;
  occurred_at: Date;
  ended_at: Date | null;
  recorded_at: Generated<Date>;
  recorded_by: string;
  retracted_at: Date | null;
  retracted_by: string | null;
}

/** `a_id` is the smaller of the two. */
interface IntroductionTable {
  network_id: string;
  introduction_id: string;
  a_id: string;
  b_id: string;
  reasons: JsonOr<unknown[]>;
  origin: 'proposal' | 'animator' | 'member';
  origin_id: string | null;
  state: Generated<IntroductionState>;
  made_at: Generated<Date>;
  made_by: string;
  settled_at: Date | null;
  expires_at: Date;
  version: Generated<number>;
}

interface IntroductionAnswerTable {
  network_id: string;
  answer_id: string;
  introduction_id: string;
  firm_id: string;
  person_id: string | null;
  answer: 'yes' | 'no';
  reason: Generated<AnswerReason>;
  note: Generated<string>;
  answered_at: Generated<Date>;
  answered_by: string;
}

declare global {
  interface Tables {
    fact: FactTable;
    introduction: IntroductionTable;
    introduction_answer: IntroductionAnswerTable;
  }
}
