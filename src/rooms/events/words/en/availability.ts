const plural = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

export const availability = {
  title: 'Who is away when',
  lead: 'Tick the slots in which nobody of the firm is there. The arrow keys walk through the grid.',
  none: 'Choose the firms first.',
  firm: 'Firm',
  caption: 'Ticked: away',
  save: 'Save',
  saved: (count: number) =>
    count === 0 ? 'Nothing was different.' : `${plural(count, 'change', 'changes')} saved.`,
  notSaved: 'Some boxes could not be ticked',
  page: (first: number, last: number, all: number) => `Firms ${first} to ${last} of ${all}`,
};
