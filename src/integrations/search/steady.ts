/**
 * Puts in a fixed order what Pagefind leaves to chance: the values inside its filter files, and the list of filters in its metadata.
 * Without it the same content would give another edition at every build, and every reader would fetch it.
 */
import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';

/** Pagefind's mark at the head of every compressed file. */
export const SIGNATURE = 'pagefind_dcd';

/** The files of a bundle by their path in it, `/` between folders, as Pagefind made them. */
export type BundleFiles = Map<string, Uint8Array>;

/** Rewrites the files of a bundle in place. The result depends on its documents only. */
export function steady(files: BundleFiles): void {
  const renamed = new Map<string, string>();
  for (const [path, content] of [...files]) {
    if (!path.startsWith('filter/')) continue;
    const bytes = sortFilter(unpack(content));
    const former = nameOf(path.replace('filter/', ''));
    const name = hashOf(bytes, former);
    renamed.set(former, name);
    files.delete(path);
    files.set(path.replace(former, name), pack(bytes));
  }
  const metadata = [...files.keys()].find((path) => path.endsWith('.pf_meta'));
  const entry = files.get('pagefind-entry.json');
  if (metadata === undefined || entry === undefined) throw new Error('Pagefind wrote no metadata');
  const bytes = sortMetadata(unpack(files.get(metadata)!), renamed);
  const former = nameOf(metadata.replace('pagefind.', ''));
  const name = hashOf(bytes, former);
  const named = Buffer.from(entry).toString('utf8').replace(former, name);
  if (!named.includes(name)) throw new Error('Pagefind’s entry does not name its metadata');
  files.delete(metadata);
  files.set(metadata.replace(former, name), pack(bytes));
  files.set('pagefind-entry.json', Buffer.from(named));
}

const unpack = (content: Uint8Array): Buffer => gunzipSync(content).subarray(SIGNATURE.length);

const pack = (bytes: Buffer): Buffer => gzipSync(Buffer.concat([Buffer.from(SIGNATURE), bytes]));

/** `fr_24f26e2` of `fr_24f26e2.pf_filter`. */
const nameOf = (file: string): string => file.slice(0, file.indexOf('.'));

/** A name of the same form and length, from the bytes: Pagefind's are no longer those of what the file holds. */
function hashOf(bytes: Buffer, former: string): string {
  const [language = ''] = former.split('_');
  const hash = createHash('sha256').update(bytes).digest('hex');
  return `${language}_${hash.slice(0, former.length - language.length - 1)}`;
}

/** A filter file is `[name, [[value, pages], …]]` in CBOR. */
function sortFilter(bytes: Buffer): Buffer {
  const [, values] = itemsOf(bytes, 0);
  if (!values) throw new Error('Pagefind wrote a filter of an unknown form');
  return sortItems(bytes, values.start);
}

/** Metadata are `[version, pages, index, [[filter, file], …], …]`; the files of filters have new names. */
function sortMetadata(bytes: Buffer, renamed: ReadonlyMap<string, string>): Buffer {
  const copy = Buffer.from(bytes);
  const filters = itemsOf(copy, 0)[3];
  if (!filters) throw new Error('Pagefind wrote metadata of an unknown form');
  for (const filter of itemsOf(copy, filters.start)) {
    const file = itemsOf(copy, filter.start)[1];
    const former = file && copy.toString('utf8', headOf(copy, file.start).next, file.end);
    const name = former && renamed.get(former);
    if (!file || !name) throw new Error(`Pagefind names a filter file that is not there: ${former}`);
    copy.write(name, file.end - name.length);
  }
  return sortItems(copy, filters.start);
}

interface Span {
  start: number;
  end: number;
}

/** Sorts the items of the array at `start` by their bytes; all else stays in its place. */
function sortItems(bytes: Buffer, start: number): Buffer {
  const items = itemsOf(bytes, start);
  const [first, last] = [items[0], items.at(-1)];
  if (!first || !last) return bytes;
  const sorted = items.map((item) => bytes.subarray(item.start, item.end)).sort(Buffer.compare);
  return Buffer.concat([bytes.subarray(0, first.start), ...sorted, bytes.subarray(last.end)]);
}

const ARRAY = 4;
const MAP = 5;

/** Kind and argument of the CBOR item at `at` (RFC 8949, section 3), and where its content begins. */
function headOf(bytes: Buffer, at: number): { kind: number; value: number; next: number } {
  const head = bytes.readUInt8(at);
  const [kind, short] = [head >> 5, head & 31];
  if (short < 24) return { kind, value: short, next: at + 1 };
  if (short > 27) throw new Error('Pagefind wrote an item of unknown length');
  const size = 2 ** (short - 24);
  const value = size === 8 ? Number(bytes.readBigUInt64BE(at + 1)) : bytes.readUIntBE(at + 1, size);
  return { kind, value, next: at + 1 + size };
}

/** Where the item at `at` ends. */
function endOf(bytes: Buffer, at: number): number {
  const { kind, value, next } = headOf(bytes, at);
  if (kind === 2 || kind === 3) return next + value;
  if (kind !== ARRAY && kind !== MAP) return next;
  let end = next;
  for (let left = kind === MAP ? 2 * value : value; left > 0; left--) end = endOf(bytes, end);
  return end;
}

/** The items of the array at `at`. */
function itemsOf(bytes: Buffer, at: number): Span[] {
  const { kind, value, next } = headOf(bytes, at);
  if (kind !== ARRAY) throw new Error('Pagefind wrote no list where one was expected');
  const items: Span[] = [];
  for (let start = next; items.length < value; ) {
    const end = endOf(bytes, start);
    items.push({ start, end });
    start = end;
  }
  return items;
}
