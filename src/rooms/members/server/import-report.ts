import { inNetwork, type Ctx, type Who } from '#platform/server';
import type { Lang } from '#platform';
import { csvHead, csvLine, type CsvOptions } from '../firm-csv.ts';
import { importWords } from '../words/import.ts';
import { permitEditing } from './policy.ts';
import { importById, importRows } from './import-queries.ts';

/** The whole accounting as CSV: every row of the file with what became of it, then its cells as they came. */
export async function* reportCsv(who: Who, importId: string, lang: Lang): AsyncGenerator<string> {
  const t = importWords[lang].report;
  const { header } = await inNetwork(who, async (ctx) => {
    permitEditing(ctx);
    return (await importById(ctx, importId)).reading;
  });
  const { row, outcome, firm, remarks } = t.headings;
  const options: CsvOptions = { bom: true, delimiter: lang === 'it' ? ';' : ',' };
  yield csvHead(
    [
      row,
      outcome,
      firm,
      remarks,
      ...header.map((name, at) => name || importWords[lang].columns.unnamed(at + 1)),
    ],
    options,
  );
  for (let after: number | null = 0; after !== null;) {
    const batch: { lines: string[]; last: number | null } = await inNetwork(who, (ctx) =>
      linesAfter(ctx, importId, after!, lang, options),
    );
    yield batch.lines.join('');
    after = batch.last;
  }
}

async function linesAfter(ctx: Ctx, importId: string, after: number, lang: Lang, options: CsvOptions) {
  const words = importWords[lang];
  const rows = await importRows(ctx, importId, { after, most: 500 });
  const lines = rows.map(({ number, outcome, entry, problems, cells }) => {
    const told = problems.map(({ code, value }) => words.problems[code] + (value ? ` (${value})` : ''));
    const became = words.report.outcomes[outcome];
    return csvLine([String(number), became, entry?.firm.name ?? '', told.join(' '), ...cells], options);
  });
  return { lines, last: rows.at(-1)?.number ?? null };
}
