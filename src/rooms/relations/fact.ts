/** Something dated and sourced between two firms. It can be retracted; it is never rewritten. */
export type FactType =
  'card' | 'meeting' | 'introduction' | 'follow-up' | 'quote' | 'deal' | 'project' | 'contract' | 'know-how';
export type Layer = 'commercial' | 'knowledge' | 'social' | 'project';
/** Seen by the desk or by the house itself, said by both sides, said by one, concluded from something else. */
export type Confidence = 'observed' | 'confirmed' | 'declared' | 'inferred';
export type Direction = 'none' | 'a-to-b' | 'b-to-a';
export type FactSource = 'meeting' | 'card' | 'event' | 'deal' | 'story' | 'desk';
