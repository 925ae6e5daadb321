import { codeJobs } from '#accounts/server';
import { chainJobs, opportunityHours, opportunityJobs } from '#chain/server';
import { eventJobs } from '#events/server';
import { matchingJobs } from '#matching/server';
import { importJobs } from '#members/server';
import { mailJobs, type JobHandlers } from '#platform/server';
import { introductionHours, introductionJobs } from '#relations/server';

/** Every job the house does: each room brings its own. */
export const jobs: JobHandlers = {
  ...mailJobs,
  ...codeJobs,
  ...importJobs,
  ...chainJobs,
  ...opportunityJobs,
  ...introductionJobs,
  ...matchingJobs,
  ...eventJobs,
};

/** The jobs that come by the clock, a line each, in the form of a crontab. */
export const hours = [opportunityHours, introductionHours].join('\n');
