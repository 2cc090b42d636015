/** What travels through the pipeline: the words that pass from one stage to the next. */
import type { Root } from 'mdast';
import type { Article } from '../../src/domain/article.ts';
import type { Deadline } from '../../src/domain/deadline.ts';
import type { Figure } from '../../src/domain/figure.ts';
import type { Problem } from '../../src/domain/problem.ts';

export type Format = 'text' | 'html' | 'markdown';

/** What a clipping declares about itself, each with where it was read (`meta[property=…]`, `line 3`, `json-ld`…). */
export interface Declared<T = string> {
  value: T;
  evidence: string;
}

export interface ClippingMeta {
  title?: Declared;
  standfirst?: Declared;
  author?: Declared;
  /** As printed: « Le Matin », `lematin.ma`; the taxonomy turns it into an outlet id. */
  outlet?: Declared;
  /** ISO day. */
  publishedOn?: Declared;
  url?: Declared;
  lang?: Declared;
}

/**
 * A raw clipping once read. `tree` is an mdast tree in which every block has `position` (1-based lines of the input; for HTML, where
 * lines mean little, the order of text blocks). `lines` are the input's own lines after decoding, for the ledger and the report.
 */
export interface Clipping {
  /** Name of the source: file name, or the id given on standard input. */
  file: string;
  format: Format;
  /** Lower-case hexadecimal SHA-256 of the bytes. */
  sha256: string;
  lines: string[];
  tree: Root;
  meta: ClippingMeta;
  /** What the reader itself set aside: furniture of a page, frontmatter. */
  removals?: Removal[];
}

/** What `clean` (or `read`, for page furniture of HTML) took out; `text` is verbatim. */
export interface Removal {
  /** Permanent kebab-case name of the rule: `ticker`, `advertisement`, `repeated-paragraph`… */
  rule: string;
  text: string;
  /** 1-based lines of the input, inclusive. */
  line?: number;
  lastLine?: number;
  /** `true` when the rule is not sure: the report then shows the passage first. */
  doubtful?: boolean;
}

/** A kind of typographic mending and how often it was done; words never change. */
export interface Repair {
  rule: string;
  count: number;
}

export interface Cleaned {
  /** Title, standfirst and body apart; `body` holds headings, paragraphs, lists, quotes and tables only. */
  title?: string;
  /** The clipping had no title and this one was made from its first sentence. */
  titleDerived: boolean;
  standfirst?: string;
  /** Lines of the input where title and standfirst stood; absent when they were declared or derived. */
  printedAt: { title: number | undefined; standfirst: number | undefined };
  body: Root;
  meta: ClippingMeta;
  removals: Removal[];
  repairs: Repair[];
}

export type PassageKind = 'title' | 'standfirst' | 'heading' | 'paragraph' | 'list' | 'quote' | 'table';

/** One block of printed text as the analysis reads it: plain, in reading order. */
export interface Passage {
  kind: PassageKind;
  text: string;
  /** 1-based line of the input where it begins, when known. */
  line?: number;
}

export type MentionKind = 'country' | 'sector' | 'organisation' | 'person' | 'place' | 'outlet';

/** An alias found at a place of one passage's text. Offsets are UTF-16 units, `end` exclusive. */
export interface Mention {
  kind: MentionKind;
  /** Id in the taxonomy. */
  id: string;
  start: number;
  end: number;
  /** The words as written. */
  asWritten: string;
  /** Why it counts: `name`, `demonym`, `prefix`, `metonym`, `acronym`, `short-name`… */
  rule: string;
}

export type QuantityKind = 'money' | 'percent' | 'quantity' | 'cardinal' | 'duration';

/** A number with its unit, found in one text. `value` is in `unit`'s base (dirhams, not millions). */
export interface Quantity {
  kind: QuantityKind;
  start: number;
  end: number;
  asWritten: string;
  /** Absent for a vague amount. */
  value?: number;
  min?: number;
  max?: number;
  /** Id in units.yaml; absent for a counted noun. */
  unit?: string;
  per?: string;
  /** The noun counted: « autobus », « véhicules électriques ». */
  what?: string;
  qualifier?: Figure['qualifier'];
  /** It restates the quantity just before it in another unit (« 12 milliards de dirhams (1,1 milliard d’euros) »). */
  restates?: boolean;
  rule: string;
}

/** A date found in one text, with what was needed to settle it. */
export interface DateFound {
  start: number;
  end: number;
  asWritten: string;
  /** Partial date or span in the form of the domain (`2025-10-10`, `2025-S1`, `2021/2024`); absent when it cannot be settled. */
  value?: string;
  reasoning: 'printed' | 'weekday' | 'relative-to-publication' | 'relative-to-event';
  rule: string;
}

/** Where a finding stands, for the report: passage index and offsets in it. */
export interface Finding {
  what: 'figure' | 'deadline' | 'event-date' | MentionKind;
  id: string;
  passage: number;
  start: number;
  end: number;
  sentence: string;
  rule: string;
}

/** A name the taxonomy does not know, with the YAML line to add. */
export interface Suggestion {
  kind: 'organisation' | 'person' | 'place' | 'outlet';
  name: string;
  role?: string;
  /** Where it stands, as in `Finding`. */
  passage: number;
  start: number;
  end: number;
  /** Sentence that carries it. */
  quote: string;
  line?: number;
  rule: string;
  /** YAML ready to paste in content/taxonomy/<file>.yaml. */
  file: string;
  yaml: string;
}

export interface Analysis {
  eventOn?: Article['eventOn'];
  countries: string[];
  sectors: string[];
  organisations: string[];
  people: Article['people'];
  places: string[];
  outlet?: string;
  figures: Figure[];
  deadlines: Deadline[];
  findings: Finding[];
  suggestions: Suggestion[];
  problems: Problem[];
}
