import type { LetterWords } from './letters.en.ts';

export const lettersIt: LetterWords = {
  greeting: (name) => `Gentile ${name},`,
  agendaSubject: (forum) => `I vostri incontri · ${forum}`,
  changedSubject: (forum) => `I vostri incontri sono cambiati · ${forum}`,
  changedLead: (firm) => `per ${firm} è cambiato qualcosa:`,
  takenBack: 'L’ultimo cambiamento è stato ritirato: vi incontrate come prima.',
  agendaLead: (firm, forum, place) =>
    `ecco gli incontri di ${firm} a «${forum}»${place ? `, ${place}` : ''}.`,
  noMeetings:
    'Nella vostra agenda non c’è ancora nessun incontro. Venite lo stesso: ci saranno le pause, e qualcuno che vi presenterà.',
  agendaLink:
    'La vostra pagina mostra sempre come stanno le cose, con una riga su ogni impresa che incontrate:',
  agendaClose:
    'Il file allegato mette gli incontri nel vostro calendario. Se a una di queste ore non potete venire, ditelo sulla pagina o rispondete a questo messaggio: ce ne occupiamo noi.',
  wishesSubject: (forum) => `Chi vorreste incontrare? · ${forum}`,
  wishesLead: (firm, forum, place, day, others) =>
    `${firm} partecipa a «${forum}»${place ? `, ${place}` : ''}${day ? `, ${day}` : ''}. Con voi ci sono altre ${others} imprese: faremo incontrare chi desidera incontrarsi.`,
  wishesLink: (until) => `Segnate chi vorreste incontrare. Potete cambiare idea fino al ${until}:`,
  wishesClose:
    'Le imprese che scegliete non vengono avvisate. Preferite il telefono? Rispondete a questo messaggio e vi chiamiamo.',
  private: 'La pagina si apre senza password. È soltanto vostra: per favore non inoltratela.',
};
