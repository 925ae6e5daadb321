export type FaultCode =
  | 'not-json'
  | 'said-twice'
  | 'not-allowed'
  | 'missing'
  | 'bad-id'
  | 'repeated-id'
  | 'untidy'
  | 'unknown-kind'
  | 'bad-nace'
  | 'no-file'
  | 'stray-file'
  | 'unknown-stage'
  | 'cycle'
  | 'unfed-stage'
  | 'unknown-capability'
  | 'unknown-neighbour'
  | 'repeated-word'
  | 'shared-word'
  | 'shares-nothing';

/** One thing to mend in a pack. */
export interface Fault {
  code: FaultCode;
  /** As it was given, for instance `casting.json`. */
  file: string;
  /** Where in the file, lists counted from 1: `[3].labels.fr`. Empty: the file as a whole. */
  at: string;
  /** Counted from 1; left out where no line can be named. */
  line?: number;
  /** What is wrong, as a sentence. */
  message: string;
  /** What to do about it, as a sentence. */
  hint: string;
}

/** More than anybody mends in one go; a thousand faults are one mistake made a thousand times. */
export const MOST_FAULTS = 200;
