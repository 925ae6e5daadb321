const titles =
  /^(dott|dottssa|dottor|dottore|dottoressa|dr|ing|avv|arch|geom|rag|sig|sigra|signor|signora|prof|profssa|cav|comm|mr|mrs|ms|miss|m|mme|mlle|herr|frau|sr|sra|sir)$/;

/**
 * "Ing. Mario Rossi", "ROSSI Mario", "Rossi, Mario", "Maria De Luca" → given and family name.
 * Where nothing tells them apart the first word is the given name and all the rest the family's.
 */
export function splitPersonName(written: string): { given: string; family: string } {
  const comma = written
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
  if (comma.length === 2 && comma[0] && comma[1])
    return { given: withoutTitles(comma[1]).join(' '), family: comma[0] };
  const words = withoutTitles(written);
  if (words.length < 2) return { given: '', family: words[0] ?? '' };
  const loud = words.filter(
    (word) => word.length > 1 && word === word.toUpperCase() && word !== word.toLowerCase(),
  );
  if (loud.length > 0 && loud.length < words.length) {
    return { given: words.filter((word) => !loud.includes(word)).join(' '), family: loud.join(' ') };
  }
  return { given: words[0]!, family: words.slice(1).join(' ') };
}

function withoutTitles(written: string): string[] {
  const words = written.trim().split(/\s+/).filter(Boolean);
  const bare = (word: string) => word.toLowerCase().replace(/[.\s]/g, '');
  while (words.length > 1 && titles.test(bare(words[0]!))) words.shift();
  return words;
}
