import type { Generated } from 'kysely';
import type { Json } from '#platform/server';

/** `a_id` is the smaller of the two; `asked_by` the firm that wants it, null: the animator. */
interface KeptApartTable {
  network_id: string;
  kept_apart_id: string;
  a_id: string;
  b_id: string;
  kind: 'never' | 'competitors';
  asked_by: string | null;
  reason: Generated<string>;
  noted_at: Generated<Date>;
  noted_by: string;
  lifted_at: Date | null;
  lifted_by: string | null;
}

interface ProposalAnswerTable {
  network_id: string;
  answer_id: string;
  a_id: string;
  b_id: string;
  /** The firm that answers; null: the animator for the pair. */
  said_for: string | null;
  answer: 'yes' | 'maybe' | 'no';
  reason: Generated<string>;
  note: Generated<string>;
  /** What stood for and against the pair when it was answered: the weights learn from this. */
  grounds: Json<Record<string, number>>;
  origin: 'desk' | 'wish' | 'introduction' | 'meeting';
  origin_id: string | null;
  answered_at: Generated<Date>;
  answered_by: string;
  taken_back_at: Date | null;
}

interface WeightsEditionTable {
  network_id: string;
  edition: number;
  weights: Json<Record<string, number>>;
  answers: number;
  reset: Generated<boolean>;
  learnt_since: Date | null;
  at: Generated<Date>;
  by: string;
}

/** Left by triggers; see `marks.ts`. */
interface MatchingMarkTable {
  network_id: string;
  mark_id: Generated<string>;
  firm_id: string | null;
  xact: Generated<string>;
  at: Generated<Date>;
}

interface TextEmbeddingTable {
  network_id: string;
  model: string;
  sha256: Buffer;
  vector: number[];
  made_at: Generated<Date>;
}

declare global {
  interface Tables {
    matching_mark: MatchingMarkTable;
    text_embedding: TextEmbeddingTable;
    kept_apart: KeptApartTable;
    proposal_answer: ProposalAnswerTable;
    weights_edition: WeightsEditionTable;
  }
}
