/** Visiting cards. See README.md; every name is documented where it is declared. */
export { emptyCard, spokenName } from './card.ts';
export type { Card, NameParts, Other, Photo, PostalAddress, Reach } from './card.ts';
export type { Fault, FaultCode } from './fault.ts';
export { readCards } from './reading.ts';
export type { CardReading } from './reading.ts';
export { toJCard } from './jcard.ts';
export type { JCard, JCardProperty, JCardValue } from './jcard.ts';
export { writeCard, writeCards } from './writing.ts';
export type { OutVersion } from './writing.ts';
