import { NO_CONCEPTS } from './concepts.ts';
import { entriesOf } from './entries.ts';
import { formsOf } from './forms.ts';
import { lookupIn } from './lookup.ts';
import { mentionsIn } from './mentions.ts';
import { deniedId, weighedIn, weightsOf, type Weighed } from './reader.ts';
import { relationsOf } from './relations.ts';
import type { Sources } from './sources.ts';
import { tellingOf } from './telling.ts';
import type { Tongue } from './tongue.ts';
import type { Reading, Vocabulary } from './vocabulary.ts';

/** What a denied concept tells, beside the same one meant: "except rice" is a remark, not the subject. */
const DENIED = 0.8;
const WITHOUT: Record<Tongue, string> = { it: 'senza', en: 'without', fr: 'sans', de: 'ohne' };

/** Makes a vocabulary of its sources. The order of packs, entries and glossary changes nothing, not even ids. */
export function prepareVocabulary(sources: Sources): Vocabulary {
  const entries = entriesOf(sources);
  const numbering = { count: entries.length };
  const forms = formsOf(entries);
  const lookup = lookupIn(forms);
  const relations = relationsOf(entries, forms, lookup);
  const telling = tellingOf(entries.length, relations, forms.en);
  const capabilities = new Map(
    entries.flatMap(({ capability }, concept) => (capability === null ? [] : [[capability, concept]])),
  );

  const tellingAt = (id: number): number =>
    id < entries.length ? telling[id]! : id < 2 * entries.length ? DENIED * telling[id - entries.length]! : 1;

  const weigh = (text: string, tongue?: Tongue) => {
    const mentions = mentionsIn(text, tongue, forms, lookup);
    return { mentions, weighed: weighedIn(mentions, relations, numbering) };
  };

  const read = (text: string, tongue?: Tongue): Reading => {
    const { mentions, weighed } = weigh(text, tongue);
    const found = mentions.known
      .filter(({ negated, length }) => !negated && length > 0)
      .map(({ concept, from, to, certainty, length }) => ({
        capability: entries[concept]!.capability,
        concept,
        from,
        to,
        certainty,
        length,
      }));
    return { tongue: mentions.tongue, concepts: weightsOf(weighed, tellingAt), found };
  };

  const nameOf = (id: number, tongue: Tongue): string => {
    const name = (concept: number) =>
      entries[concept]?.words[tongue][0] ?? entries[concept]?.words.en[0] ?? '';
    return id < entries.length
      ? name(id)
      : id < deniedId(entries.length, numbering)
        ? `${WITHOUT[tongue]} ${name(id - entries.length)}`
        : '';
  };

  const weighCapability = (id: string): Map<number, Weighed> => {
    const concept = capabilities.get(id);
    const all = concept === undefined ? [] : [{ concept, share: 1 }, ...relations[concept]!];
    return new Map(
      all.map(({ concept: each, share }) => [each, { strength: share, from: 0, to: 0, most: share }]),
    );
  };

  return {
    capabilities: [...capabilities.keys()],
    read,
    touches: (text, tongue) => weigh(text, tongue).weighed,
    touchesOfCapability: weighCapability,
    telling: tellingAt,
    nameOf,
    capability: (id) => (capabilities.has(id) ? weightsOf(weighCapability(id), tellingAt) : NO_CONCEPTS),
  };
}
