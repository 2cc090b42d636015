/** Lines that say who signs. */
import { fold } from '../read/fold.ts';
import { printedDay } from '../read/printed-date.ts';
import type { Reading } from './furniture.ts';

/** A whole word, or a mark between names: read to its end, so that there is one way to part a line. Which words are names is asked later. */
const WORD_OF_NAME = "(?:\\p{L}[\\p{L}'’.-]*(?![\\p{L}'’.-])|[&,])";
/** « Par Khadija Skalli », « Par : Rédaction », « PAR LA RÉDACTION », « Propos recueillis par A. B. »; not « Par ailleurs, le ministre… » nor « Par Toutatis le groupe a… ». */
const BYLINE = new RegExp(
  `^(?:[-–—•|]\\s*)?(?:par|by|de notre (?:correspondante?|envoyée? spéciale?)(?: à| au| en)?|propos recueillis par|réalisé par|écrit par|rédigé par|publié par|posté par|posted by|written by|auteur|author|reportage de|(?:un |une )?(?:texte|article|reportage|dossier|enquête|documentaire) de|texte|interview réalisée par|entretien réalisé par|dnes à \\p{L}+|signé)(?:\\s*:)?\\s+(?:la |le |l'|l’)?(?:${WORD_OF_NAME}\\s*){1,8}(?:\\([^()]{1,40}\\)\\s*)?$`,
  'iu',
);
const NAME_WORD =
  /^(?:\p{Lu}[\p{L}'’.-]*|de|du|d['’]\p{Lu}\p{L}*|el|al|ben|bin|et|&|la|le|l['’]\p{L}+|avec|pour|aït|ait|,|\(\p{L}+\)|\d{0})$/u;

/** « Par Khadija Skalli 12 mars 2025 », « … le 12/03/2025 à 14:05 »: the day behind a name; not « Par 12 voix ». */
const DAY_BEHIND =
  /\s(?:le\s|\p{L}{5,8}di\s|dimanche\s)?\d{1,2}(?:er)?[ /.-](?:\p{L}{3,9}\.?|\d{1,2})[ /.-](?:19|20)\d{2}\b.{0,20}$/iu;

/** « Salma Idrissi @salmaidrissi », « … (s.idrissi@journal.example) »: an account or an address behind a name. */
const ACCOUNT_BEHIND = /\s[(<]?[\w.-]{0,40}@[\w.-]{2,60}[)>]?$/;

export function readByline(line: string): Reading | undefined {
  const text = line.replace(ACCOUNT_BEHIND, '');
  const words = text.split(/\s+/);
  const behind = words.length <= 14 && /^(?:par|by)\b/i.test(text) ? DAY_BEHIND.exec(text) : null;
  if (behind) {
    const signed = readByline(text.slice(0, behind.index).trim());
    const day = printedDay(fold(behind[0]));
    return signed && day ? { ...signed, day } : undefined;
  }
  // « Par: Naji khaoula »: the colon tells, the second name may lack its capital.
  const after = /^par\s?:\s?(\p{Lu}[\p{L}'’.-]*(?: [\p{L}'’.-]+){0,3})$/iu.exec(text);
  if (after && words.length <= 6) return { rule: 'byline', name: after[1]! };
  if (words.length > 14 || !BYLINE.test(text)) return undefined;
  const rest = text.replace(/^[-–—•|\s]*/, '').split(/\s*:\s*|\s+/);
  const lead = text.replace(
    /^[-–—•|\s]*(?:propos recueillis par|de notre [^\s]+(?: spéciale?)?(?: à| au| en)?|(?:entretien|interview) réalisée? par|(?:écrit|rédigé|publié|posté|réalisé) par|(?:posted|written) by|par|by|auteur|author|reportage de|(?:un |une )?(?:texte|article|reportage|dossier|enquête|documentaire) de|texte|signé)\s*:?\s+/iu,
    '',
  );
  if (lead === text || rest.length < 2) return undefined;
  const names = lead.split(/\s+/).filter((word) => word !== '');
  const proper = names.filter((word) => /^\p{Lu}/u.test(word)).length;
  if (proper === 0 || names.some((word) => !NAME_WORD.test(word.replace(/,$/, '')))) {
    return /^(?:la |le )?(?:r[ée]daction|rédac)/iu.test(lead) && names.length <= 4
      ? { rule: 'byline', name: lead }
      : undefined;
  }
  return {
    rule: 'byline',
    name: lead
      .replace(/(?<!\s)\s*\([^()]*\)\s*$/, '')
      .replace(/[|,–-]\s*$/, '')
      .trim(),
  };
}
