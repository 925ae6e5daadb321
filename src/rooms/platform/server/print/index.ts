/** Setting type on paper: fonts, lines, pages, and the structure that a screen reader follows. */
export { fit, type Fitted } from './fit.ts';
export { mostGenerous, paginate, type Block, type Group } from './paginate.ts';
export { A3_LANDSCAPE, A4, A4_LANDSCAPE, HAIRLINE, INK, mm, type Paper } from './paper.ts';
export { breathe, LOCALE, openSheet, type Imprint, type Sheet } from './sheet.ts';
export type { Style } from './typesetter.ts';
export { balance, clip, wrap } from './wrap.ts';
