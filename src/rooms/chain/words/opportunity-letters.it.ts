import type { OpportunityLetterWords } from './opportunity-letters.en.ts';

export const opportunityLettersIt: OpportunityLetterWords = {
  greeting: (name) => `Gentile ${name},`,
  inviteSubject: 'Che cosa offrite, che cosa cercate?',
  inviteLead: (firm, network) =>
    `cerchiamo per ${firm} compagni di lavoro, clienti e fornitori fra le imprese di ${network}. Per questo ci serve sapere che cosa offrite e che cosa cercate: un pezzo, una macchina con ore libere, una tecnologia, un compagno per un progetto.`,
  inviteLink:
    'Questa pagina richiede due minuti. Mostra le vostre voci aperte e permette di aggiungerne, rinnovarle o chiuderle:',
  inviteClose:
    'Leggiamo prima tutto noi. Scegliete voi chi può leggere, e potete non dire il vostro nome. Preferite il telefono? Rispondete a questo messaggio e vi chiamiamo.',
  setAsideSubject: (title) => `A proposito di «${title}»`,
  setAsideLead: (title) => `abbiamo letto «${title}» e per ora non l’abbiamo aperta.`,
  setAsideLink: 'Cambiatela sulla vostra pagina e la rileggiamo:',
  remindSubject: (title) => `È ancora attuale? «${title}»`,
  remindLead: (title, until) =>
    `«${title}» resta fino al ${until}. Se è superata non dovete fare nulla: si chiude da sola.`,
  remindLink: (days) => `Se vi serve ancora, un tocco la tiene altri ${days} giorni:`,
  remindLast: 'È l’ultima volta che vi scriviamo per questo.',
  private: 'La pagina si apre senza password. È soltanto vostra: per favore non inoltratela.',
};
