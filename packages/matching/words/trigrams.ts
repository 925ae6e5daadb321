/** The runs of three letters of a word, its ends marked: "oro" has " or", "oro", "ro ". */
export function trigramsOf(word: string): string[] {
  const padded = ` ${word} `;
  return Array.from({ length: Math.max(0, padded.length - 2) }, (_, at) => padded.slice(at, at + 3));
}

/** A number for a text, spread evenly over `[0, size)`: FNV-1a, 32 bit. */
export function numberOf(text: string, size: number): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return (hash >>> 0) % size;
}
