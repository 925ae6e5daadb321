import type { JobHandlers } from '#platform/server';
import { makeTimetable } from './make-timetable.ts';

export const eventJobs: JobHandlers = { 'make-timetable': makeTimetable };
