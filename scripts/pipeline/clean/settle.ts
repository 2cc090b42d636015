/** The fate of every unit: title, standfirst, body, or a removal with its rule. */
import type { ClippingMeta, Format } from '../model.ts';
import { wordKey } from '../read/fold.ts';
import { settleAdvertising, settleAfter } from './after.ts';
import { settleBefore, settleHead } from './head.ts';
import { nameHeadings } from './headings.ts';
import { settleInside } from './inside.ts';
import { completeMeta } from './meta.ts';
import { dropContents, dropPulledQuotes, dropRepeats } from './repeats.ts';
import { countsOf, keep, remove, type Scene, vocabularyOf } from './scene.ts';
import { functionShare, isCut } from './shape.ts';
import { declaredStandfirst, findStandfirst } from './standfirst.ts';
import { findTitle, goesBefore, isRubric, looksLikeTitle, titleOf } from './title.ts';
import type { Unit } from './units.ts';
import { findZone, type Zone } from './zone.ts';

export interface Settled {
  title?: string;
  standfirst?: string;
}

/**
 * Gives every unit its fate, and completes `meta` with what the furniture says of the article (author, day, address).
 * When nothing would be left, everything is kept: a clipping that is all furniture is an editor's to judge.
 */
export function settle(units: Unit[], format: Format, meta: ClippingMeta): Settled {
  if (format === 'text') dropContents(units);
  const zone = findZone(units) ?? zoneOfShort(units);
  if (!zone) return keepAll(units);
  const scene: Scene = {
    units,
    zone,
    meta,
    trusted: format !== 'text',
    vocabulary: vocabularyOf(units, zone),
    counts: countsOf(units),
  };
  const settled: Settled = {};
  const titleAt = findTitle(scene);
  if (titleAt !== undefined) {
    const printed = units[titleAt]!;
    settled.title = titleOf(printed, meta);
    // A printing whose words are not all in the title is told among the removals.
    if (wordKey(settled.title) === printed.ink) printed.fate = { kept: 'title' };
    else remove(printed, 'title');
    if (titleAt === 1 && isRubric(units, 0)) {
      settled.title = `${units[0]!.text} ${settled.title}`;
      units[0]!.fate = { kept: 'title' };
    }
  }
  const start = titleAt ?? zone.first;
  if (!scene.trusted) {
    settleBefore(scene, start, titleAt);
    settleHead(scene, titleAt);
  }
  settleInside(scene, scene.trusted ? 0 : start);
  settleAfter(scene);
  settleAdvertising(scene);
  dropRepeats(units, settled.title ?? meta.title?.value);
  if (format === 'text') dropPulledQuotes(units);
  const standfirstAt = findStandfirst(units, titleAt, meta);
  if (standfirstAt !== undefined) {
    settled.standfirst = units[standfirstAt]!.text.replace(/[ \t\r\n]+/g, ' ');
    units[standfirstAt]!.fate = { kept: 'standfirst' };
  } else {
    const declared = declaredStandfirst(scene, settled.title);
    if (declared) settled.standfirst = declared;
    else delete meta.standfirst;
  }
  completeMeta(units, meta);
  nameHeadings(units);
  const left = units.some((unit) => unit.fate && 'kept' in unit.fate && unit.fate.kept === 'body');
  return left ? settled : keepAll(units);
}

/** In a clipping of a few short sentences these are the text: « Les travaux commenceront en mars. » */
function zoneOfShort(units: readonly Unit[]): Zone | undefined {
  if (units.length < 2) return undefined;
  for (const unit of units) {
    const sentence =
      !unit.reading &&
      !unit.bullet &&
      unit.words >= 3 &&
      FULL_STOP.test(unit.text.slice(-80)) &&
      !isCut(unit.text);
    if (sentence && functionShare(unit.key) > 0) unit.prose = true;
  }
  return findZone(units);
}

/** « …en mars 2026. », « …de paix.” »; not « Nous y voilà ! », which may be a title. */
const FULL_STOP = /\p{L}[^.]{0,40}\.["»”’)]?$/u;

function keepAll(units: readonly Unit[]): Settled {
  for (const unit of units) {
    // What is no article has no lists of ours either: it is shown as it came.
    unit.bullet = false;
    keep(unit);
  }
  const [first, second] = units;
  if (first?.node?.type === 'heading' && !second) first.node = { ...first.node, type: 'paragraph' };
  if (!first || !second || first.reading || first.glued) return {};
  const heads =
    first.node?.type === 'heading' ||
    (first.node === undefined && looksLikeTitle(first) && goesBefore(first, second));
  if (!heads) return {};
  first.fate = { kept: 'title' };
  return { title: first.text.replace(/[ \t\r\n]+/g, ' ') };
}
