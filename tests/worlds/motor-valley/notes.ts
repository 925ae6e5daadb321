import type { CastNote } from '../world.ts';

export const notes: readonly CastNote[] = [
  {
    firm: 'lanternwick',
    daysAgo: 12,
    text: 'Everybody asks for them. Penelope takes eight talks and wants them before three: the team flies out that evening.',
  },
  {
    firm: 'falcovento',
    daysAgo: 11,
    text: 'Raimondo leaves at lunch for a test session. Would gladly sit with Moresina, who comes only in the afternoon: propose a visit to the works instead.',
  },
  {
    firm: 'moresina',
    daysAgo: 11,
    text: 'Audit in the morning, here from 14:00. Ask Delia for a class 3 grinding demonstration in spring.',
  },
  {
    firm: 'lungomonte',
    daysAgo: 34,
    text: 'Sante says the small furnace is free two days a month. Tell Harrowmoor: they melt, he forges the bar.',
  },
  {
    firm: 'tornabuio',
    daysAgo: 60,
    text: 'Waited 22 weeks for 300M. After the last forum Lungomonte split a heat for him: first steel bought inside the network.',
  },
  {
    firm: 'salvarana',
    daysAgo: 8,
    text: 'Leonilde knows everybody’s oil and says nothing of it. Ask her which two firms fight the same wear.',
  },
  {
    firm: 'flessana',
    daysAgo: 20,
    text: 'Not at one table with Otterana for now: a supply dispute, in the hands of Altoviti Marsan. Both know that I know.',
  },
  {
    firm: 'quietfield',
    daysAgo: 15,
    text: 'Only from 14:00 to 15:20. Put Pardiglia and Belfresco first: heat, before anything else.',
  },
  {
    firm: 'fettle-plumb',
    daysAgo: 45,
    text: 'Hester lent Corvalle a gearbox drawing of 1957. The casting came out at the second pour.',
  },
  {
    firm: 'scuola-valdorsa',
    daysAgo: 27,
    text: 'Four apprentices placed since summer: two at Fioravera, one at Valdorsa, one at Calibrana.',
  },
  {
    firm: 'marl-end',
    daysAgo: 52,
    text: 'Shared HIP cycle works: Levantesa and Sintermoor load together and still don’t want to be seen at one table.',
  },
  {
    firm: 'gravelgate',
    daysAgo: 5,
    text: 'Morag skips this forum: rally the same weekend. Wants the list of who asked for her.',
  },
  {
    firm: 'viaggiante',
    daysAgo: 18,
    text: 'Fiorenza offers the rotating dinner at cost if we reach sixty covers.',
  },
  { firm: 'calibrana', daysAgo: 9, text: 'Nine talks at most, Norberto comes alone.' },
];
