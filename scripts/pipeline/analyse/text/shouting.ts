/** A headline in capitals, in which a capital makes neither a name nor an acronym. */
import type { Token } from './tokens.ts';

const REACH = 18;

/** Are the words around token `i` written in capitals? At least three words of three letters, and none in small letters. */
export function isShouted(tokens: readonly Token[], i: number): boolean {
  let words = 0;
  for (let k = Math.max(0, i - REACH); k <= i + REACH; k += 1) {
    const token = tokens[k];
    if (token?.kind !== 'word' || token.text.length < 3) continue;
    if (token.text !== token.text.toUpperCase()) return false;
    words += 1;
  }
  return words >= 3;
}
