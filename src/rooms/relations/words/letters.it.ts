import type { LetterWords } from './letters.en.ts';

export const lettersIt: LetterWords = {
  greeting: (name) => `Buongiorno ${name},`,
  askSubject: (network) => `Qualcuno che vi farebbe piacere conoscere · ${network}`,
  askLead: (firm) => `tra i nostri associati c’è un’impresa che secondo noi ${firm} dovrebbe conoscere:`,
  askLink: (until) => `Volete che vi presentiamo? Basta un tocco, entro il ${until}:`,
  askRules:
    'Il vostro nome arriva a loro, e il loro a voi, solo quando avete detto sì entrambi. Se dite di no, non lo sapranno mai.',
  agreedSubject: (firm) => `Avete detto sì entrambi: ecco ${firm}`,
  agreedLead: (own, other) => `${own} e ${other} hanno voglia di conoscersi. Ecco i riferimenti:`,
  agreedWhy: 'Perché voi due:',
  agreedText: 'Una prima riga, pronta da spedire:',
  firstLine: (own, other, network) =>
    `Buongiorno, sono di ${own}. ${network} ci ha messi in contatto e parlerei volentieri con ${other}. Quando vi andrebbe bene mezz’ora, questa settimana o la prossima?`,
  agreedClose: 'Diteci sulla stessa pagina se vi siete incontrati:',
  nobodyThere: 'Vi diremo al telefono di chi chiedere.',
  private: 'La pagina non chiede password. È solo vostra: per favore non passatela ad altri.',
};
