import type { Sentences } from '../../saying.ts';

export const unmet = {
  'unmet/no-common-slot': () => 'Non c’è un turno in cui siano presenti entrambe.',
  'unmet/closed-by-lock': (f) =>
    `In ogni turno possibile per entrambe, una delle due ha un incontro bloccato (${f.slots}).`,
  'unmet/overfull': (f) =>
    `${f.firm} ha ${f.wishes} incontri da sistemare e solo ${f.slots} turni: qualcuno è rimasto fuori.`,
  'unmet/tables-full': (f) => `Entrambe sono libere alle ${f.slots}, ma allora ogni tavolo è occupato.`,
  'unmet/table-taken': (f) => `Entrambe sono libere alle ${f.slots}, ma il tavolo richiesto è occupato.`,
  'unmet/resource-full': (f) =>
    `Entrambe sono libere alle ${f.slots}, ma allora ciò che serve all’incontro è occupato.`,
  'unmet/accessible-full': (f) =>
    `Entrambe sono libere alle ${f.slots}, ma allora ogni tavolo accessibile è occupato.`,
  'unmet/order': (f) => `Entrambe sono libere alle ${f.slots}, ma verrebbe nell’ordine sbagliato.`,
  'unmet/fairness': (f) => `Alle ${f.slots} qualcuno avrebbe troppi buchi.`,
  'unmet/no-shared-free-slot': () => 'Entrambe hanno ancora turni liberi, ma nessuno alla stessa ora.',
  'unmet/at-cap': (f) =>
    `${f.firm} ha chiesto al massimo ${f.cap} incontri, e desideri più forti sono venuti prima.`,
  'unmet/never-together': () => 'Hai detto che queste due non vanno mai messe insieme.',
  'unmet/changed-meanwhile': () => 'Qualcosa è cambiato mentre il calendario era in lavorazione. Rifallo.',
  'unmet/untried': () => 'Il desiderio è più recente del calendario. Rifallo.',
  'unmet/gone': () => 'Avevano un incontro, ed è stato tolto.',
  'unmet/called-off': () => 'Avevano un incontro, e nel giorno del forum l’hanno disdetto.',
  'unmet/day-locked': () => 'Il loro incontro era bloccato, e quel giorno non si è potuto tenere dov’era.',
  'unmet/day-no-slot': () => 'Quel giorno non restava un turno in cui ci fossero entrambe.',
  'unmet/day-no-way': () =>
    'Quel giorno l’incontro ha perso il posto, e un altro ne avrebbe spostati troppi.',
} satisfies Sentences as Sentences;
