/** Cuts a long list into pages whose addresses and contents stay put when new entries arrive. */

export interface Slice<T> {
  entries: readonly T[];
  /** `undefined` for the head, which has the list's own address; otherwise the number in the address. */
  number: number | undefined;
  /** Number of the page of older entries. */
  older: number | undefined;
  /** Number of the page of newer entries; 0 for the head. */
  newer: number | undefined;
  total: number;
}

/**
 * `entries` come newest first. Pages are numbered from the oldest, each of exactly `size`; the head holds what is left, from
 * `size` to twice that less one. So an entry added on top changes the head only, and the archive is not rendered again.
 */
export function paginate<T>(entries: readonly T[], size: number): Slice<T>[] {
  const archived = Math.max(0, Math.floor(entries.length / size) - 1);
  const headLength = entries.length - archived * size;
  const head: Slice<T> = {
    entries: entries.slice(0, headLength),
    number: undefined,
    older: archived === 0 ? undefined : archived,
    newer: undefined,
    total: entries.length,
  };
  const archive = Array.from({ length: archived }, (_, index): Slice<T> => {
    const number = archived - index;
    const start = headLength + index * size;
    return {
      entries: entries.slice(start, start + size),
      number,
      older: number === 1 ? undefined : number - 1,
      newer: index === 0 ? 0 : number + 1,
      total: entries.length,
    };
  });
  return [head, ...archive];
}
