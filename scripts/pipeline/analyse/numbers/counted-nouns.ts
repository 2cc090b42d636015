/** Reads the thing that a number counts: « 45 autobus électriques », « 7 500 emplois directs et indirects ». */
import { isShouted } from '../text/shouting.ts';
import type { Token } from '../text/tokens.ts';
import { wordSet } from '../text/word-set.ts';

/** Words that never are, nor belong to, the thing counted. */
const FUNCTION_WORDS: ReadonlySet<string> = wordSet(`
  le la les l' un une des du de d' au aux a en dans par pour sur sous avec sans chez vers entre contre
  depuis pendant durant lors dont que qu' qui quoi ou et ni mais donc car or si ce cet cette ces son sa ses
  leur leurs mon ma mes notre nos votre vos il ils elle elles on nous vous je tu se s' y ne n' pas plus
  moins tres trop aussi ainsi alors puis apres avant est sont etait etaient sera seront serait seraient ont
  avait avaient aura auront aurait fut furent soit etre avoir environ selon grace comme lorsque quand afin
  tandis toutefois cependant notamment hors outre via vis jusque jusqu' malgre parmi sauf voire dit precise
  indique ajoute explique lui eux tout toute tous toutes meme memes deja encore toujours jamais hier demain
  ici la-bas ailleurs peut peuvent doit doivent va vont fait font permet respectivement seulement chacun chacune
  dernier prochain x fois lequel laquelle lesquels lesquelles auxquels auxquelles desquels desquelles mis
  mises pris prises c' t' m' j' lorsqu' puisqu'
`);
export const isFunctionWord = (key: string): boolean => FUNCTION_WORDS.has(key);

/** Adjectives that stand before their noun. */
const BEFORE_NOUN: ReadonlySet<string> = wordSet(`
  nouveau nouveaux nouvelle nouvelles nouvel grand grands grande grandes petit petits petite petites gros
  grosses grosse jeunes jeune autres autre principaux principales premiers premieres derniers dernieres
  prochains prochaines seul seule bons bonnes meilleurs meilleures futurs futures anciens anciennes hauts hautes vieux
  vieilles importants importantes differents differentes divers diverses seuls seules vastes super mega ex
  mini micro multiples nombreux nombreuses beaux belles longs longues simples vrais vraies millions
`);

/** Adjectives that point at an order, not at a kind: left out of the thing. */
const ORDER_ADJECTIVES: ReadonlySet<string> = wordSet(`
  premiers premieres derniers dernieres prochains prochaines autres seuls seules seul seule
`);

/** Nouns counted although their plural shows no -s. */
const SAME_IN_PLURAL: ReadonlySet<string> = wordSet(`
  start-up startup evp media sherpa souk kasbah riad medina bus leader club gaz data homme personne cheptel
  call scenario joint-venture box fans like abonne m gigafactory tuk-tuk oued douar ksar moussem tet imam
  adoul cv villas
`);

/** -s or -x at the end: the plural that a number of things asks for. */
const PLURAL_ENDING = /[sxz]$/;
/** Participles that open a clause when a preposition follows: « installées au Maroc », « signés par ». */
const PARTICIPLE =
  /(?:répartis|établis|fournis|investis|réunis|bâtis|soumis|acquis|issus|és|ées|ies|us|ues|its|ites|erts|ertes|tifs|tives)$/;
/** `photovoltaïques`, an adjective; not `connues`, a participle. */
const RELATIONAL = /[ai]ques$/;
/** `installée`, `raffiné`; not `traite`. */
const SINGULAR_PARTICIPLE = /[a-zà-ÿ]{3}ée?$/;
const PREPOSITIONS: ReadonlySet<string> = wordSet(`
  a au aux en dans par sur pour depuis avec lors chez sous vers entre de d' des du durant pendant jusqu'
  hors cette ce hier aupres via
`);
/** Adjectives of relation, quality and colour, singular: they stay with « 600 000 tonnes de sucre blanc ». */
const ADJECTIVE =
  /(?:iques?|al|ale|el|elle|if|ive|ain|aine|ais|aise|ois|oise|ien|ienne|eux|euse|able|ible|aire|vert|verte|blanc|blanche|brut|brute|propre|sec|seche|frais|fraiche|tendre|dur|rouge|noir|noire|bleu|bleue|fin|finie?s?|douce|doux|lourd|potable|usee?s?|surgelee?s?|phosphate|recycle|ique|ere|er)$/;

/** Participles that are nouns after a number: « deux prises », « 12 mises en demeure ». */
const THINGS: ReadonlySet<string> = wordSet('prises mises');

interface CountedNoun {
  from: number;
  to: number;
  /** Index of the head noun. */
  head: number;
}

/** One word with the parts glued to it by hyphens: « sous-traitants », « chefs-d’œuvre ». Returns the index after it. */
function endOfWord(tokens: readonly Token[], at: number): number {
  let end = at + 1;
  for (;;) {
    const token = tokens[end];
    if (token?.gap !== 'glued') return end;
    // « CO2 »
    if (token.kind === 'number' && end === at + 1 && isUpper((tokens[at] as Token).text)) {
      end += 1;
      continue;
    }
    const hyphen = token.text === '-' && tokens[end + 1]?.gap === 'glued' && tokens[end + 1]?.kind !== 'mark';
    if (hyphen) end += 2;
    else if (token.kind !== 'mark' && end > at + 1) end += 1;
    else return end;
  }
}

const isUpper = (text: string): boolean =>
  text.length > 1 && text === text.toUpperCase() && text !== text.toLowerCase();
/** In a headline in capitals, « PME » counts as an acronym and « REPRÉSENTE » does not. */
const LONGEST_ACRONYM = 4;
const isCapital = (text: string): boolean => text[0] !== text[0]?.toLowerCase();

/**
 * The noun group that begins at token `at`, or nothing. `plural`: the number asks for a plural (« 45 … »), so a word that shows
 * none is no noun counted here; otherwise (after « millions de ») any noun will do.
 */
export function readCountedNoun(
  tokens: readonly Token[],
  at: number,
  plural: boolean,
): CountedNoun | undefined {
  let from = at;
  let i = at;
  let quoted = false;
  if (tokens[i]?.text === '«' || tokens[i]?.text === '"') {
    quoted = true;
    i += 1;
    from = i;
  }
  // Adjectives before the noun.
  while (
    BEFORE_NOUN.has(tokens[i]?.key ?? '') &&
    tokens[i + 1]?.kind === 'word' &&
    !FUNCTION_WORDS.has(tokens[i + 1]?.key ?? '')
  ) {
    if (ORDER_ADJECTIVES.has(tokens[i]?.key ?? '') && from === i) from = i + 1;
    i += 1;
    if (tokens[i]?.text === '-') i += 1;
  }
  const head = tokens[i];
  if (head?.kind !== 'word' || head.gap === 'break') return undefined;
  const isThing = plural && THINGS.has(head.key) && tokens[i + 1]?.key !== 'par';
  if ((FUNCTION_WORDS.has(head.key) && !isThing) || head.key.endsWith("'")) return undefined;
  if (head.gap === 'glued' && tokens[i - 1]?.kind !== 'mark' && !tokens[i - 1]?.key.endsWith("'"))
    return undefined;
  const shouted = isUpper(head.text) && isShouted(tokens, i);
  const isName = (text: string): boolean => isCapital(text) && !shouted;
  let end = endOfWord(tokens, i);
  const last = tokens[end - 1] as Token;
  const shows =
    PLURAL_ENDING.test(head.key) ||
    PLURAL_ENDING.test(last.key) ||
    (isUpper(head.text) && (!shouted || head.text.length <= LONGEST_ACRONYM)) ||
    (isName(head.text) && head.text.length > 2) ||
    SAME_IN_PLURAL.has(
      tokens
        .slice(i, end)
        .map((token) => token.key)
        .join(''),
    ) ||
    SAME_IN_PLURAL.has(head.key);
  if (plural && !shows) return undefined;
  if (PARTICIPLES.has(head.key) && !NOUNS_WITHOUT_ACCENT.has(head.text.toLowerCase())) return undefined;
  if (!plural && VERB_FORMS.has(head.key)) return undefined;
  // « équivalent vingt pieds »: a container, whose name holds a number.
  if (head.key.startsWith('equivalent') && tokens[i + 1]?.key === 'vingt' && tokens[i + 2]?.key === 'pieds')
    return { from, to: i + 3, head: i };
  const names = isName(head.text);
  let seenComplement = false;
  for (let steps = 0; steps < 8; steps += 1) {
    const token = tokens[end];
    if (token === undefined || token.gap === 'break' || token.gap === 'glued') break;
    if (token.kind === 'number') {
      // « 10 Boeing 737 »
      const apart = tokens[end + 1]?.gap !== 'glued' || tokens[end + 1]?.kind === 'mark';
      if (names && isName((tokens[end - 1] as Token).text) && apart) {
        end += 1;
        continue;
      }
      break;
    }
    if (token.kind !== 'word') break;
    const key = token.key;
    if (key === 'et' || key === 'ou') {
      // « directs et indirects »: both adjectives of the same noun.
      const next = tokens[end + 1];
      const beyond = tokens[end + 2];
      const joined =
        end > i + 1 &&
        next?.kind === 'word' &&
        !FUNCTION_WORDS.has(next.key) &&
        PLURAL_ENDING.test(next.key) &&
        !isName(next.text) &&
        looksAdjectival(next.key, (tokens[end - 1] as Token).key) &&
        !beyond?.key.endsWith("'");
      if (!joined) break;
      end = endOfWord(tokens, end + 1);
      continue;
    }
    if ((key === 'de' || key === "d'" || key === 'a' || key === 'en') && !seenComplement) {
      const next = tokens[end + 1];
      const measured = tokens[end + 2];
      // « de moyenne distance », « de nouvelle génération »
      if (key === 'de' && GRADED.has(next?.key ?? '') && measured?.kind === 'word') {
        seenComplement = true;
        end += 3;
        continue;
      }
      // « à grande vitesse », « à haute tension »
      if (key === 'a' && (next?.key === 'grande' || next?.key === 'haute') && measured?.kind === 'word') {
        seenComplement = true;
        end += 3;
        continue;
      }
      if (
        next?.kind !== 'word' ||
        next.gap === 'break' ||
        FUNCTION_WORDS.has(next.key) ||
        isName(next.text) ||
        BEFORE_NOUN.has(next.key)
      )
        break;
      if (key === 'a' && !COMPLEMENT_OF_A.has(next.key)) break;
      if (key === 'en' && !COMPLEMENT_OF_EN.has(next.key)) break;
      if (NUMBER_LIKE.has(next.key)) break;
      if (next.key.length > 4 && (key === 'de' || key === "d'") && NOT_COMPLEMENT.has(next.key)) break;
      seenComplement = true;
      end = endOfWord(tokens, end + 1);
      continue;
    }
    // « recettes non fiscales »
    const denied = tokens[end + 1];
    if (
      key === 'non' &&
      denied?.kind === 'word' &&
      denied.gap === 'space' &&
      PLURAL_ENDING.test(denied.key)
    ) {
      end = endOfWord(tokens, end + 1);
      continue;
    }
    if (FUNCTION_WORDS.has(key) || key.endsWith("'") || VERB_FORMS.has(key)) break;
    const after = tokens[endOfWord(tokens, end)];
    // « 300 emplois qualifiés d’ici 2029 »: the date does not belong to the participle.
    const isUntil = after?.key === "d'" && tokens[endOfWord(tokens, end) + 1]?.key === 'ici';
    // « emplois hautement qualifiés »
    const qualified = tokens[end + 1];
    if (
      /[^m]ement$/.test(key) &&
      qualified?.kind === 'word' &&
      PLURAL_ENDING.test(qualified.key) &&
      !FUNCTION_WORDS.has(qualified.key)
    ) {
      const beyond = tokens[end + 2];
      const led =
        beyond !== undefined &&
        PREPOSITIONS.has(beyond.key) &&
        !(beyond.key === "d'" && tokens[end + 3]?.key === 'ici');
      if (led) break;
      end += 2;
      continue;
    }
    if (isName(token.text)) {
      if (names || isUpper(token.text)) {
        end = endOfWord(tokens, end);
        continue;
      }
      break;
    }
    if (plural || seenComplement || PLURAL_ENDING.test(head.key)) {
      const agrees = PLURAL_ENDING.test(key) || (seenComplement && ADJECTIVE.test(key));
      if (!agrees || NOT_ADJECTIVES.has(key)) break;
      if (
        PARTICIPLE.test(token.text.toLowerCase()) &&
        !RELATIONAL.test(key) &&
        after !== undefined &&
        PREPOSITIONS.has(after.key) &&
        !isUntil
      )
        break;
    } else if (SINGULAR_PARTICIPLE.test(token.text.toLowerCase())) {
      // « la capacité installée », « eau traitée par jour »; not « la population concernée par »
      const rated = after?.key === 'par' && /^(?:an|mois|jour|heure)$/.test(tokens[end + 2]?.key ?? '');
      if (after !== undefined && PREPOSITIONS.has(after.key) && !rated && !isUntil) break;
    } else if (!ADJECTIVE.test(key) || VERB_FORMS.has(key)) break;
    end = endOfWord(tokens, end);
  }
  if (quoted && tokens[end]?.text !== '»' && tokens[end]?.text !== '"' && end - i > 3) return undefined;
  return { from, to: end, head: i };
}

/** « directs et indirects », « publics et privés »: the second is an adjective when it looks like the first or ends like one. */
function looksAdjectival(key: string, previous: string): boolean {
  return ADJECTIVE_PLURAL.test(key) || (key.length > 4 && key.slice(-4) === previous.slice(-4));
}
const ADJECTIVE_PLURAL =
  /(?:ects?|ectes|iques|aux|ales|els|elles|ifs|ives|ains|aines|ais|aises|ois|oises|iens|iennes|eux|euses|ables|ibles|aires|ves|ees|es|ants|antes|ents|entes)$/;

const COMPLEMENT_OF_A: ReadonlySet<string> = wordSet(`
  hydrogene eau moteur energie grande haute gaz charbon bord usage combustion
`);
const GRADED = wordSet('moyenne longue courte haute basse derniere nouvelle grande petite');
const COMPLEMENT_OF_EN: ReadonlySet<string> = wordSet(
  'service bois acier beton ligne construction plastique cours',
);
const NUMBER_LIKE: ReadonlySet<string> = wordSet(`
  plus moins pres deux trois quatre cinq six sept huit neuf dix mille cent quelque janvier fevrier mars
  avril mai juin juillet aout septembre octobre novembre decembre lundi mardi mercredi jeudi vendredi samedi
  dimanche
`);
const NOT_COMPLEMENT: ReadonlySet<string> = wordSet(`
  nouveaux nouvelles differents differentes plusieurs quelques chaque ici
`);
const NOT_ADJECTIVES: ReadonlySet<string> = wordSet(`
  mois ans jours lors dans sous pres hors grace fois alors depuis apres puis vers sans tandis mais plus
  moins pas tous toutes plusieurs aupres
`);
/** Participles that say what became of things named before: « contre 600.000 prévues ». */
const PARTICIPLES = wordSet(`
  prevus prevues attendus attendues enregistres enregistrees realises realisees recenses recensees estimes estimees
  programmes programmees vendus vendues initialement seulement annonces annoncees vises visees promis promises
`);
/** « sept programmes »: without its accent the participle is a noun. */
const NOUNS_WITHOUT_ACCENT = wordSet('programmes annonces');
const VERB_FORMS: ReadonlySet<string> = wordSet(`
  a est sera devrait etait atteint represente reste devient permet permettra concerne existe vise montre
  suit vient confirme ouvre porte marque avait fois devant contre etant ayant constitue affiche demeure
  entre dit dits dite dites
`);
