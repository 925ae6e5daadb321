import { firmsWords } from './en/firms.ts';
import { manageWords } from './en/manage.ts';
import { peopleWords } from './en/people.ts';

export type MembersWords = typeof en;

/** Every sentence this room says, import aside. */
export const en = { firms: firmsWords, people: peopleWords, ...manageWords };
