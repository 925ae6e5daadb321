/** The letters about offers and needs. Each carries one link and says what it opens. */
import type { Lang } from '#platform';
import { usualDays, type Reminder, reminderDays } from '../opportunity-life.ts';
import { opportunityLetterWords } from '../words/opportunity-letters.ts';

interface Addressed {
  name: string;
  lang: Lang;
  link: string;
  network: string;
  /** Who signs beside the network; empty where the house itself writes. */
  signed: string;
}

interface LetterText {
  subject: string;
  text: string;
}

export function invitationLetter(to: Addressed, firm: string): LetterText {
  const t = opportunityLetterWords[to.lang];
  return letter(to, t.inviteSubject, [
    t.inviteLead(firm, to.network),
    `${t.inviteLink}\n${to.link}`,
    t.inviteClose,
  ]);
}

export function setAsideLetter(to: Addressed, title: string, word: string): LetterText {
  const t = opportunityLetterWords[to.lang];
  return letter(to, t.setAsideSubject(title), [t.setAsideLead(title), word, `${t.setAsideLink}\n${to.link}`]);
}

export function reminderLetter(to: Addressed, title: string, until: string, reminder: Reminder): LetterText {
  const t = opportunityLetterWords[to.lang];
  return letter(to, t.remindSubject(title), [
    t.remindLead(title, until),
    `${t.remindLink(usualDays)}\n${to.link}`,
    ...(reminder === reminderDays.at(-1) ? [t.remindLast] : []),
  ]);
}

function letter(to: Addressed, subject: string, said: string[]): LetterText {
  const t = opportunityLetterWords[to.lang];
  const signature = [to.signed, to.network].filter(Boolean).join('\n');
  return { subject, text: `${[t.greeting(to.name), ...said, t.private, signature].join('\n\n')}\n` };
}
