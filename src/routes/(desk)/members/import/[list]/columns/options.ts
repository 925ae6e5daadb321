import type { Lang } from '#platform';
import { labelIn, targets, type ImportWords } from '#members';

interface OwnField {
  key: string;
  label: Record<Lang, string>;
}

/** All places a column can go, in the order in which people look for them. */
export function columnOptions(words: ImportWords, fields: readonly OwnField[], lang: Lang) {
  const option = (target: (typeof targets)[number]) => ({ value: target, label: words.targets[target] });
  const isPerson = (target: string) => target.startsWith('person_');
  const c = words.columns;
  return [
    {
      group: c.firmGroup,
      options: targets.filter((each) => !isPerson(each) && each !== 'own' && each !== 'out').map(option),
    },
    { group: c.personGroup, options: targets.filter(isPerson).map(option) },
    ...(fields.length > 0
      ? [
          {
            group: c.ownGroup,
            options: fields.map(({ key, label }) => ({ value: `own:${key}`, label: labelIn(label, lang) })),
          },
        ]
      : []),
    { group: c.otherGroup, options: [option('out'), { value: 'own', label: c.ownNew }] },
  ];
}
