import pino from 'pino';
import { settings } from './settings.ts';

let made: pino.Logger | undefined;

/** Structured log on standard error. Addresses and tokens of people are never logged. */
export function log(): pino.Logger {
  return (made ??= pino(
    { level: settings().logLevel, base: null, timestamp: pino.stdTimeFunctions.isoTime },
    pino.destination({ dest: 2, sync: true }),
  ));
}
