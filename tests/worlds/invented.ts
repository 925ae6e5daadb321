import type { CastFirm } from './world.ts';

/**
 * Addresses that can reach nobody: `.example` is reserved (RFC 2606), British numbers come from the range the
 * regulator keeps for drama, and no Italian area code begins with two zeros.
 */
export const domainOf = (firm: Pick<CastFirm, 'name'>) => `${plain(firm.name)}.example`;

export function emailOf(person: string, firm: Pick<CastFirm, 'name'>): string {
  const [given = '', ...family] = person.split(' ');
  return `${plain(given)}.${plain(family.join(' '))}@${domainOf(firm)}`;
}

export function phoneOf(position: number, lang: CastFirm['lang']): string {
  const three = String(100 + position).padStart(3, '0');
  return lang === 'it' ? `+39 000 555 0${three}` : `+44 1632 960${three}`;
}

const plain = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
