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
export type { Found, Reading, Vocabulary } from './vocabulary.ts';
