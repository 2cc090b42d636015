/** What is printed twice. */
import { wordKey } from '../read/fold.ts';
import { withoutSiteName } from '../read/page-metadata.ts';
import { isKept, isTitle, remove } from './scene.ts';
import { endsSentence, isCut } from './shape.ts';
import type { Unit } from './units.ts';

/** Words of a paragraph from which its repetition is a fault; below, only beside its twin. */
const REPEATED_WORDS = 6;
const REPEATED_SENTENCE = 14;

export function dropRepeats(units: readonly Unit[], title: string | undefined): void {
  const seen = new Map<string, number>();
  const titleKey = title ? wordKey(title) : undefined;
  const bareTitle = title ? wordKey(withoutSiteName(title, undefined)) : undefined;
  for (const [index, unit] of units.entries()) {
    if (unit.ink === '') continue;
    if (!isKept(unit)) {
      if (unit.fate && 'removed' in unit.fate && unit.fate.removed === 'headlines' && unit.ink === titleKey)
        remove(unit, 'title');
      continue;
    }
    if (isTitle(unit)) {
      seen.set(unit.ink, index);
      continue;
    }
    if (titleKey !== undefined && (unit.ink === titleKey || unit.ink === bareTitle)) {
      remove(unit, 'title');
      continue;
    }
    const before = seen.get(unit.ink);
    // In a glued line units are sentences, and a short sentence may well be said twice.
    const least =
      unit.glued && !unit.heading && index - (before ?? 0) > 1 ? REPEATED_SENTENCE : REPEATED_WORDS;
    if (before !== undefined && unit.words >= least)
      remove(unit, unit.prose ? 'repeated-paragraph' : 'repeated-line');
    else if (before !== undefined && index - before === 1 && !unit.node) remove(unit, 'repeated-line');
    else {
      seen.set(unit.ink, index);
    }
  }
  dropRunsOfRepeats(units);
  dropCutRepeats(units);
}

/** « Long sentence. Détails. Long sentence. Détails. »: a short sentence goes with the long one that is printed twice beside it. */
function dropRunsOfRepeats(units: readonly Unit[]): void {
  const twins = new Map<string, number[]>();
  for (const [index, unit] of units.entries()) {
    if (unit.ink === '') continue;
    const places = twins.get(unit.ink);
    if (places) places.push(index);
    else twins.set(unit.ink, [index]);
  }
  const isRepeat = (unit: Unit | undefined): boolean =>
    unit?.fate !== undefined && 'removed' in unit.fate && unit.fate.removed === 'repeated-paragraph';
  const follow = (from: number, step: 1 | -1): void => {
    const first = twins.get(units[from]!.ink)?.find((place) => place < from && isKept(units[place]));
    for (let away = step; first !== undefined; away += step) {
      const unit = units[from + away];
      const twin = units[first + away];
      if (!unit || !twin || !isKept(unit) || !isKept(twin) || unit.ink !== twin.ink || first + away === from)
        return;
      if (isTitle(unit) || unit === twin) return;
      remove(unit, 'repeated-line');
    }
  };
  for (const [index, unit] of units.entries()) {
    if (!isRepeat(unit)) continue;
    follow(index, 1);
    follow(index, -1);
  }
}

/** An excerpt cut by its machine (« Le Maroc et la France… ») whose full sentence is kept further on. */
function dropCutRepeats(units: readonly Unit[]): void {
  const cut = units.filter(
    (unit) => isKept(unit) && !isTitle(unit) && isCut(unit.text) && unit.words >= REPEATED_WORDS,
  );
  if (cut.length === 0 || cut.length > 20) return;
  for (const excerpt of cut) {
    const whole = units.some(
      (unit) =>
        unit !== excerpt &&
        isKept(unit) &&
        unit.ink.length > excerpt.ink.length &&
        unit.ink.startsWith(excerpt.ink),
    );
    if (whole) remove(excerpt, 'repeated-paragraph');
  }
}

/** Words of a line, and how many units away the paragraph may stand that says them once more. */
const QUOTED_WORDS = 8;
const QUOTED_WITHIN = 6;

/** A sentence set large beside the paragraph it is taken from, or a picture's words that the paragraph under it begins with. */
export function dropPulledQuotes(units: readonly Unit[]): void {
  const kept = units.filter((unit) => isKept(unit) && !isTitle(unit));
  for (const [index, unit] of kept.entries()) {
    if (index === 0 || unit.glued || unit.bullet || unit.node || !endsSentence(unit.text)) continue;
    if (unit.words < QUOTED_WORDS || unit.words > 60) continue;
    const near = kept.slice(Math.max(0, index - QUOTED_WITHIN), index + QUOTED_WITHIN + 1);
    const said = near.some(
      (other) => other !== unit && other.prose && other.words > unit.words && other.ink.includes(unit.ink),
    );
    if (said) remove(unit, 'repeated-line');
  }
}

/** From this many headings in a row a list of them is the contents of the article. */
const CONTENTS = 3;

/** « Sommaire »: lines in a row that are printed once more below, each above a paragraph. The headings stay, their list goes. */
export function dropContents(units: readonly Unit[]): void {
  const heads = new Map<string, number>();
  for (const [index, unit] of units.entries()) {
    if (!unit.reading && !unit.prose && unit.words >= 2 && units[index + 1]?.prose)
      heads.set(unit.ink, index);
  }
  let run: Unit[] = [];
  const close = (): void => {
    if (run.length >= CONTENTS) for (const unit of run) remove(unit, 'repeated-line');
    run = [];
  };
  for (const [index, unit] of units.entries()) {
    if ((heads.get(unit.ink) ?? -1) > index + 1 && !unit.node) run.push(unit);
    else close();
  }
  close();
}
