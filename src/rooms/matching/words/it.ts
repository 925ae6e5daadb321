import type { MatchingWords } from './en.ts';
import * as pages from './it/pages.ts';
import * as reasons from './it/reasons.ts';

export const it: MatchingWords = { ...pages, ...reasons };
