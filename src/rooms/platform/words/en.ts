import { frame } from './en/frame.ts';
import { kit } from './en/kit.ts';
import { mishaps } from './en/mishaps.ts';

/** What the house says in every room: its frame, its parts, and what it says when something goes wrong. */
export const en = { frame, kit, mishaps };

export type PlatformWords = typeof en;
