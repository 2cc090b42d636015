/** From bytes to characters: which encoding a clipping is in, and whether it is text at all. */

export interface Decoded {
  text: string;
  encoding: string;
}

/** Bytes looked at for a declaration or for signs of a binary file. */
const HEAD_BYTES = 4096;

/** `<meta charset="iso-8859-1">`, `content="text/html; charset=windows-1252"`, `<?xml encoding="…"?>`; not `charset` in prose without `=`. */
const DECLARED_CHARSET = /(?:charset|encoding)\s{0,4}=\s{0,4}["']?\s{0,4}([A-Za-z0-9_:.-]{2,40})/;

/** Latin-1 pages are windows-1252 in fact: browsers read them so, and curly quotes live there. */
function decoderFor(label: string): TextDecoder | undefined {
  try {
    return new TextDecoder(label);
  } catch (cause) {
    if (cause instanceof RangeError) return undefined;
    throw cause;
  }
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch (cause) {
    if (cause instanceof TypeError) return false;
    throw cause;
  }
}

function utf16Without(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | undefined {
  const head = bytes.subarray(0, HEAD_BYTES);
  if (head.length < 8 || !head.includes(0)) return undefined;
  let evenZeros = 0;
  let oddZeros = 0;
  for (let at = 0; at < head.length; at += 1) {
    if (head[at] === 0) {
      if (at % 2 === 0) evenZeros += 1;
      else oddZeros += 1;
    }
  }
  const half = head.length / 2;
  if (oddZeros > half * 0.7 && evenZeros < half * 0.05) return 'utf-16le';
  if (evenZeros > half * 0.7 && oddZeros < half * 0.05) return 'utf-16be';
  return undefined;
}

/** More than one control character in three hundred, or a NUL, is no text; neither is the start of a known container. */
export function looksBinary(bytes: Uint8Array): boolean {
  const head = bytes.subarray(0, HEAD_BYTES * 4);
  const magic = String.fromCharCode(...head.subarray(0, 8));
  if (
    /^(?:%PDF-|PK\u0003\u0004|\u0089PNG|GIF8|\u00ff\u00d8\u00ff|\u001f\u008b|\u007fELF|Rar!|\u00d0\u00cf\u0011\u00e0)/.test(
      magic,
    )
  ) {
    return true;
  }
  let controls = 0;
  for (let at = 0; at < head.length; at += 1) {
    const byte = head[at]!;
    if (byte >= 32) continue;
    if (byte === 0) controls += 30;
    else if (byte < 32 && byte !== 9 && byte !== 10 && byte !== 12 && byte !== 13 && byte !== 27)
      controls += 1;
  }
  return head.length > 64 ? controls * 30 > head.length : controls > 60;
}

/**
 * Text of a clipping. The order of trust is: byte order mark, valid UTF-8, the page's own declaration, windows-1252.
 * Valid UTF-8 with a non-ASCII character is practically never anything else, whatever the page claims.
 * Returns `undefined` for a binary file.
 */
export function decode(bytes: Uint8Array): Decoded | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return decodeAs(bytes, 'utf-16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return decodeAs(bytes, 'utf-16be');
  const wide = utf16Without(bytes);
  if (wide) return decodeAs(bytes, wide);
  if (looksBinary(bytes)) return undefined;
  if (isUtf8(bytes)) return decodeAs(bytes, 'utf-8');
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, HEAD_BYTES));
  const declared = DECLARED_CHARSET.exec(head)?.[1]?.toLowerCase();
  // A page that claims UTF-8 and is not valid UTF-8 is usually Latin-1 behind a wrong header; a single damaged byte is not.
  if (declared && !/^utf-?8$/.test(declared) && decoderFor(declared)) return decodeAs(bytes, declared);
  const asUtf8 = decodeAs(bytes, 'utf-8');
  const damaged = countOf(asUtf8.text, '\ufffd');
  const accented = countAccented(asUtf8.text);
  return damaged <= accented / 10 ? asUtf8 : decodeAs(bytes, 'windows-1252');
}

function decodeAs(bytes: Uint8Array, encoding: string): Decoded {
  return { text: new TextDecoder(encoding).decode(bytes), encoding };
}

function countOf(text: string, char: string): number {
  let count = 0;
  for (let at = text.indexOf(char); at !== -1; at = text.indexOf(char, at + 1)) count += 1;
  return count;
}

function countAccented(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (code >= 0xc0 && code <= 0x17f) count += 1;
  }
  return count;
}

/** A line ends with LF, CRLF, CR, or one of Unicode's own separators. */
const LINE_END = /\r\n|[\n\r\u0085\u2028\u2029]/;

/** The input's own lines, without their ends. */
export const linesOf = (text: string): string[] => text.split(LINE_END);
