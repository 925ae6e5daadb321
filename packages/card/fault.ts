export type FaultCode =
  'nothing' | 'no-begin' | 'no-end' | 'stray-end' | 'no-colon' | 'bad-name' | 'bad-encoding' | 'empty-card';

/** Something wrong in a file: where, what, and what to do about it. The rest of the file is read all the same. */
export interface Fault {
  code: FaultCode;
  /** Counted from 1, in the file as it is. */
  line: number;
  message: string;
  hint: string;
}
