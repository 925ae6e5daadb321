import type { Document } from '#packages/matching';
import type { FirmRows } from './profile.ts';

/** What a search by concept looks through: firms and their open offers and needs. Ids say which is which. */
export function documentsOf(card: { name: string; tags: readonly string[] }, rows: FirmRows): Document[] {
  if (rows.archived) return [];
  const { summary, offers, description, lang } = rows.text;
  return [
    {
      id: `firm:${rows.id}`,
      text: [summary, offers, description, ...card.tags].filter(Boolean).join('\n'),
      tongue: lang,
      capabilities: rows.capabilities.map(({ id }) => id),
    },
    ...rows.opportunities.map(({ id, title, text, lang: tongue, capabilities }) => ({
      id: `opportunity:${id}`,
      text: `${title}\n${text}`,
      tongue,
      capabilities,
    })),
  ];
}
