import { codeJobs } from '#accounts/server';
import { eventJobs } from '#events/server';
import { matchingJobs } from '#matching/server';
import { importJobs } from '#members/server';
import { mailJobs, type JobHandlers } from '#platform/server';

/** Every job the house does: each room brings its own. */
export const jobs: JobHandlers = { ...mailJobs, ...codeJobs, ...importJobs, ...matchingJobs, ...eventJobs };
