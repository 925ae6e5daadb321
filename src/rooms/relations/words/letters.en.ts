/** Letters of an introduction. Until both have said yes, nothing in them names the other. */
export const lettersEn = {
  greeting: (name: string) => `Dear ${name},`,
  askSubject: (network: string) => `Somebody you should meet · ${network}`,
  askLead: (firm: string) => `among our members there is a firm we think ${firm} should meet:`,
  askLink: (until: string) => `Would you like us to introduce you? One tap is enough, until ${until}:`,
  askRules:
    'Your name reaches them, and theirs you, only when both have said yes. If you say no, they never learn of it.',
  agreedSubject: (firm: string) => `You both said yes: meet ${firm}`,
  agreedLead: (own: string, other: string) => `${own} and ${other} would both like to meet. Here they are:`,
  agreedWhy: 'Why you two:',
  agreedText: 'A first line, ready to send:',
  firstLine: (own: string, other: string, network: string) =>
    `Good morning, this is ${own}. ${network} has put us in touch and I would be glad to talk with ${other}. When would half an hour suit you this week or next?`,
  agreedClose: 'Tell us on the same page whether you met:',
  nobodyThere: 'We will give you the name of whom to ask for by telephone.',
  private: 'The page needs no password. It is yours alone, so please don’t pass it on.',
};

export type LetterWords = typeof lettersEn;
