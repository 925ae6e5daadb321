import { beforeAll, describe, expect, test } from 'vitest';
import type { Result } from '#platform';
import { inNetwork, newId, type Ctx, type Who } from '#platform/server';
import { aNetwork } from '../../../../tests/networks.ts';
import { formValues } from '../form.ts';
import {
  addMandate,
  archiveFirm,
  createFirm,
  createPerson,
  editFirm,
  editPerson,
  firmById,
  flatFirm,
  flatPerson,
  historyOf,
  mandatesOf,
  mergeFirms,
  notesOn,
  ownFields,
  personById,
  personPage,
  restoreFirm,
  revertChange,
  settleMandate,
  tagFirms,
  unmergeFirms,
  writeNote,
  addField,
  type EditConflict,
} from './index.ts';

let animator: Who;
let board: Who;
let stranger: Who;
const as = <T>(who: Who, work: (ctx: Ctx) => Promise<T>) => inNetwork(who, work);
const must = <T>(result: Result<T>): T => {
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
};
const firmNamed = async (name: string, rest: Record<string, string> = {}) =>
  must(await as(animator, (ctx) => createFirm(ctx, { name, ...rest })));
const personNamed = async (family_name: string) =>
  must(await as(animator, (ctx) => createPerson(ctx, { family_name, given_name: 'Ada' })));
const flat = (id: string) => as(animator, async (ctx) => flatFirm(await firmById(ctx, id)));
const form = (id: string) =>
  as(animator, async (ctx) => {
    const base = flatFirm(await firmById(ctx, id));
    return { base, values: formValues(base, 'firm', await ownFields(ctx, 'firm'), 'en') };
  });

beforeAll(async () => {
  const network = await aNetwork('Gears of Somewhere');
  animator = network.as('animator');
  board = network.as('board', 'Bruno');
  stranger = (await aNetwork('Elsewhere')).as('owner', 'Otto');
});

describe('two editors', () => {
  test('who change different things both keep them', async () => {
    const id = await firmNamed('Ferri', { city: 'Forlì', tags: 'steel' });
    const [first, second] = [await form(id), await form(id)];
    must(
      await as(animator, (ctx) =>
        editFirm(ctx, id, first.base, { ...first.values, city: 'Faenza', tags: 'steel, alloys' }),
      ),
    );
    const saved = must(
      await as(animator, (ctx) =>
        editFirm(ctx, id, second.base, { ...second.values, phone: '0543 1', tags: 'steel, gears' }),
      ),
    );
    expect(saved.theirChanges).toEqual(['city']);
    expect(await flat(id)).toMatchObject({
      city: 'Faenza',
      phone: '0543 1',
      tags: ['alloys', 'gears', 'steel'],
    });
  });

  test('who change the same thing are shown both; nothing is saved until one decides', async () => {
    const id = await firmNamed('Bolt', { city: 'Forlì' });
    const [first, second] = [await form(id), await form(id)];
    must(await as(animator, (ctx) => editFirm(ctx, id, first.base, { ...first.values, city: 'Faenza' })));
    const refusal = await as(animator, (ctx) =>
      editFirm(ctx, id, second.base, { ...second.values, city: 'Cesena', phone: '0543 2' }),
    );
    expect(refusal).toMatchObject({
      ok: false,
      refusal: {
        code: 'changed-meanwhile',
        data: { conflicts: [{ key: 'city', base: 'Forlì', mine: 'Cesena', theirs: 'Faenza' }] },
      },
    });
    expect(await flat(id)).toMatchObject({ city: 'Faenza', phone: '' });
    const theirs = !refusal.ok && (refusal.refusal.data as unknown as EditConflict).theirs;
    must(
      await as(animator, (ctx) =>
        editFirm(ctx, id, theirs || {}, { ...second.values, city: 'Cesena', phone: '0543 2' }),
      ),
    );
    expect(await flat(id)).toMatchObject({ city: 'Cesena', phone: '0543 2' });
  });

  test('at the very same moment, one after the other', async () => {
    const id = await firmNamed('Race');
    const { base, values } = await form(id);
    const results = await Promise.all(
      ['A', 'B', 'C', 'D'].map((city) => as(animator, (ctx) => editFirm(ctx, id, base, { ...values, city }))),
    );
    expect(results.filter((result) => result.ok)).toHaveLength(1);
  });

  test('an edit that changes nothing leaves no trace', async () => {
    const id = await firmNamed('Still');
    const { base, values } = await form(id);
    must(await as(animator, (ctx) => editFirm(ctx, id, base, values)));
    const { changes } = await as(animator, (ctx) => historyOf(ctx, 'firm', id));
    expect(changes.map((change) => change.verb)).toEqual(['created']);
  });
});

describe('history', () => {
  test('tells who changed what, and takes one change back', async () => {
    const id = await firmNamed('Past', { city: 'Forlì' });
    const first = await form(id);
    must(
      await as(animator, (ctx) =>
        editFirm(ctx, id, first.base, { ...first.values, city: 'Faenza', email: 'a@past.it' }),
      ),
    );
    const second = await form(id);
    must(
      await as(animator, (ctx) => editFirm(ctx, id, second.base, { ...second.values, email: 'b@past.it' })),
    );
    const { changes } = await as(animator, (ctx) => historyOf(ctx, 'firm', id));
    expect(
      changes.map(({ verb, before, after, actorName }) => [verb, before, after, actorName]).slice(0, 2),
    ).toEqual([
      ['edited', { email: 'a@past.it' }, { email: 'b@past.it' }, 'Ada'],
      ['edited', { city: 'Forlì', email: '' }, { city: 'Faenza', email: 'a@past.it' }, 'Ada'],
    ]);
    const reverted = must(await as(animator, (ctx) => revertChange(ctx, changes[1]!.changeId)));
    expect(reverted.kept).toEqual(['email']);
    expect(await flat(id)).toMatchObject({ city: 'Forlì', email: 'b@past.it' });
    expect(await as(animator, (ctx) => revertChange(ctx, changes[1]!.changeId))).toMatchObject({
      refusal: { code: 'change/nothing-left' },
    });
  });

  test('a firm leaves and comes back', async () => {
    const id = await firmNamed('Away');
    must(await as(animator, (ctx) => archiveFirm(ctx, id)));
    expect(await as(animator, (ctx) => archiveFirm(ctx, id))).toMatchObject({
      refusal: { code: 'firm/archived-already' },
    });
    must(await as(animator, (ctx) => restoreFirm(ctx, id)));
    const { changes } = await as(animator, (ctx) => historyOf(ctx, 'firm', id));
    expect(changes.map((change) => change.verb)).toEqual(['restored', 'archived', 'created']);
  });
});

describe('merging', () => {
  const rowsOf = (ids: string[]) =>
    as(animator, async ({ db }) => ({
      firms: await db
        .selectFrom('firm')
        .selectAll()
        .where('firm_id', 'in', ids)
        .orderBy('firm_id')
        .execute()
        .then((rows) => rows.map(({ version: _version, updated_at: _updated, ...row }) => row)),
      mandates: await db
        .selectFrom('mandate')
        .selectAll()
        .where('firm_id', 'in', ids)
        .orderBy('mandate_id')
        .execute(),
      notes: await db.selectFrom('note').selectAll().where('noun_id', 'in', ids).orderBy('note_id').execute(),
      tags: await db
        .selectFrom('firm_tag')
        .selectAll()
        .where('firm_id', 'in', ids)
        .orderBy('firm_id')
        .orderBy('tag_id')
        .execute(),
      people: await db.selectFrom('person').select(['person_id', 'search']).orderBy('person_id').execute(),
    }));

  async function twoFirms() {
    const keep = await firmNamed('Alloys Srl', { email: 'a@alloys.it', tags: 'alloys' });
    const gone = await firmNamed('ALLOYS', { city: 'Imola', email: 'b@alloys.it', tags: 'alloys, castings' });
    const person = await personNamed('Lega');
    must(
      await as(animator, (ctx) =>
        addMandate(ctx, { personId: person, firmId: gone, role: 'Owner', since: '2020-01-01', until: '' }),
      ),
    );
    must(
      await as(animator, (ctx) =>
        writeNote(ctx, { noun: 'firm', nounId: gone }, { text: 'Met in Imola', visibility: 'animator' }),
      ),
    );
    return { keep, gone, person };
  }

  test('and unmerging gives identical rows', async () => {
    const { keep, gone } = await twoFirms();
    const before = await rowsOf([keep, gone]);
    const mergeId = must(await as(animator, (ctx) => mergeFirms(ctx, keep, gone, { email: 'gone' })));
    const merged = await as(animator, async (ctx) => ({
      keep: flatFirm(await firmById(ctx, keep)),
      gone: await firmById(ctx, gone),
      mandates: (await mandatesOf(ctx, { firmId: keep })).map((mandate) => mandate.role),
      notes: (await notesOn(ctx, 'firm', keep)).map((note) => note.text),
    }));
    expect(merged.keep).toMatchObject({
      name: 'Alloys Srl',
      city: 'Imola',
      email: 'b@alloys.it',
      tags: ['alloys', 'castings'],
    });
    expect(merged.gone.mergedInto).toBe(keep);
    expect([merged.mandates, merged.notes]).toEqual([['Owner'], ['Met in Imola']]);
    must(await as(animator, (ctx) => unmergeFirms(ctx, mergeId)));
    expect(await rowsOf([keep, gone])).toEqual(before);
    expect(await as(animator, (ctx) => unmergeFirms(ctx, mergeId))).toMatchObject({
      refusal: { code: 'merge/undone-already' },
    });
  });

  test('keeps what was edited between the two', async () => {
    const { keep, gone } = await twoFirms();
    const mergeId = must(await as(animator, (ctx) => mergeFirms(ctx, keep, gone, {})));
    const edit = await form(keep);
    must(await as(animator, (ctx) => editFirm(ctx, keep, edit.base, { ...edit.values, phone: '0542 9' })));
    must(await as(animator, (ctx) => unmergeFirms(ctx, mergeId)));
    expect(await flat(keep)).toMatchObject({ city: '', phone: '0542 9', tags: ['alloys'] });
  });

  test('is refused with itself, twice, and from the archive', async () => {
    const { keep, gone } = await twoFirms();
    const merge = (a: string, b: string) => as(animator, (ctx) => mergeFirms(ctx, a, b, {}));
    expect(await merge(keep, keep)).toMatchObject({ refusal: { code: 'merge/same-firm' } });
    must(await as(animator, (ctx) => archiveFirm(ctx, keep)));
    expect(await merge(keep, gone)).toMatchObject({ refusal: { code: 'merge/keep-is-archived' } });
    must(await merge(gone, keep));
    expect(await merge(gone, keep)).toMatchObject({ refusal: { code: 'merge/merged-already' } });
  });
});

describe('people and their mandates', () => {
  test('one person serves two firms, and stops serving one', async () => {
    const [forge, gears] = [await firmNamed('Forge'), await firmNamed('Gears')];
    const personId = await personNamed('Doppia');
    const give = (firmId: string) =>
      as(animator, (ctx) =>
        addMandate(ctx, { personId, firmId, role: 'Sales', since: '2024-01-01', until: '' }),
      );
    const first = must(await give(forge));
    must(await give(gears));
    expect(await give(gears)).toMatchObject({ refusal: { code: 'mandate/given-already' } });
    must(await as(animator, (ctx) => settleMandate(ctx, first, { until: '2025-12-31' })));
    const page = await as(animator, (ctx) =>
      personPage(ctx, { query: 'doppia gears', archived: false }, {}, '2026-01-01'),
    );
    expect(page.rows.map((row) => row.firms.map((firm) => firm.name))).toEqual([['Gears']]);
    const { changes } = await as(animator, (ctx) => historyOf(ctx, 'firm', forge));
    expect(changes.map((change) => change.verb)).toEqual(['mandate-ended', 'mandate-given', 'created']);
    must(await as(animator, (ctx) => settleMandate(ctx, first, 'resume')));
  });

  test('are edited by two as firms are', async () => {
    const personId = await personNamed('Conti');
    const base = await as(animator, async (ctx) => flatPerson(await personById(ctx, personId)));
    const values = formValues(base, 'person', [], 'en');
    must(await as(animator, (ctx) => editPerson(ctx, personId, base, { ...values, phone: '1' })));
    expect(
      await as(animator, (ctx) => editPerson(ctx, personId, base, { ...values, phone: '2' })),
    ).toMatchObject({
      refusal: { code: 'changed-meanwhile' },
    });
  });
});

describe('own fields', () => {
  test('are asked, kept typed, and shown to whom the network says', async () => {
    const network = (await aNetwork('With fields')).as('owner');
    const id = await as(network, async (ctx) => {
      const field = {
        noun: 'firm',
        it: 'Fatturato',
        en: 'Turnover',
        kind: 'money',
        choices: '',
        visibility: 'animator',
      };
      must(await addField(ctx, field));
      return must(await createFirm(ctx, { name: 'Rich', 'own.turnover': '€ 1,200.50' }));
    });
    expect((await as(network, (ctx) => firmById(ctx, id))).own_fields).toEqual({
      turnover: { minor: 120050, currency: 'EUR' },
    });
    expect(
      await as(network, (ctx) => createFirm(ctx, { name: 'Bad', 'own.turnover': 'much' })),
    ).toMatchObject({
      refusal: { data: { problems: [{ code: 'money/unreadable', about: 'own.turnover' }] } },
    });
  });
});

describe('trespass', () => {
  test("another network's firm, person, change and merge are not found", async () => {
    const firm = await firmNamed('Ours');
    const person = await personNamed('Nostra');
    const { changes } = await as(animator, (ctx) => historyOf(ctx, 'firm', firm));
    const attempts: ((ctx: Ctx) => Promise<unknown>)[] = [
      (ctx) => firmById(ctx, firm),
      (ctx) => editFirm(ctx, firm, {}, { name: 'Theirs' }),
      (ctx) => archiveFirm(ctx, firm),
      (ctx) => personById(ctx, person),
      (ctx) => writeNote(ctx, { noun: 'firm', nounId: firm }, { text: 'x', visibility: 'animator' }),
      (ctx) => addMandate(ctx, { personId: person, firmId: firm, role: '', since: '', until: '' }),
      (ctx) => mergeFirms(ctx, firm, newId(), {}),
      (ctx) => revertChange(ctx, changes[0]!.changeId),
      (ctx) => firmById(ctx, "'; drop table firm"),
    ];
    for (const attempt of attempts)
      await expect(as(stranger, attempt)).rejects.toMatchObject({ status: 404 });
    expect(await as(stranger, (ctx) => tagFirms(ctx, [firm], 'ours'))).toEqual({ ok: true, value: 0 });
  });

  test('the board reads, and may not write', async () => {
    const firm = await firmNamed('Read');
    must(
      await as(animator, (ctx) =>
        writeNote(ctx, { noun: 'firm', nounId: firm }, { text: 'secret', visibility: 'animator' }),
      ),
    );
    must(
      await as(animator, (ctx) =>
        writeNote(ctx, { noun: 'firm', nounId: firm }, { text: 'open', visibility: 'members' }),
      ),
    );
    expect((await as(board, (ctx) => firmById(ctx, firm))).name).toBe('Read');
    expect((await as(board, (ctx) => notesOn(ctx, 'firm', firm))).map((note) => note.text)).toEqual(['open']);
    const attempts: ((ctx: Ctx) => Promise<unknown>)[] = [
      (ctx) => createFirm(ctx, { name: 'Mine' }),
      (ctx) => editFirm(ctx, firm, {}, { name: 'Mine' }),
      (ctx) => archiveFirm(ctx, firm),
      (ctx) => tagFirms(ctx, [firm], 'mine'),
      (ctx) => mergeFirms(ctx, firm, newId(), {}),
      (ctx) => historyOf(ctx, 'firm', firm),
    ];
    for (const attempt of attempts) await expect(as(board, attempt)).rejects.toMatchObject({ status: 403 });
  });
});
