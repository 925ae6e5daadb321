import { emptyCard, spokenName, type Card } from './card.ts';
import type { Fault } from './fault.ts';
import { takeProperty } from './fields.ts';
import { logicalLines, type Line } from './lines.ts';
import { readProperty, type Property } from './property.ts';
import { text } from './values.ts';

export interface CardReading {
  cards: Card[];
  faults: Fault[];
}

/**
 * Reads every card of a file (vCard 2.1, RFC 2426, RFC 6350, and what telephones make of them). Never throws; what
 * can't be read is a fault with its line, and the rest is read all the same.
 * `file` is its text, decoded; what quoted-printable or base64 hide in it is decoded here.
 */
export function readCards(file: string): CardReading {
  const faults: Fault[] = [];
  const cards: Card[] = [];
  for (const block of blocksOf(logicalLines(file), faults)) {
    const card = readCard(block, faults);
    cards.push(card);
  }
  if (cards.length === 0 && faults.length === 0)
    faults.push({
      code: 'nothing',
      line: 1,
      message: 'There is no card in this file.',
      hint: 'A card begins with BEGIN:VCARD and ends with END:VCARD.',
    });
  return { cards, faults };
}

interface Block {
  begins: number;
  lines: Line[];
}

/** The lines between BEGIN and END. A card inside another (AGENT of vCard 2.1 and 3.0) stays out of both. */
function blocksOf(lines: readonly Line[], faults: Fault[]): Block[] {
  const blocks: Block[] = [];
  const open: Block[] = [];
  let stray = false;
  for (const line of lines) {
    const mark = /^\s*(BEGIN|END)\s*:\s*VCARD\s*$/i.exec(line.text)?.[1]?.toUpperCase();
    if (mark === 'BEGIN' && open.length > 0 && !carriesAnother(open.at(-1)!)) {
      faults.push(noEnd(open.at(-1)!.begins));
      blocks.push(open.pop()!);
    }
    if (mark === 'BEGIN') open.push({ begins: line.number, lines: [] });
    else if (mark === 'END') {
      const block = open.pop();
      if (!block) faults.push(strayEnd(line.number));
      else if (open.length === 0) blocks.push(block);
    } else if (open.length > 0) open.at(-1)!.lines.push(line);
    else if (!stray) {
      stray = true;
      faults.push(noBegin(line));
    }
  }
  for (const block of open.slice(0, 1)) {
    faults.push(noEnd(block.begins));
    blocks.push(block);
  }
  return blocks;
}

const carriesAnother = (block: Block) => /^AGENT[^:]*:\s*$/i.test(block.lines.at(-1)?.text ?? '');

const noEnd = (line: number): Fault => ({
  code: 'no-end',
  line,
  message: 'This card never ends.',
  hint: 'Add END:VCARD after its last line. It was read as far as it goes.',
});
const strayEnd = (line: number): Fault => ({
  code: 'stray-end',
  line,
  message: 'A card ends here that never began.',
  hint: 'Add BEGIN:VCARD before its first line.',
});
const noBegin = ({ number }: Line): Fault => ({
  code: 'no-begin',
  line: number,
  message: 'Text outside a card.',
  hint: 'A card begins with BEGIN:VCARD. What stands outside was passed over.',
});

function readCard(block: Block, faults: Fault[]): Card {
  const card = emptyCard();
  const properties = block.lines.flatMap((line) => readProperty(line, faults) ?? []);
  const labels = labelsByGroup(properties);
  for (const property of properties) takeProperty(card, property, labels, faults);
  card.name ||= spokenName(card.parts) || card.nickname || card.org;
  if (properties.every(({ name }) => name === 'VERSION')) {
    faults.push({
      code: 'empty-card',
      line: block.begins,
      message: 'This card says nothing.',
      hint: 'It was read as an empty card.',
    });
  }
  return card;
}

/** `item1.X-ABLabel:Grandma's` names what else stands under item1. */
function labelsByGroup(properties: readonly Property[]): ReadonlyMap<string, string> {
  const labels = properties.filter(({ name, group }) => name === 'X-ABLABEL' && group !== '');
  return new Map(
    labels.map((label) => [
      label.group.toLowerCase(),
      text(label)
        .replace(/^_\$!<(.*)>!\$_$/, '$1')
        .trim(),
    ]),
  );
}
