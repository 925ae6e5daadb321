import { describe, expect, it } from 'vitest';
import { undoFirm } from './import-undo.ts';

const made = { before: null, after: { name: 'Rossi', city: 'Rimini', lang: 'it', tags: ['viti'] } };

describe('taking back what an import did to a firm', () => {
  it('a firm it made goes', () => {
    const now = { name: 'Rossi', city: 'Rimini', email: '', lang: 'it', tags: ['viti'] };
    expect(undoFirm([made], now)).toMatchObject({ goes: true, edited: [] });
  });

  it('a firm it made and somebody edited stays, and says what was edited', () => {
    const now = { name: 'Rossi', city: 'Forlì', email: '', lang: 'it', tags: ['viti', 'dadi'] };
    expect(undoFirm([made], now)).toMatchObject({ goes: false, edited: ['city', 'tags'], back: now });
  });

  it('a firm it enriched gets back what it said before', () => {
    const done = {
      before: { website: null, tags: ['dadi'] },
      after: { website: 'https://rossi.it', tags: ['dadi', 'viti'] },
    };
    const now = { name: 'Rossi', website: 'https://rossi.it', tags: ['dadi', 'viti', 'nuovo'] };
    expect(undoFirm([done], now)).toEqual({
      goes: false,
      edited: [],
      back: { name: 'Rossi', website: null, tags: ['dadi', 'nuovo'] },
    });
  });

  it('a value changed since stays as it is now', () => {
    const done = {
      before: { website: null, city: null },
      after: { website: 'https://rossi.it', city: 'Rimini' },
    };
    const now = { name: 'Rossi', website: 'https://rossi.com', city: 'Rimini' };
    expect(undoFirm([done], now)).toEqual({
      goes: false,
      edited: ['website'],
      back: { name: 'Rossi', website: 'https://rossi.com', city: null },
    });
  });

  it('two acts of one import are taken back together', () => {
    const later = { before: { phone: null }, after: { phone: '0541 1' } };
    const now = { ...made.after, phone: '0541 1' };
    expect(undoFirm([made, later], now)).toMatchObject({ goes: true, edited: [] });
  });
});
