import * as pages from './en/pages.ts';
import * as reasons from './en/reasons.ts';

export const en = { ...pages, ...reasons };

export type MatchingWords = typeof en;
