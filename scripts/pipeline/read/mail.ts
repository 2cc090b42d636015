/** A message pasted from a mail program: its fields are metadata, its quoted lines are the text that was forwarded. */
import type { ClippingMeta, Removal } from '../model.ts';
import { fold } from './fold.ts';
import { printedDay } from './printed-date.ts';

/** « Objet : Stellantis à Kénitra », « De : a@b.ma », « Sent: Monday… »; the name of a field of messages, then a colon. */
const FIELD =
  /^[>\s]{0,6}(de|from|a|to|cc|cci|bcc|objet|sujet|subject|date|envoye|envoye le|sent|pieces? jointes?|attachments?|reply-to|repondre a|importance|message-id)\s{0,3}:\s*(?!\s)(.*)$/;

/** « ---------- Message transféré ---------- », « -----Message d'origine----- », « Début du message réexpédié : ». */
const FORWARDED =
  /^[>\s-]{0,30}(?:message (?:transfere|d'origine|original|initial)|forwarded message|original message|debut du message (?:transfere|reexpedie))[\s:-]{0,30}$/;

const GREETING =
  /^(?:bonjour|bonsoir|salam|madame|monsieur|mesdames|messieurs|cher|chere|chers|cheres)\b.{0,50}[,!]?$/;

const CLOSING =
  /^(?:--|cordialement|bien cordialement|bien a vous|salutations?.{0,30}|cdt|cdlt|avec mes salutations.{0,30}|meilleures salutations|tres cordialement|respectueusement|envoye de(?:puis)? mon .{0,30}|sent from my .{0,30})[\s,.]{0,3}$/;

/** « Tr : », « Fwd: », « RE : » before the words of a subject. */
const SUBJECT_MARKS = /^(?:(?:re|tr|fw|fwd|ref)\s?:\s*){1,4}/i;

/** Lines at the head of a message among which its fields stand. */
const HEAD_LINES = 14;
/** No name of a field reaches further into its line. */
const FIELD_NAME = 60;
const COLON = /[:：]/;
/** Lines that a signature may take. */
const SIGNATURE_LINES = 12;

export interface MailRead {
  /** Lines of the text, `undefined` where a line was taken out. */
  lines: (string | undefined)[];
  removals: Removal[];
  meta: ClippingMeta;
}

/** Reads the lines of a message, or returns `undefined` when they are none: two fields at least make one. */
export function readMail(lines: readonly string[]): MailRead | undefined {
  const head = lines
    .slice(0, HEAD_LINES * 2)
    .filter((line) => COLON.test(line.slice(0, FIELD_NAME)))
    .map((line) => fold(line));
  const fields = head.filter((line) => FIELD.test(line)).length;
  const telling = head.some((line) => /^[>\s]{0,6}(?:de|from|objet|sujet|subject)\s{0,3}:/.test(line));
  if (fields < 2 || !telling) return undefined;

  const read: MailRead = { lines: [...lines], removals: [], meta: {} };
  const take = (index: number, rule: string): void => {
    read.removals.push({ rule, text: lines[index]!, line: index + 1, lastLine: index + 1 });
    read.lines[index] = undefined;
  };
  let lastField = -1;
  for (let index = 0; index < Math.min(lines.length, HEAD_LINES * 2); index += 1) {
    const folded = fold(lines[index]!);
    const field = FIELD.exec(folded);
    if (field && (lastField === -1 || index - lastField <= 4)) {
      lastField = index;
      readField(field[1]!, lines[index]!, read.meta, index + 1);
      take(index, 'mail-header');
    } else if (FORWARDED.test(folded)) {
      lastField = index;
      take(index, 'mail-header');
    }
  }
  const first = lines.findIndex((line, index) => index > lastField && line.trim() !== '');
  if (first !== -1 && GREETING.test(fold(lines[first]!)) && lines[first]!.length < 60)
    take(first, 'mail-header');
  takeSignature(lines, read, take);
  const quoted = read.lines.filter((line) => line !== undefined && /^\s*>/.test(line)).length;
  if (quoted >= 1) read.lines = read.lines.map((line) => line?.replace(/^\s*(?:>\s?){1,8}/, ''));
  return read;
}

function readField(name: string, line: string, meta: ClippingMeta, number: number): void {
  const value = line.slice(line.indexOf(':') + 1).trim();
  const evidence = `line ${number}`;
  if (/^(?:objet|sujet|subject)$/.test(name)) {
    const subject = value.replace(SUBJECT_MARKS, '').trim();
    if (subject !== '' && !meta.title) meta.title = { value: subject, evidence };
  } else if (/^(?:date|envoye|envoye le|sent)$/.test(name)) {
    const day = printedDay(fold(value));
    if (day && !meta.publishedOn) meta.publishedOn = { value: day, evidence };
  }
}

function takeSignature(
  lines: readonly string[],
  read: MailRead,
  take: (index: number, rule: string) => void,
): void {
  const start = lines.findLastIndex((line) => CLOSING.test(fold(line.replace(/^\s*(?:>\s?){1,8}/, ''))));
  if (start === -1) return;
  const rest = lines.slice(start + 1).filter((line) => line.trim() !== '');
  if (rest.length > SIGNATURE_LINES || rest.some((line) => line.length > 120)) return;
  for (let index = start; index < lines.length; index += 1) {
    if (lines[index]!.trim() !== '' && read.lines[index] !== undefined) take(index, 'mail-signature');
  }
}
