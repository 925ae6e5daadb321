/** Firms by number: what is asked millions of times is asked by number. A firm keeps its number when it goes. */
export interface Places {
  of(firm: string): number;
  nameOf(place: number): string;
}

export function placesOf(firms: Iterable<string>): Places {
  const places = new Map<string, number>();
  const names: string[] = [];
  const of = (firm: string) => {
    let place = places.get(firm);
    if (place === undefined) {
      places.set(firm, (place = names.length));
      names.push(firm);
    }
    return place;
  };
  for (const firm of firms) of(firm);
  return { of, nameOf: (place) => names[place] ?? '' };
}
