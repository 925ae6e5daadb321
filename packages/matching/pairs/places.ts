/** Firms by number: what is asked millions of times is asked by number. A firm keeps its number when it goes. */
export interface Places {
  of(firm: string): number;
  nameOf(place: number): string;
  readonly size: number;
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
  return {
    of,
    nameOf: (place) => names[place] ?? '',
    get size() {
      return names.length;
    },
  };
}

/** Rows by place, cells by place: sparse. */
export type Grid<T> = Map<number, T>[];

export function cellOf<T>(grid: Grid<T>, a: number, b: number): T | undefined {
  const row = grid[a];
  return row === undefined ? undefined : row.get(b);
}

export function rowOf<T>(grid: Grid<T>, a: number): Map<number, T> {
  return (grid[a] ??= new Map<number, T>());
}
