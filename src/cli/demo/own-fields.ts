import type { Ctx } from '#platform/server';

/** What these networks ask their firms beyond what everyone asks. */
export const ownFields = (ctx: Ctx) =>
  [
    { key: 'founded', kind: 'number', label: { it: 'Fondata nel', en: 'Founded in' }, visibility: 'members' },
    {
      key: 'staff',
      kind: 'number',
      label: { it: 'Addetti', en: 'People employed' },
      visibility: 'counterpart',
    },
    {
      key: 'line_abroad',
      kind: 'text',
      label: { it: 'In una riga, nell’altra lingua', en: 'In one line, in the other language' },
      visibility: 'counterpart',
    },
  ].map((field, position) => ({
    ...field,
    field_id: ctx.newId(),
    noun: 'firm',
    label: JSON.stringify(field.label),
    position,
  }));
