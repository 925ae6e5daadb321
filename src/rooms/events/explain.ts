/** Why there is no timetable, and the cheapest ways out, in words of both languages; each with the page that does it. */
import {
  tellConflict,
  tellRelaxation,
  whyInEnglish,
  whyInItalian,
  type Conflict,
  type Easing,
  type Relaxation,
} from '#packages/timetable';
import type { Lang } from '#platform';
import type { Posed } from './timetable.ts';

/** Where a way out is gone: the hall's form, who is away, one firm, one meeting, the floor. */
export interface WayOutAct {
  to: 'hall' | 'away' | 'firm' | 'meeting' | 'floor';
  id?: string;
}

export interface Explained {
  /** The smallest set of things that can't all be, one sentence each. */
  conflict: Record<Lang, string[]>;
  waysOut: { say: Record<Lang, string>; acts: WayOutAct[] }[];
}

export function explain(posed: Posed, found: Conflict | null, ways: readonly Relaxation[]): Explained {
  const { problem } = posed;
  return {
    conflict: {
      en: found ? tellConflict(problem, found, whyInEnglish) : [whyInEnglish.none],
      it: found ? tellConflict(problem, found, whyInItalian) : [whyInItalian.none],
    },
    waysOut: ways.map((way) => ({
      say: {
        en: tellRelaxation(problem, way, whyInEnglish),
        it: tellRelaxation(problem, way, whyInItalian),
      },
      acts: way.easings.flatMap((easing) => actOf(posed, easing) ?? []),
    })),
  };
}

function actOf({ participantIds, pairs }: Posed, easing: Easing): WayOutAct | null {
  if (easing.kind === 'tables' || easing.kind === 'slots') return { to: 'hall' };
  if (easing.kind === 'fairness') return null;
  const { fact } = easing;
  switch (fact.kind) {
    case 'absent':
      return { to: 'away' };
    case 'closed':
      return { to: 'floor' };
    case 'maximum':
      return { to: 'firm', id: participantIds[fact.participant - 1]! };
    case 'meeting':
    case 'locked': {
      const standing = pairs[fact.meeting - 1]?.locked;
      return standing ? { to: 'meeting', id: standing.id } : null;
    }
    case 'tables':
      return { to: 'hall' };
    default:
      return null;
  }
}
