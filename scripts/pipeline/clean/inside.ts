/** What pages print in the middle of an article. */
import type { RemovalRule } from './rules.ts';
import { firstProse, isFurniture, isKept, isTitle, keep, remove, type Scene } from './scene.ts';
import { sentenceStarts } from './sentences.ts';
import { endsSentence, functionShare } from './shape.ts';
import type { Unit } from './units.ts';
import { isBody, overlap } from './zone.ts';

/** Lines in the article: sure furniture goes, unsure furniture only beside other furniture; links after their heading go with it. */
export function settleInside(scene: Scene, start: number): void {
  const { units, zone, trusted } = scene;
  let opened: RemovalRule | undefined;
  let begun = false;
  for (let index = start; index <= zone.last; index += 1) {
    const unit = units[index]!;
    if (unit.prose && !unit.reading && !isTitle(unit)) begun = true;
    if (unit.fate) {
      if (!isKept(unit)) continue;
      opened = undefined;
      continue;
    }
    const { reading } = unit;
    if (reading) {
      const beside =
        isFurniture(units[index - 1]) || isFurniture(units[index + 1]) || index < firstProse(units, zone);
      const paired =
        beside &&
        !(
          reading.rule === 'publication-date' &&
          reading.weak &&
          units[index + 1]?.prose &&
          index > firstProse(units, zone)
        );
      if ((!reading.weak || paired) && !(begun && headsLive(scene, index))) {
        remove(unit, reading.rule);
        opened = reading.opens ? reading.rule : undefined;
      } else {
        keep(unit);
        opened = undefined;
      }
    } else if (unit.prose || isBody(unit)) {
      opened = undefined;
      keep(unit);
    } else if (opened && !isWholeSentence(unit) && unit.node?.type !== 'heading' && !headsText(scene, index))
      remove(unit, opened);
    else keep(unit);
  }
  if (!trusted) dropHeadlineRuns(scene, start);
}

/** In a glued text a title of another article and the sentence behind it may be one piece: the sentence counts more. */
const isWholeSentence = (unit: Unit): boolean => unit.glued === true && /\.[\s»”"]*$/.test(unit.text);

/** « 9h05 – La Bourse ouvre en hausse » above a paragraph, in an article told hour by hour; a ticker prints its titles one under the other. */
function headsLive({ units }: Scene, index: number): boolean {
  const next = units[index + 1];
  const titled = units[index]!.reading?.rule === 'ticker' && units[index - 1]?.reading?.rule !== 'ticker';
  return titled && next?.prose === true && !next.reading;
}

/** Up to so many words a line above a paragraph is rather a heading than a link; a longer one must say what the article says. */
const SHORT_HEADING = 6;
const HEADING_COMMON = 0.5;

/** The last line before a paragraph, when a link already stands between it and « Lire aussi »: the heading of that paragraph. */
function headsText({ units, vocabulary }: Scene, index: number): boolean {
  const unit = units[index]!;
  if (unit.words > 12 || !units[index + 1]?.prose || units[index + 1]?.reading) return false;
  const before = units[index - 1];
  const linked = before?.fate !== undefined && 'removed' in before.fate && before.reading === undefined;
  if (!linked) return false;
  const common = overlap(unit, vocabulary);
  return unit.words <= SHORT_HEADING ? common > 0 || !unit.text.includes(':') : common >= HEADING_COMMON;
}

/** So many lines of furniture make a page; there two long titles in a row are links already. */
const PAGE_LINES = 10;
const LINK_WORDS = 8;

/** « Faut-il craindre la sécheresse ? » among titles of links is one of them. */
const asksAsTitle = (unit: Unit): boolean =>
  !unit.reading &&
  !unit.bullet &&
  !unit.glued &&
  isKept(unit) &&
  !isTitle(unit) &&
  unit.words <= 25 &&
  /\?[\s»”"]*$/.test(unit.text) &&
  sentenceStarts(unit.text).length === 0;

/** Three titles in a row with no text between them, and not about the subject, are links to other articles. */
function dropHeadlineRuns({ units, zone, vocabulary }: Scene, start: number): void {
  const page = units.filter(isFurniture).length >= PAGE_LINES;
  let run: Unit[] = [];
  let announced = false;
  const close = (): void => {
    const titles = run.filter((unit) => unit.words >= 6 && functionShare(unit.key) >= 0.12);
    const pair = page && run.length === 2 && run.every((unit) => unit.words >= LINK_WORDS);
    if (titles.length >= 3 || pair) {
      const common = titles.reduce((sum, unit) => sum + overlap(unit, vocabulary), 0) / titles.length;
      if (common < (pair ? 0.6 : 0.45)) for (const unit of run) remove(unit, 'headlines', true);
    }
    run = [];
  };
  for (let index = Math.max(start + 1, zone.first); index <= zone.last; index += 1) {
    const unit = units[index]!;
    const bare =
      !unit.prose && !isBody(unit) && !unit.reading && !unit.glued && isKept(unit) && !isTitle(unit);
    if (bare && !endsSentence(unit.text)) run.push(unit);
    else if (run.length > 0 && asksAsTitle(unit)) run.push(unit);
    else {
      // Lines that a colon announces are a list without its marks.
      if (!announced) close();
      run = [];
      announced = /:[\s\u00a0\u202f]*$/.test(unit.text);
    }
  }
  close();
}
