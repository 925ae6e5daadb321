import type { Lang } from '#platform';
import type { SignedIn } from '#accounts';
import type { Logger } from 'pino';

declare global {
  namespace App {
    interface Error {
      /** Stable, for people to quote and programs to match: "firm/not-found". */
      code?: string;
      requestId?: string;
    }
    interface Locals {
      requestId: string;
      now: Date;
      lang: Lang;
      theme: 'light' | 'dark' | null;
      signedIn: SignedIn | null;
      log: Logger;
    }
  }
}
