import { describe, expect, it } from 'vitest';
import { compare, describe as seen, type Firm } from './duplicates-compare.ts';
import { findRepeats, likely, sure } from './duplicates.ts';

const verdict = (a: Firm, b: Firm) => {
  const { score } = compare(seen(a), seen(b));
  return score >= sure ? 'same' : score >= likely ? 'ask' : 'other';
};

describe('are these two firms one?', () => {
  it.each<[string, Firm, Firm, string]>([
    ['legal form', { name: 'Rossi S.r.l.' }, { name: 'ROSSI SRL' }, 'same'],
    ['accents', { name: 'Hérous Métaux' }, { name: 'HEROUS METAUX SAS' }, 'same'],
    ['initials beside the name', { name: 'Boston Consulting Group (BCG)' }, { name: 'Boston Consulting Group' }, 'same'],
    ['a slip of the pen', { name: 'United Peformance Metals' }, { name: 'United Performance Metals' }, 'same'],
    ['words in another order', { name: 'Groupe Ametra' }, { name: 'Ametra Group' }, 'same'],
    ['VAT number with and without country', { name: 'Rossi', vat: 'IT01234567890' }, { name: 'Rossi Stampi', vat: '01234567890' }, 'same'],
    ['daughter with the same site', { name: 'Airbus', website: 'airbus.com' }, { name: 'Airbus Defence and Space', website: 'www.airbus.com' }, 'ask'],
    ['a branch abroad', { name: 'Precicast' }, { name: 'Precicast France' }, 'ask'],
    ['same name, other countries', { name: 'Delta Srl', country: 'IT' }, { name: 'Delta', country: 'US' }, 'ask'],
    ['same name, forms of two countries', { name: 'Röhm Sarl' }, { name: 'Röhm GmbH' }, 'ask'],
    ['two plants', { name: 'Thai Binh Branch Stock Company MXP1' }, { name: 'Thai Binh Branch Stock Company MXP8' }, 'other'],
    ['the second and the first', { name: 'Duc Thanh II Co., Ltd.' }, { name: 'Duc Thanh Co., Ltd.' }, 'other'],
    ['short names a letter apart', { name: 'Avionics' }, { name: 'Avionica, LLC' }, 'other'],
    ['one word for another', { name: 'North Steel Works' }, { name: 'South Steel Works' }, 'other'],
    ['same mail provider', { name: 'Neri', email: 'neri@gmail.com' }, { name: 'Verdi', email: 'verdi@gmail.com' }, 'other'],
  ])('%s', (_, a, b, answer) => {
    expect(verdict(a, b)).toBe(answer);
    expect(verdict(b, a)).toBe(answer);
  }); // prettier-ignore

  it('gives its reasons, and they add up to the score', () => {
    const likeness = compare(
      seen({ name: 'Delta Srl', country: 'IT' }),
      seen({ name: 'Delta', country: 'US' }),
    );
    expect(likeness).toEqual({
      score: 0.68,
      why: [
        { code: 'same-name', weight: 0.93 },
        { code: 'other-country', weight: -0.25 },
      ],
    });
  });

  it('finds repeats inside a list, pointing backwards', () => {
    const repeats = findRepeats([{ name: 'Rossi Srl' }, { name: 'Verdi' }, { name: 'ROSSI' }]);
    expect(repeats.map((matches) => matches.map((match) => match.at))).toEqual([[], [], [0]]);
  });

  it('does not take a site shared by a whole association for a proof', () => {
    const members = ['Neri Stampi', 'Verdi Viti', 'Rosa Filati', 'Bruni Cuoio', 'Gialli Carta'];
    const firms = members.map((name) => ({ name, website: 'https://consorzio.it' }));
    expect(findRepeats(firms).flat()).toEqual([]);
  });
});
