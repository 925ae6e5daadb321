import { randomBytes } from 'node:crypto';

/** A UUIDv7: 48 bits of milliseconds, then chance. Ids made later sort later, so indexes grow at one end. */
export function newId(now: number = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(now, 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Whether a word from an address may be an id at all: anything else is simply not found. */
export function isId(text: string): boolean {
  return uuid.test(text);
}

/** A secret for a link: 24 bytes of chance, 32 letters in an address. */
export function newToken(): string {
  return randomBytes(24).toString('base64url');
}
