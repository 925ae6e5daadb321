import { decodeText } from '#members';

/** What a form brings: a file if one was chosen, otherwise the text that was pasted. */
export async function writtenTable(fields: FormData, name: string): Promise<string> {
  const file = fields.get('file');
  if (file instanceof File && file.size > 0) return decodeText(new Uint8Array(await file.arrayBuffer())).text;
  return String(fields.get(name) ?? '');
}
