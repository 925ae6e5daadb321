import type { ProposalWords } from './en.ts';

const number = new Intl.NumberFormat('it');
const percent = new Intl.NumberFormat('it', { style: 'percent', maximumSignificantDigits: 2 });
const decimal = new Intl.NumberFormat('it', { maximumSignificantDigits: 2 });
const list = new Intl.ListFormat('it');
const rule = new Intl.PluralRules('it');
const many = (count: number, one: string, other: string): string =>
  `${number.format(count)} ${rule.select(count) === 'one' ? one : other}`;

export const it: ProposalWords = {
  introduce: (one, other) => `Presentare ${one} e ${other}.`,
  common: (names, more) =>
    `Entrambe conoscono ${list.format(more > 0 ? [...names, many(more, 'altra', 'altre')] : names)}.`,
  path: (one, partner, otherPartner, other) =>
    `${one} lavora con ${partner}, ${other} con ${otherPartner}, e queste due lavorano tra loro.`,
  reasons: {
    reach: (by, { joined, within2 }) =>
      joined > 0
        ? `${many(joined, 'coppia di imprese oggi senza strada ne avrebbe', 'coppie di imprese oggi senza strada ne avrebbero')} una.`
        : within2 > 0
          ? `${many(within2, 'coppia di imprese in più arriva', 'coppie di imprese in più arrivano')} a due passi l’una dall’altra.`
          : `Le imprese si avvicinano: la portata della rete cresce (+${percent.format(by)}).`,
    opening: (by) => `Le due escono da un cerchio chiuso: il loro vincolo scende di ${decimal.format(by)}.`,
    filling: (by) =>
      `Copre ${many(by, 'anello della filiera che nessuno teneva', 'anelli della filiera che nessuno teneva')}.`,
    rescue: (by) =>
      by > 1
        ? 'Nessuna delle due ha legami: sarebbe il primo per entrambe.'
        : 'Una delle due non ha legami: sarebbe il primo.',
    independence: (by) =>
      `Le imprese dipendono meno dalla segreteria: la parte della loro portata che passa di lì scende (−${percent.format(by)}).`,
    knowHow: (by) => `I contaminatori si avvicinano alle altre imprese, in media (+${percent.format(by)}).`,
  },
};
