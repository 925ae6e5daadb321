import { MOST_FAULTS, type Fault, type FaultCode } from './fault.ts';
import type { Document } from './json.ts';
import { nearestOf } from './nearest.ts';
import { LANGUAGES, type About, type Labels, type Language } from './pack.ts';

type Fields = Record<string, unknown>;

/** Reads the plain pieces of one file, and keeps the faults of all of them in the one list it is given. */
export class FieldReader {
  readonly document: Document;
  readonly faults: Fault[];

  constructor(document: Document, faults: Fault[]) {
    this.document = document;
    this.faults = faults;
    for (const at of document.twice)
      this.fault(
        'said-twice',
        at,
        `The field ${at} stands twice; the first would be lost.`,
        'Keep one of them.',
      );
  }

  fault(code: FaultCode, at: string, message: string, hint: string): undefined {
    addFault(this.faults, this.document, code, at, message, hint);
  }

  /** An object that has no fields but the known ones. */
  fields(value: unknown, at: string, known: readonly string[]): Fields | undefined {
    if (typeof value !== 'object' || value === null || Array.isArray(value))
      return this.fault(
        'not-allowed',
        at,
        `${at || 'The file'} must be an object.`,
        `It has these fields: ${known.join(', ')}.`,
      );
    for (const name of Object.keys(value))
      if (!known.includes(name)) {
        const like = nearestOf(name, known);
        this.fault(
          'not-allowed',
          at ? `${at}.${name}` : name,
          `The field "${name.slice(0, 40)}" means nothing here.`,
          like ? `Did you mean "${like}"?` : `The fields here are ${known.join(', ')}.`,
        );
      }
    return value as Fields;
  }

  list(value: unknown, at: string, what: string): unknown[] {
    if (Array.isArray(value)) return value;
    if (value === undefined) this.fault('missing', at, `${at} is missing.`, `Give a list of ${what}.`);
    else this.fault('not-allowed', at, `${at || 'The file'} must be a list.`, `Give a list of ${what}.`);
    return [];
  }

  /** A list of texts; nothing said is an empty one. Each is said once. */
  texts(value: unknown, at: string, what: string): string[] {
    if (value === undefined) return [];
    const texts: string[] = [];
    for (const [index, item] of this.list(value, at, what).entries()) {
      const text = this.text(item, `${at}[${index + 1}]`, what);
      if (text !== undefined && texts.includes(text))
        this.fault('said-twice', `${at}[${index + 1}]`, `"${text}" stands twice in ${at}.`, 'Keep one.');
      else if (text !== undefined) texts.push(text);
    }
    return texts;
  }

  text(value: unknown, at: string, what: string): string | undefined {
    if (value === undefined) return this.fault('missing', at, `${at} is missing.`, `Give ${what}.`);
    if (typeof value !== 'string')
      return this.fault('not-allowed', at, `${at} must be text.`, `Give ${what}.`);
    if (value.trim() === '') return this.fault('missing', at, `${at} is empty.`, `Give ${what}.`);
    if (value !== value.trim() || /\s\s|[\t\n]/.test(value))
      this.fault('untidy', at, `${at} has spaces too many: "${value}".`, 'Take them away.');
    return value;
  }

  id(value: unknown, at: string): string | undefined {
    const text = this.text(value, at, 'an id, such as "lost-wax-casting"');
    if (text === undefined || /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text)) return text;
    const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
    const better = plain.replace(/[^a-z0-9]+/g, '-').replace(/^[^a-z]+|-+$/g, '');
    return this.fault(
      'bad-id',
      at,
      `"${text.slice(0, 60)}" is no id: lowercase English words and figures, with hyphens between.`,
      better ? `For instance "${better.slice(0, 60)}".` : 'For instance "lost-wax-casting".',
    );
  }

  labels(value: unknown, at: string): Labels | undefined {
    const fields = this.inLanguages(value, at, LANGUAGES);
    if (!fields) return undefined;
    const labels = LANGUAGES.map(
      (language) => [language, this.text(fields[language], `${at}.${language}`, told(language))] as const,
    );
    if (labels.some(([, text]) => text === undefined)) return undefined;
    return Object.fromEntries(labels) as Labels;
  }

  about(value: unknown, at: string): About | undefined {
    const fields = this.inLanguages(value, at, ['it', 'en']);
    const it = fields && this.text(fields['it'], `${at}.it`, 'a sentence in Italian');
    const en = fields && this.text(fields['en'], `${at}.en`, 'a sentence in English');
    return it === undefined || en === undefined ? undefined : { it, en };
  }

  synonyms(value: unknown, at: string): Record<Language, string[]> {
    const none = { it: [], en: [], fr: [], de: [] };
    if (value === undefined) return none;
    const fields = this.fields(value, at, LANGUAGES);
    if (!fields) return none;
    const read = (language: Language) =>
      this.texts(fields[language], `${at}.${language}`, `words in ${names[language]}`);
    return { it: read('it'), en: read('en'), fr: read('fr'), de: read('de') };
  }

  inLanguages(value: unknown, at: string, languages: readonly string[]): Fields | undefined {
    if (value !== undefined) return this.fields(value, at, languages);
    const example = languages.map((language) => `"${language}": "…"`).join(', ');
    return this.fault('missing', at, `${at} is missing.`, `Give { ${example} }.`);
  }
}

/** Adds a fault with its line, as long as anybody would still read it. */
export function addFault(
  faults: Fault[],
  document: Document,
  code: FaultCode,
  at: string,
  message: string,
  hint: string,
): undefined {
  if (faults.length >= MOST_FAULTS) return;
  const line = document.lineOf(at);
  faults.push({ code, file: document.file, at, ...(line === undefined ? {} : { line }), message, hint });
}

const names: Record<Language, string> = { it: 'Italian', en: 'English', fr: 'French', de: 'German' };
const told = (language: Language) => `a label in ${names[language]}`;
