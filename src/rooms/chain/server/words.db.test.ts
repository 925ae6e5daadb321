import { beforeAll, describe, expect, test } from 'vitest';
import type { Result } from '#platform';
import { inNetwork, type Ctx, type Who } from '#platform/server';
import { aNetwork } from '../../../../tests/networks.ts';
import { capabilityCalled, capabilityName, suggestCapabilities, type WordNoun } from '../index.ts';
import {
  choosePacks,
  chosenPacks,
  editionsTold,
  pastEditions,
  readChain,
  retireWord,
  saveWord,
  undoEdition,
  vocabularyOf,
  wordsShown,
} from './index.ts';

let animator: Who;
let board: Who;
let stranger: Who;

const as = <T>(who: Who, work: (ctx: Ctx) => Promise<T>) => inNetwork(who, work);
const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const code = (result: Result<unknown>) => (result.ok ? 'accepted' : result.refusal.code);
const save = (
  noun: WordNoun,
  typed: Record<string, string>,
  id: string | null = null,
  after: string[] = [],
) => as(animator, (ctx) => saveWord(ctx, noun, id, typed, after));
const chain = (who = animator) => as(who, readChain);
const casting = 'jewellery:lost-wax-casting';
const filing = { label_it: 'ripassatura a lima', stage: 'jewellery:casting', kind: 'process' };

beforeAll(async () => {
  const network = await aNetwork('Gold of Somewhere');
  animator = network.as('animator');
  board = network.as('board', 'Bruno');
  stranger = (await aNetwork('Elsewhere')).as('animator', 'Otto');
  must(await as(animator, (ctx) => choosePacks(ctx, ['jewellery'])));
});

describe('what we call things', () => {
  test('leads to a capability in searches and texts at once, and only here', async () => {
    must(await save('word', { word: 'Il Bagnetto', means: 'rhodium plating' }));
    expect(capabilityCalled(await chain(), 'il bagnetto')).toBe('jewellery:rhodium-plating');
    const { found } = (await as(animator, vocabularyOf)).read('Facciamo il bagnetto.');
    expect(found.map(({ capability }) => capability)).toContain('jewellery:rhodium-plating');
    expect(suggestCapabilities(await chain(stranger), 'bagnetto', 'it')).toEqual([]);
    expect(code(await save('word', { word: 'il  bagnetto', means: 'rodiatura' }))).toBe('word/said-already');
  });

  test('a meaning that is none, or several, is asked again', async () => {
    expect(code(await save('word', { word: 'x', means: 'saldatura di pesci' }))).toBe('means/which');
    expect(code(await save('word', { word: 'x' }))).toBe('means/missing');
    expect(code(await save('word', { word: 'x', means: 'pesci', means_chosen: casting }))).toBe('accepted');
    expect(code(await save('word', { means: 'rodiatura' }))).toBe('word/missing');
  });

  test('retired it leads nowhere, brought back it does again', async () => {
    const { glossary } = await as(animator, wordsShown);
    const { id } = glossary.find(({ word }) => word === 'Il Bagnetto')!;
    must(await as(animator, (ctx) => retireWord(ctx, 'word', id, true)));
    expect(capabilityCalled(await chain(), 'il bagnetto')).toBe(null);
    must(await as(animator, (ctx) => retireWord(ctx, 'word', id, false)));
    expect(capabilityCalled(await chain(), 'il bagnetto')).toBe('jewellery:rhodium-plating');
  });
});

describe('capabilities of our own', () => {
  test('are added, renamed and taken out of use; the name stays readable', async () => {
    must(await save('capability', filing));
    const id = 'own:ripassatura-a-lima';
    expect((await chain()).capabilities.at(-1)).toMatchObject({ id, stage: 'jewellery:casting' });
    must(
      await save(
        'capability',
        { ...filing, label_en: 'hand filing', synonyms_it: 'limatura fine, lima' },
        id.slice(4),
      ),
    );
    expect(suggestCapabilities(await chain(), 'limatura fi', 'en')[0]).toMatchObject({
      capability: id,
      label: 'hand filing',
    });
    must(await as(animator, (ctx) => retireWord(ctx, 'capability', id.slice(4), true)));
    expect((await chain()).capabilities.some((one) => one.id === id)).toBe(false);
    expect(capabilityName(await chain(), id, 'it')).toBe('ripassatura a lima');
  });

  test('not what a pack has, nor what has no place or goes round in a circle', async () => {
    expect(code(await save('capability', { ...filing, label_it: 'Microfusione' }))).toBe(
      'word/known-already',
    );
    expect(code(await save('capability', { ...filing, label_it: 'limatura b', stage: 'x:y' }))).toBe(
      'stage/unknown',
    );
    expect(code(await save('capability', { ...filing, label_it: 'limatura c', kind: 'magic' }))).toBe(
      'kind/unknown',
    );
    expect(code(await save('capability', { ...filing, label_it: ' ' }))).toBe('label/missing');
    must(await save('capability', { ...filing, label_it: 'cesello grosso' }));
    must(await save('capability', { ...filing, label_it: 'cesello fine', within: 'cesello grosso' }));
    const round = { ...filing, label_it: 'cesello grosso', within: 'cesello fine' };
    expect(code(await save('capability', round, 'cesello-grosso'))).toBe('within/circle');
  });
});

test('a stage of our own comes after others, and never before itself', async () => {
  must(await save('stage', { label_it: 'Banco', label_en: 'Bench' }, null, ['jewellery:casting']));
  must(await save('stage', { label_it: 'Vetrina' }, null, ['own:bench']));
  expect((await chain()).stages.find(({ id }) => id === 'own:bench')).toMatchObject({
    after: ['jewellery:casting'],
    labels: { it: 'Banco', en: 'Bench', de: 'Bench' },
  });
  expect(code(await save('stage', { label_it: 'Banco' }, 'bench', ['own:vetrina']))).toBe('stage/circle');
});

describe('editions', () => {
  test('say who changed what, and are taken back by a new one', async () => {
    const edition = must(await save('word', { word: 'la goccia', means: 'rodiatura' }));
    const [last] = await as(animator, (ctx) => pastEditions(ctx));
    expect(last).toMatchObject({ edition, by: 'Ada', noun: 'word', verb: 'added', before: null });
    must(await as(animator, (ctx) => undoEdition(ctx, edition)));
    expect(capabilityCalled(await chain(), 'la goccia')).toBe(null);
    expect(code(await as(animator, (ctx) => undoEdition(ctx, edition)))).toBe('change/changed-since');
    const [undone] = await as(animator, (ctx) => editionsTold(ctx, null));
    expect(undone).toMatchObject({ verb: 'undone', undoes: edition, name: 'la goccia' });
    expect((await chain()).edition).toBe(edition + 1);
  });

  test('a choice of packs too', async () => {
    const edition = must(await as(animator, (ctx) => choosePacks(ctx, ['jewellery', 'mechanical'])))!;
    must(await as(animator, (ctx) => undoEdition(ctx, edition)));
    expect(await as(animator, chosenPacks)).toEqual(['jewellery']);
  });

  test('two at once each have their own', async () => {
    const saved = await Promise.all(
      ['uno', 'due', 'tre'].map((word) => save('word', { word, means: 'rodiatura' })),
    );
    expect(new Set(saved.map((one) => must(one))).size).toBe(3);
  });

  test('the board reads them and changes nothing; another network sees none', async () => {
    await expect(as(board, (ctx) => undoEdition(ctx, 1))).rejects.toMatchObject({ status: 403 });
    expect((await as(board, wordsShown)).mayEdit).toBe(false);
    expect(await as(stranger, (ctx) => pastEditions(ctx))).toEqual([]);
    await expect(as(stranger, (ctx) => undoEdition(ctx, 1))).rejects.toMatchObject({ status: 404 });
  });
});
