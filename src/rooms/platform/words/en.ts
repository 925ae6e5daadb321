import { frame } from './en/frame.ts';
import { kit } from './en/kit.ts';
import { mishaps } from './en/mishaps.ts';
import { today } from './en/today.ts';

/** What the house says in every room: its frame, its parts, and what it says when something goes wrong. */
export const en = { frame, kit, mishaps, today };

export type PlatformWords = typeof en;
