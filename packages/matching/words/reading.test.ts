import { describe, expect, it } from 'vitest';
import { nearness, prepareVocabulary, type Tongue } from './index.ts';
import { sample } from './sample.ts';
import { skeleton } from './skeleton.ts';

const vocabulary = prepareVocabulary(sample);
/** What a text names, by the English names of the concepts. */
const named = (text: string, tongue?: Tongue) => [
  ...new Set(vocabulary.read(text, tongue).found.map(({ concept }) => vocabulary.nameOf(concept, 'en'))),
];
const near = (one: string, other: string) =>
  nearness(vocabulary.read(one).concepts, vocabulary.read(other).concepts);

describe('one word', () => {
  it.each<[string, Tongue, string]>([
    ['macchine', 'it', 'machine'],
    ['Maschinen', 'de', 'machine'],
    ['saldatori', 'it', 'welding'],
    ['welders', 'en', 'welding'],
    ['giesserei', 'de', 'foundry'],
    ['GIESSEREIEN', 'de', 'foundry'],
    ['cereals', 'en', 'cereal'],
    ['céréales', 'fr', 'cereal'],
    ['Stueck', 'de', 'part'],
  ])('%s is known by its stem or its root', (word, tongue, name) => {
    expect(named(word, tongue)).toEqual([name]);
  });

  it('of two meanings leads to both, and weighs no more than one', () => {
    expect(named('vite', 'it').sort()).toEqual(['screw', 'vine']);
    const { weights } = vocabulary.read('vite', 'it').concepts;
    expect(Math.hypot(...weights)).toBeCloseTo(1, 5);
  });

  it('mistyped is still known if it is long', () => {
    expect(named('fresatrcie', 'it')).toEqual(['milling']);
    expect(named('mahcinery', 'en')).toEqual(['machine']);
  });

  it('that is short is never taken for another', () => {
    expect(named('orco', 'it')).toEqual([]);
  });

  it('known in another language only is known by that, or by its likeness', () => {
    expect(named('welding', 'it')).toEqual(['welding']);
    const cousins: [string, Tongue][] = [
      ['ceramica', 'it'],
      ['ceramics', 'en'],
      ['ceramique', 'fr'],
      ['keramik', 'de'],
    ];
    expect(cousins.map(([word, tongue]) => skeleton(word, tongue))).toEqual(cousins.map(() => 'keram'));
  });

  it('in German is read by its parts', () => {
    expect(named('Schweißmaschine', 'de')).toEqual(['welding', 'machine']);
    expect(named('Titanstücke', 'de').sort()).toEqual(['part', 'titanium']);
    expect(named('Zeichnungsteil', 'de')).toEqual(['drawing', 'part']);
  });
});

describe('an expression', () => {
  it('is read as one, the longest first, and carries its parts', () => {
    expect(named('stampaggio a freddo', 'it')).toEqual(['cold forging']);
    expect(near('stampaggio a freddo', 'cold')).toBeGreaterThan(0.1);
    expect(near('stampaggio a freddo', 'stampaggio')).toBeGreaterThan(0.2);
  });

  it('leads across no full stop', () => {
    expect(named('stampaggio. A freddo', 'it')).toEqual(['stamping', 'cold']);
  });

  it('of another language is known in the midst of this one', () => {
    expect(named('facciamo cold forging per tutti', 'it')).toEqual(['cold forging']);
  });

  it('with a small word before it means something else than the word', () => {
    expect(named('pezzo a disegno', 'it')).toEqual(['part', 'one-off parts']);
    expect(named('il disegno', 'it')).toEqual(['drawing']);
  });
});

describe('what is left out', () => {
  it.each<[string, Tongue]>([
    ['coltivazione di cereali (tranne il riso)', 'it'],
    ['growing of cereals (except rice)', 'en'],
    ['culture de céréales, sauf le riz', 'fr'],
    ['Anbau von Getreide (ohne Reis)', 'de'],
  ])('%s: is not meant', (text, tongue) => {
    expect(named(text, tongue)).toEqual(['growing', 'cereal']);
    expect(near(text, 'rice')).toBe(0);
  });

  it('is itself something two texts can have in common', () => {
    const denied = near('cereali tranne il riso', 'cereals except rice');
    expect(denied).toBeGreaterThan(near('cereali tranne il riso', 'cereals'));
  });
});

describe('the language', () => {
  it.each<[string, Tongue]>([
    ['la fonderia lavora per tutti', 'it'],
    ['machining for everybody', 'en'],
    ['usinage de pièces pour tous', 'fr'],
    ['Maschinen für die Gießerei', 'de'],
  ])('of "%s" is %s', (text, tongue) => expect(vocabulary.read(text).tongue).toBe(tongue));
});

describe('a capability', () => {
  it('is near to a text that names it, whatever the language, and less near to its broader one', () => {
    const cold = vocabulary.capability('bells:cold-forging');
    const to = (text: string) => nearness(cold, vocabulary.read(text).concepts);
    expect(to('Kaltpressen von Titan')).toBeGreaterThan(0.5);
    expect(to('cold heading')).toBeGreaterThan(0.95);
    expect(to('stamping')).toBeGreaterThan(0.2);
    expect(to('stamping')).toBeLessThan(to('cold heading'));
    expect(to('rice')).toBe(0);
  });

  it('nobody knows has no concepts', () => {
    expect(vocabulary.capability('bells:ringing').ids).toHaveLength(0);
  });
});

describe('the glossary', () => {
  const ours = prepareVocabulary({
    ...sample,
    glossary: [
      { word: 'botta secca', tongue: 'it', capability: 'bells:cold-forging' },
      { word: 'quattrozeri', means: 'lavorazione oro' },
    ],
  });

  it('adds a word to a capability', () => {
    expect(ours.read('cerco botta secca').found.map(({ capability }) => capability)).toContain(
      'bells:cold-forging',
    );
  });

  it('explains a word by others', () => {
    expect(nearness(ours.read('quattrozeri').concepts, ours.read('gold machining').concepts)).toBeGreaterThan(
      0.4,
    );
  });
});
