/** The tokens of a JSON text, and line ends; anything else comes out as a run of characters. */
export const tokens = /"[^"\\\n]*(?:\\.[^"\\\n]*)*"|[[\]{},:\n]|[^\s"[\]{},:]+|"/g;

const scalar = /^("[^]*[^]"|""|true|false|null|-?\d[\d.eE+-]*)$/;

/**
 * Where a text that is no JSON breaks: the first token that can't stand where it stands, or null at the end
 * of the text. JSON.parse knows, but what it says of it differs from engine to engine, often without a place.
 */
export function breakOf(text: string): { line: number; token: string | null } {
  const open: ('[' | '{')[] = [];
  // What may come next: a value, a value or the end of a list, a key, a key or the end, a colon, what follows a value.
  let next: 'value' | 'first' | 'key' | 'first-key' | 'colon' | 'after' = 'value';
  let line = 1;
  let last = 1;
  for (const [token] of text.matchAll(tokens)) {
    if (token === '\n') {
      line += 1;
      continue;
    }
    const closes = (token === ']' && open.at(-1) === '[') || (token === '}' && open.at(-1) === '{');
    if (closes && (next === 'after' || next === 'first' || next === 'first-key')) {
      open.pop();
      next = 'after';
    } else if (next === 'value' || next === 'first') {
      if (token === '[' || token === '{') {
        open.push(token);
        next = token === '[' ? 'first' : 'first-key';
      } else if (scalar.test(token)) next = 'after';
      else return { line, token };
    } else if ((next === 'key' || next === 'first-key') && /^".*"$/s.test(token)) next = 'colon';
    else if (next === 'colon' && token === ':') next = 'value';
    else if (next === 'after' && token === ',' && open.length > 0)
      next = open.at(-1) === '[' ? 'value' : 'key';
    else return { line, token: token.slice(0, 40) };
    last = line;
  }
  return { line: last, token: null };
}
