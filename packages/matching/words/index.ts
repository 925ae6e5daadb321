export { conceptsOf, nearness, NO_CONCEPTS, sharedConcepts } from './concepts.ts';
export type { Concepts, Shared } from './concepts.ts';
export type {
  CapabilityWords,
  GlossaryEntry,
  LexiconEntry,
  PackWords,
  Sources,
  StageWords,
} from './sources.ts';
export { TONGUES } from './tongue.ts';
export type { Tongue } from './tongue.ts';
export type { Found, Reading, Touch, Vocabulary } from './vocabulary.ts';
export { prepareVocabulary } from './prepare.ts';
export { buildIndex } from './search.ts';
export type { Because, Document, Hit, Index } from './search.ts';
export { recognise } from './recognise.ts';
export type { Proposal, RecogniseOptions } from './recognise.ts';
