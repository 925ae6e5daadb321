import { csvHead, csvLine, type CsvOptions } from '#members';
import type { ChainTable } from './findings-table.ts';
import type { ChainPageWords } from './words/chain-page.ts';

/** The table as a file: one line a stage, lists parted by semicolons inside their cell. */
export function tableCsv(
  { lines }: ChainTable,
  { table: t }: ChainPageWords,
  options: CsvOptions = {},
): string {
  const counted = `${t.firms} (n)`;
  const columns = [
    t.order,
    t.stage,
    t.firms,
    counted,
    t.capabilities,
    t.fedBy,
    t.feeds,
    t.offers,
    t.needs,
    t.said,
  ];
  const rows = lines.map((line, at) =>
    csvLine(
      [
        String(at + 1),
        line.name,
        line.firms.map(({ name }) => name).join('; '),
        String(line.firms.length),
        line.capabilities.join('; '),
        String(line.tiesIn),
        String(line.tiesOut),
        String(line.offers),
        String(line.needs),
        line.said.map(({ sentence }) => sentence).join(' '),
      ],
      options,
    ),
  );
  return csvHead(columns, options) + rows.join('');
}
