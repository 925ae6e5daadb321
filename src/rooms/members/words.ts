import type { Lang } from '#platform';
import { fieldWords, labelIn, type Field } from './field.ts';
import type { FlatValue } from './flat.ts';
import { en, type MembersWords } from './words/en.ts';
import { it } from './words/it.ts';

export const membersWords: Record<Lang, MembersWords> = { it, en };

/** A refusal in words; an unknown code speaks for itself, so that nothing is ever silent. */
export const refusalWords = (code: string, lang: Lang): string => membersWords[lang].refusals[code] ?? code;

/** What a flat key is called on a page: "city" → "Town", "see.email" → "E-mail: who sees it". */
export function keyLabel(
  key: string,
  noun: 'firm' | 'person',
  fields: readonly Pick<Field, 'key' | 'label'>[],
  lang: Lang,
): string {
  const t = membersWords[lang];
  if (key.startsWith('see.')) return t.history.sees(keyLabel(key.slice(4), noun, fields, lang));
  if (key.startsWith('own.')) {
    const field = fields.find((one) => one.key === key.slice(4));
    return field ? labelIn(field.label, lang) : key.slice(4);
  }
  const labels: Record<string, string> = noun === 'firm' ? t.firms.labels : t.people.labels;
  const told: Record<string, string> = t.history as never;
  return labels[key] ?? (typeof told[key] === 'string' ? told[key] : key);
}

/** A flat value in words. */
export function valueWords(key: string, value: FlatValue, fields: readonly Field[], lang: Lang): string {
  if (value === null || value === '') return '';
  const t = membersWords[lang];
  if (key.startsWith('see.')) return t.people.audiences[value as 'public'] ?? String(value);
  if (key.startsWith('own.')) {
    const field = fields.find((one) => one.key === key.slice(4));
    return field
      ? fieldWords(field, value, lang)
      : typeof value === 'object'
        ? JSON.stringify(value)
        : String(value);
  }
  if (key === 'country') return countryName(String(value), lang);
  if (key === 'lang') return t.firms.langs[value as Lang] ?? String(value);
  return Array.isArray(value) ? value.join(', ') : String(value);
}

/** "IT" → "Italia"; a code that no one knows stays itself. */
export function countryName(code: string, lang: Lang): string {
  if (!/^[A-Z]{2}$/.test(code)) return code;
  return new Intl.DisplayNames([lang], { type: 'region', fallback: 'code' }).of(code) ?? code;
}

/** Every country, by its name in the reader's language. */
export function countryOptions(lang: Lang): { value: string; label: string }[] {
  const names = new Intl.DisplayNames([lang], { type: 'region', fallback: 'none' });
  const order = new Intl.Collator(lang);
  return countryCodes
    .split(' ')
    .map((value) => ({ value, label: names.of(value) ?? value }))
    .sort((a, b) => order.compare(a.label, b.label));
}

const countryCodes =
  'AD AE AF AG AI AL AM AO AQ AR AS AT AU AW AX AZ BA BB BD BE BF BG BH BI BJ BL BM BN BO BQ BR BS BT BV BW BY BZ CA CC CD CF CG CH CI CK CL CM CN CO CR CU CV CW CX CY CZ DE DJ DK DM DO DZ EC EE EG EH ER ES ET FI FJ FK FM FO FR GA GB GD GE GF GG GH GI GL GM GN GP GQ GR GS GT GU GW GY HK HM HN HR HT HU ID IE IL IM IN IO IQ IR IS IT JE JM JO JP KE KG KH KI KM KN KP KR KW KY KZ LA LB LC LI LK LR LS LT LU LV LY MA MC MD ME MF MG MH MK ML MM MN MO MP MQ MR MS MT MU MV MW MX MY MZ NA NC NE NF NG NI NL NO NP NR NU NZ OM PA PE PF PG PH PK PL PM PR PS PT PW PY QA RE RO RS RU RW SA SB SC SD SE SG SH SI SJ SK SL SM SN SO SR SS ST SV SX SY SZ TC TD TF TG TH TJ TL TM TN TO TR TT TV TW TZ UA UG UM US UY UZ VA VC VE VG VI VN VU WF WS XK YE YT ZA ZM ZW';
