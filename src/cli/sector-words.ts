import { type Fault, inChainOrder, KINDS, LANGUAGES, type Pack, summaryOf } from '#packages/sectors';

/** Each fault with the place an editor can jump to, and what to do. */
export function faultLines(folder: string, faults: readonly Fault[]): string {
  const lines = faults.flatMap(({ file, line, message, hint }) => [
    `${folder.replace(/\/$/, '')}/${file}${line === undefined ? '' : `:${line}`}: ${message}`,
    `    ${hint}`,
  ]);
  return `${[...lines, '', faults.length === 1 ? '1 fault.' : `${faults.length} faults.`].join('\n')}\n`;
}

export function summaryLines(pack: Pack): string {
  const { stages, capabilities, kinds, languages, neighbours, coded } = summaryOf(pack);
  const labels = new Map(inChainOrder(pack.stages).map(({ id, labels }) => [id, labels.en]));
  const lines = [
    `${pack.labels.en} (${pack.id}, version ${pack.version}): ${capabilities} capabilities in ${stages.length} stages, no faults.`,
    '',
    ...stages.map(({ id, after, capabilities }) => {
      const fed = after.length > 0 ? `  after ${after.join(', ')}` : '';
      return `${String(capabilities).padStart(5)}  ${labels.get(id)}${fed}`;
    }),
    '',
    `kinds: ${KINDS.map((kind) => `${kind} ${kinds[kind]}`).join(', ')}`,
    ...LANGUAGES.map((language) => {
      const { words, withSynonyms } = languages[language];
      return `${language}: ${words} words; ${withSynonyms} of ${capabilities} capabilities have a synonym`;
    }),
    `neighbours: ${neighbours.map(({ id, served }) => `${id} ${served}`).join(', ') || 'none'}`,
    `with a NACE code: ${coded}`,
  ];
  return `${lines.join('\n')}\n`;
}
