import type { PlatformWords } from './en.ts';
import { frame } from './it/frame.ts';
import { kit } from './it/kit.ts';
import { mishaps } from './it/mishaps.ts';
import { today } from './it/today.ts';

export const it: PlatformWords = { frame, kit, mishaps, today };
