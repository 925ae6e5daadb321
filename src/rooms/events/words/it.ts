import type { EventsWords } from './en.ts';
import { announcing } from './it/announcing.ts';
import { availability } from './it/availability.ts';
import { floor } from './it/floor.ts';
import { forum } from './it/forum.ts';
import { history } from './it/history.ts';
import { meetings } from './it/meetings.ts';
import { participants } from './it/participants.ts';
import { refusals } from './it/refusals.ts';
import { unmet } from './it/unmet.ts';
import { wishes } from './it/wishes.ts';

export const it: EventsWords = {
  announcing,
  availability,
  floor,
  forum,
  history,
  meetings,
  participants,
  refusals,
  unmet,
  wishes,
};
