/** Letters about offers and needs, to the firm whose they are. */
export const opportunityLettersEn = {
  greeting: (name: string) => `Dear ${name},`,
  inviteSubject: 'What do you offer, what do you need?',
  inviteLead: (firm: string, network: string) =>
    `we look for partners, customers and suppliers for ${firm} among the firms of ${network}. For that we need to know what you offer and what you need: a part, a machine with free hours, a technology, a partner for a project.`,
  inviteLink: 'This page takes two minutes. It shows what you have out and lets you add, renew or close:',
  inviteClose:
    'We read everything first. You choose who may read it, and you may leave your name out. Rather by telephone? Answer this message and we will call you.',
  setAsideSubject: (title: string) => `About “${title}”`,
  setAsideLead: (title: string) => `we have read “${title}” and have not opened it yet.`,
  setAsideLink: 'Change it on your page and we will read it again:',
  remindSubject: (title: string) => `Is it still current? “${title}”`,
  remindLead: (title: string, until: string) =>
    `“${title}” stands until ${until}. If it is over, do nothing: it closes by itself.`,
  remindLink: (days: number) => `If it still matters, one tap keeps it for ${days} more days:`,
  remindLast: 'This is the last time we write about it.',
  private: 'The page needs no password. It is yours alone, so please don’t pass it on.',
};

export type OpportunityLetterWords = typeof opportunityLettersEn;
