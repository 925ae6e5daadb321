import { inflateSync } from 'node:zlib';

/**
 * WOFF 1.0 back to the plain font it wraps (W3C REC-WOFF-20121213): the same tables, inflated, behind a plain
 * directory. The font engine would inflate them in JavaScript, anew for every document.
 */
export function unwrapWoff(woff: Uint8Array): Buffer {
  const from = Buffer.from(woff.buffer, woff.byteOffset, woff.byteLength);
  if (from.toString('latin1', 0, 4) !== 'wOFF') throw new Error('unwrapWoff: not a WOFF file');
  const count = from.readUInt16BE(12);
  const tables = Array.from({ length: count }, (_, i) => {
    const entry = 44 + i * 20;
    const [offset, packed, length] = [4, 8, 12].map((at) => from.readUInt32BE(entry + at)) as [
      number,
      number,
      number,
    ];
    const body = from.subarray(offset, offset + packed);
    return {
      tag: from.subarray(entry, entry + 4),
      checksum: from.readUInt32BE(entry + 16),
      body: packed < length ? inflateSync(body) : body,
    };
  });

  const power = 2 ** Math.floor(Math.log2(count));
  const head = Buffer.alloc(12 + count * 16);
  from.copy(head, 0, 4, 8);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(power * 16, 6);
  head.writeUInt16BE(Math.log2(power), 8);
  head.writeUInt16BE((count - power) * 16, 10);
  const parts: Buffer[] = [head];
  let at = head.length;
  tables.forEach(({ tag, checksum, body }, i) => {
    const entry = 12 + i * 16;
    tag.copy(head, entry);
    head.writeUInt32BE(checksum, entry + 4);
    head.writeUInt32BE(at, entry + 8);
    head.writeUInt32BE(body.length, entry + 12);
    const padding = Buffer.alloc((4 - (body.length % 4)) % 4);
    parts.push(body, padding);
    at += body.length + padding.length;
  });
  return Buffer.concat(parts);
}
