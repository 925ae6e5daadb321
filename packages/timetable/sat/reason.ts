/**
 * Why a literal is true, in one integer: the kind in the two lowest bits, and above them a clause in the
 * arena, the one other literal of a binary clause (or of an at-most-one), or a cardinality constraint.
 */
export const NONE = 0;
export const CLAUSE = 1;
export const BINARY = 2;
export const COUNT = 3;
