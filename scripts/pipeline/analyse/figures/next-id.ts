/** Gives each claim of an article an id of its own, the same at every conversion. */

/** `base`, or `base-2`, `base-3`… when it is taken. Remembers how far it counted, so that many twins cost no more than few. */
export function nextId(base: string, taken: Map<string, number>): string {
  let count = (taken.get(base) ?? 0) + 1;
  let id = count === 1 ? base : `${base}-${count}`;
  while (count > 1 && taken.has(id)) {
    count += 1;
    id = `${base}-${count}`;
  }
  taken.set(base, count);
  if (id !== base) taken.set(id, 1);
  return id;
}
