import type { Rests } from '../rests.ts';
import type { Life } from './lives.ts';

/** What happened to ties in one period, and how many lived as it ended. */
export interface Turnover {
  from: number;
  until: number;
  born: number;
  revived: number;
  died: number;
  living: number;
}

/** The beginnings of the quarters (UTC) that touch the time between the two, and of the one after. */
export function quarters(from: number, until: number): number[] {
  const first = new Date(from);
  const year = first.getUTCFullYear();
  const quarter = Math.floor(first.getUTCMonth() / 3);
  const beginnings = [Date.UTC(year, quarter * 3)];
  while (beginnings.at(-1)! < until) beginnings.push(Date.UTC(year, (quarter + beginnings.length) * 3));
  return beginnings;
}

/** Births, revivals and deaths between each bound and the next. A period holds its first instant, not its last. */
export function turnover(
  lives: readonly Life[],
  bounds: readonly number[],
): { periods: Turnover[]; rests: Rests } {
  const periods = bounds.slice(1).map((until, at) => {
    const from = bounds[at]!;
    const within = (when: number | null): boolean => when !== null && when >= from && when < until;
    const begun = lives.filter((life) => within(life.from));
    const revived = begun.filter(({ again }) => again > 0).length;
    return {
      from,
      until,
      born: begun.length - revived,
      revived,
      died: lives.filter((life) => within(life.until)).length,
      living: livingAt(lives, until).length,
    };
  });
  const convention = 'lives of ties, told as known now; a period holds its first instant, not its last';
  return { periods, rests: { n: lives.length, convention } };
}

/** The lives that last at that moment: at most one for each tie. */
export function livingAt(lives: readonly Life[], when: number): Life[] {
  return lives.filter(({ from, until }) => from <= when && (until === null || until > when));
}

/** Living ties for each member: ties ÷ members (so each tie counts once, not once for either end). */
export function livingPerMember(
  lives: readonly Life[],
  when: number,
  members: number,
): { living: number; perMember: number | null; rests: Rests } {
  const living = livingAt(lives, when).length;
  return {
    living,
    perMember: members > 0 ? living / members : null,
    rests: { n: members, convention: 'pairs with strength at or above the threshold, divided by members' },
  };
}
