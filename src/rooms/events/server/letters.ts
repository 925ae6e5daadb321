/** The letters that carry a member's link. They say in words what the page shows, for who reads only the mail. */
import { agendaOf, type ForumBook } from '../book.ts';
import { letterWords } from '../words/letters.ts';
import type { Invitee } from './invitees.ts';
import { tongueOf } from './print/furniture.ts';

export interface Occasion {
  book: ForumBook;
  network: string;
  /** Who sends it. */
  signed: string;
  closesAt: Date;
}

export interface Addressed {
  participantId: string;
  firm: string;
  invitee: Invitee;
  link: string;
  /** What is new since the last letter. */
  changes: string[];
}

interface LetterText {
  subject: string;
  text: string;
}

export function agendaLetter({ book, network, signed }: Occasion, to: Addressed): LetterText {
  const { lang } = to.invitee;
  const { hours, words } = tongueOf(lang, book.event.zone);
  const t = letterWords[lang];
  const lines = book.days.flatMap((day) => {
    const meetings = agendaOf(book, to.participantId).flatMap((row) =>
      row.kind === 'meeting' && row.slot.day === day
        ? [`${hours.span(row.slot)}  ${words.tableNumber(row.table)}  ${row.with.name}`]
        : [],
    );
    return meetings.length ? [hours.dayHeading(day), ...meetings, ''] : [];
  });
  const agenda = lines.length ? lines.join('\n').trim() : t.noMeetings;
  const paragraphs = [
    t.greeting(to.invitee.name),
    ...(to.changes.length > 0 ? [t.changedLead(to.firm), to.changes.join('\n')] : []),
    t.agendaLead(to.firm, book.event.name, book.event.place),
    agenda,
    `${t.agendaLink}\n${to.link}`,
    t.agendaClose,
    t.private,
    `${signed}\n${network}`,
  ];
  const subject = to.changes.length > 0 ? t.changedSubject : t.agendaSubject;
  return { subject: subject(book.event.name), text: `${paragraphs.join('\n\n')}\n` };
}

export function wishesLetter({ book, network, signed, closesAt }: Occasion, to: Addressed): LetterText {
  const { lang } = to.invitee;
  const { hours } = tongueOf(lang, book.event.zone);
  const t = letterWords[lang];
  const first = book.days[0];
  const paragraphs = [
    t.greeting(to.invitee.name),
    t.wishesLead(
      to.firm,
      book.event.name,
      book.event.place,
      first ? hours.day(first) : '',
      book.participants.length - 1,
    ),
    `${t.wishesLink(hours.moment(closesAt))}\n${to.link}`,
    t.wishesClose,
    t.private,
    `${signed}\n${network}`,
  ];
  return { subject: t.wishesSubject(book.event.name), text: `${paragraphs.join('\n\n')}\n` };
}
