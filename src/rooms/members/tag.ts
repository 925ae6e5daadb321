import { accepted, normalise, refused, type Result } from '#platform';

/** A word the animator puts on firms. "Fonderia" and "fonderia" are one tag: the fold tells. */
export interface Tag {
  label: string;
  folded: string;
}

/** Trade lists have categories as long as a sentence. */
export const longestTag = 200;

export function readTag(typed: string): Result<Tag> {
  const label = typed.replace(/[\s,;]+/g, ' ').trim();
  if (label === '') return refused('tag/missing', 'tag');
  if (label.length > longestTag) return refused('text/too-long', 'tag', { longest: longestTag });
  return accepted({ label, folded: normalise(label) });
}

/** Tags in one box, with commas or semicolons or lines between them; doubles fall together. */
export function readTags(typed: string): Tag[] {
  const byFold = new Map<string, Tag>();
  for (const part of typed.split(/[,;\n]/)) {
    const tag = readTag(part.slice(0, longestTag));
    if (tag.ok && !byFold.has(tag.value.folded)) byFold.set(tag.value.folded, tag.value);
  }
  return [...byFold.values()];
}
