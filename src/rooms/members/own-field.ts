import { accepted, normalise, refused, type Lang, type Result } from '#platform';
import { fieldKinds, type Field, type FieldChoice, type FieldKind } from './field.ts';
import { isAudience } from './visibility.ts';

export interface TypedField {
  noun: string;
  it: string;
  en: string;
  kind: string;
  /** One choice a line: "Italian = English", or one word for both. */
  choices: string;
  visibility: string;
}

/** Defines a field from what was typed; its key comes from the label and never changes again. */
export function defineField(typed: TypedField, taken: readonly string[]): Result<Field> {
  const label = bothLanguages(typed.it, typed.en);
  if (label.it === '') return refused('field/label-missing', 'it');
  if (label.it.length > 80 || label.en.length > 80) return refused('text/too-long', 'it', { longest: 80 });
  if (typed.noun !== 'firm' && typed.noun !== 'person') return refused('field/noun-unknown', 'noun');
  if (!isKind(typed.kind)) return refused('field/kind-unknown', 'kind');
  if (!isAudience(typed.visibility)) return refused('visibility/unknown', 'visibility');
  const choices = typed.kind === 'choice' ? readChoices(typed.choices) : [];
  if (typed.kind === 'choice' && choices.length < 2) return refused('field/choices-missing', 'choices');
  const key = freeKey(label.en, taken);
  return accepted({ noun: typed.noun, key, label, kind: typed.kind, choices, visibility: typed.visibility });
}

/** Choices keep their keys when the list is typed again, so that kept values still mean what they meant. */
export function readChoices(typed: string, before: readonly FieldChoice[] = []): FieldChoice[] {
  const choices: FieldChoice[] = [];
  for (const line of typed.split('\n')) {
    const [it = '', en = ''] = line.split('=').map((part) => part.trim());
    if (it === '' && en === '') continue;
    const label = bothLanguages(it, en);
    const known = before.find((one) => one.label.it === label.it || one.label.en === label.en);
    const key =
      known?.key ??
      freeKey(
        label.en,
        [...before, ...choices].map((one) => one.key),
      );
    if (!choices.some((one) => one.key === key)) choices.push({ key, label });
  }
  return choices;
}

export const choicesText = (choices: readonly FieldChoice[]) =>
  choices.map(({ label }) => (label.it === label.en ? label.it : `${label.it} = ${label.en}`)).join('\n');

function freeKey(label: string, taken: readonly string[]): string {
  const word = normalise(label)
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[_0-9]+|_+$/g, '')
    .slice(0, 36);
  const stem = word === '' ? 'field' : word;
  for (let n = 1; ; n++) {
    const key = n === 1 ? stem : `${stem}_${n}`;
    if (!taken.includes(key)) return key;
  }
}

const bothLanguages = (it: string, en: string): Record<Lang, string> => ({
  it: it.trim() || en.trim(),
  en: en.trim() || it.trim(),
});
const isKind = (kind: string): kind is FieldKind => fieldKinds.some((one) => one === kind);
