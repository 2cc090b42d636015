/** Tells a time of day (« à 10 heures », « de 9h à 18h ») from a lapse of time (« en 48 heures »). */
import type { Token } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';
import type { Piece, View } from './view.ts';

/** « à 10 heures » is a time of day, « âgé de 25 ans » an age, « il y a dix ans » a date. */
export function isNoDuration(view: View, i: number, piece: Piece, lastEnd?: number): boolean {
  const unit = piece.unit?.unit.id;
  const before = view.key(i - 1);
  const value = piece.numeral.value ?? 0;
  const after = view.key(piece.next);
  if (isMomentAway(view, i, piece)) return true;
  if (unit === 'h') {
    // « (départs 7h20, 13h20 et 17h30) »: what goes on a list of times is a time; « durée de vol 8h20 » says that it lasts.
    if (goesOnTimes(view, i) && lastEnd !== i - 1) return true;
    // « 18h:41 »
    if (
      after === ':' &&
      view.tokens[piece.next]?.gap === 'glued' &&
      view.tokens[piece.next + 1]?.kind === 'number'
    )
      return true;
    if (isSaidToLast(view, i)) return false;
    const minutes = view.tokens[piece.next]?.kind === 'number' && view.tokens[piece.next]?.gap === 'glued';
    const hour = value <= 24 && Number.isInteger(value);
    if (hour && before === 'de' && AT_AN_HOUR.has(view.key(i - 2))) return true;
    // « il est 9 heures »
    if (hour && before === 'est' && view.key(i - 2) === 'il') return true;
    // « 24 heures sur 24 » is a habit.
    if (view.key(piece.next) === 'sur' && view.tokens[piece.next + 1]?.text === '24') return true;
    // « de 12 heures à 9 heures »: the second lasts as the first does.
    if (before === 'a' && lastEnd === i - 1) return false;
    // « à quatre heures de Paris », « à 3 heures de route »
    const away = after === 'de' || after === "d'" || (after === 'des' && piece.numeral.form === 'words');
    if (before === 'a' && view.key(i - 2) !== 'inferieur' && hour && !away) return true;
    if (
      hour &&
      ['vers', 'des', "jusqu'a", 'apres', 'avant', 'aux'].includes(before) &&
      (view.tokens[i] as Token).kind === 'number'
    )
      return true;
    const lasting = [
      'en',
      'contre',
      'pendant',
      'durant',
      'de',
      'moins',
      'plus',
      'dure',
      'environ',
      'sous',
      'toutes',
      'les',
      'pres',
      "d'",
      'que',
      "qu'",
      'ou',
      'et',
      'entre',
      'des',
      'par',
      'que',
    ].includes(before);
    // « 1h30 de route »
    if (minutes && view.key(piece.next + 1) === 'de') return false;
    if (minutes) return !lasting || (hour && before === 'de' && isSchedule(view, piece));
    if (hour && before === 'de' && isSchedule(view, piece)) return true;
    const symbol = view.tokens[piece.numeral.next]?.key === 'h';
    if (
      symbol &&
      !lasting &&
      value <= 24 &&
      (view.tokens[piece.next]?.text === '/' ||
        before === '' ||
        before === '-' ||
        before === ',' ||
        before === 'a' ||
        before === '(')
    )
      return true;
    if (after === 'locales' || after === 'gmt' || after === 'precises' || after === 'tapantes') return true;
    if (view.tokens[piece.next]?.key === 'du' && ['matin', 'soir'].includes(view.key(piece.next + 1)))
      return true;
    if (view.tokens[piece.next]?.text === '/') return true;
  }
  if (unit === 'jour' && (view.tokens[piece.next]?.text === '/' || (view.tokens[i] as Token).text === '7')) {
    if (view.tokens[piece.next]?.text === '/') return true;
  }
  // « le 20 h », « trois jours plus tôt »: fine; « sept jours sur sept » is a habit.
  if (
    unit === 'jour' &&
    after === 'sur' &&
    (view.tokens[piece.next + 1]?.key === 'sept' || view.tokens[piece.next + 1]?.text === '7')
  )
    return true;
  return false;
}

/** « trois ans plus tôt », « deux ans après le séisme », « il y a un peu plus de dix ans »: a moment told by its distance. */
function isMomentAway(view: View, i: number, piece: Piece): boolean {
  const half = view.key(piece.next) === 'et' && view.key(piece.next + 1).startsWith('demi') ? 2 : 0;
  const [after, second] = [view.key(piece.next + half), view.key(piece.next + half + 1)];
  const before = view.key(i - 1);
  const away = MOMENTS_AWAY.has(after) || (after === 'plus' && (second === 'tot' || second === 'tard'));
  // « 3 h, contre 5 h auparavant »: two lapses are compared.
  const lasts = LASTS_BEFORE.has(before) || (before === 'de' && TERMS.has(view.key(i - 2)));
  if (away && !lasts) return true;
  let at = i - 1;
  while (at > i - 6 && BEFORE_AGO.has(view.key(at))) at -= 1;
  // « il y 22 ans » is a slip of « il y a ».
  return (
    (view.key(at) === 'a' && view.key(at - 1) === 'y') || (view.key(at) === 'y' && view.key(at - 1) === 'il')
  );
}
/** « pendant 30 jours avant la décision »: what stands before says that it lasts. */
const LASTS_BEFORE = wordSet('contre en a pendant durant sur pour');
/** « un délai de cinq ans après la signature » */
const TERMS = wordSet('delai duree periode');
const MOMENTS_AWAY: ReadonlySet<string> = wordSet('apres auparavant avant');
const BEFORE_AGO: ReadonlySet<string> = wordSet("un peu plus moins de d' environ pres quelque bientot deja");

/** Does a time of day stand right before the « , » or « et » that leads here? */
function goesOnTimes(view: View, i: number): boolean {
  const link = view.key(i - 1);
  if (link !== ',' && link !== 'et' && link !== 'ou' && link !== ';') return false;
  const minutes = view.tokens[i - 2];
  return minutes?.kind === 'number' && minutes.gap === 'glued' && view.key(i - 3) === 'h';
}

/** « la durée de vol est de 8h20 », « l’attente est passée de 24h à 2h » */
function isSaidToLast(view: View, i: number): boolean {
  for (let k = i - 1; k >= i - 10; k -= 1) {
    const token = view.tokens[k];
    if (token === undefined || token.kind !== 'word') return false;
    if (LASTING.has(token.key)) return true;
  }
  return false;
}
/** « à partir de 10 h », « le journal de 20 h » */
const AT_AN_HOUR = wordSet('partir jt journal edition bulletin seance');
const LASTING: ReadonlySet<string> = wordSet('duree dure durent durera trajet parcours attente delai');

/** « de 9h à 18h », « de 22h à 6h » */
function isSchedule(view: View, piece: Piece): boolean {
  for (let k = piece.next; k < piece.next + 4; k += 1) {
    if (view.key(k) === 'a' || view.key(k) === '-') {
      const hour = view.tokens[k + 1];
      const unit = view.tokens[k + 2];
      const from = piece.numeral.value ?? 0;
      const to = hour?.kind === 'number' ? Number(hour.text) : -1;
      // « de 22h à 6h »: over the night.
      const overnight = from >= 18 && to >= 0 && to <= 10 && unit?.key === 'h';
      const later = to > from || overnight;
      return later && (unit?.key === 'h' || unit?.key === 'heures');
    }
  }
  return false;
}

export function isClockOrAgo(view: View, i: number): boolean {
  return view.key(i - 1) === 'a' && view.key(i - 2) === 'y';
}
