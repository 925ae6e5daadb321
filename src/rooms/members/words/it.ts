import type { MembersWords } from './en.ts';
import { firmsWords } from './it/firms.ts';
import { manageWords } from './it/manage.ts';
import { peopleWords } from './it/people.ts';

export const it: MembersWords = { firms: firmsWords, people: peopleWords, ...manageWords };
