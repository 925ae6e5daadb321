import { announcing } from './en/announcing.ts';
import { availability } from './en/availability.ts';
import { floor } from './en/floor.ts';
import { forum } from './en/forum.ts';
import { history } from './en/history.ts';
import { meetings } from './en/meetings.ts';
import { participants } from './en/participants.ts';
import { refusals } from './en/refusals.ts';
import { unmet } from './en/unmet.ts';
import { wishes } from './en/wishes.ts';

export const en = {
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

export type EventsWords = typeof en;
