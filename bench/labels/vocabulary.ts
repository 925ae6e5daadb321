import { globSync, readdirSync, readFileSync } from 'node:fs';
import { prepareVocabulary, type LexiconEntry, type Vocabulary } from '#packages/matching';
import { readPack, type Pack } from '#packages/sectors';

/** The packs and the lexicon that come with the house, as a vocabulary. */
export function vocabularyOfTheHouse(packs = packsOfTheHouse()): Vocabulary {
  const lexicon = globSync('sectors/lexicon/*.json').flatMap(
    (path) => JSON.parse(readFileSync(path, 'utf8')) as LexiconEntry[],
  );
  return prepareVocabulary({ packs, lexicon });
}

export function packsOfTheHouse(): Pack[] {
  const common = packOf('common');
  return [common, ...['motorsport', 'jewellery', 'mechanical'].map((id) => packOf(id, common))];
}

function packOf(id: string, common?: Pack): Pack {
  const folder = `sectors/${id}`;
  const parts = readdirSync(folder).map((file) => ({
    file,
    text: readFileSync(`${folder}/${file}`, 'utf8'),
  }));
  const reading = readPack(parts, common);
  if (!reading.ok) throw new Error(`the pack ${id} has faults: filiera sector ${folder}`);
  return reading.pack;
}
