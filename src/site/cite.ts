/** How to cite a page: as text, BibTeX, RIS and CSL-JSON. */

import { formatPartialDate, inQuotes } from '../locale/format.ts';
import { words } from '../locale/site.ts';

/** What a citation is made of; dates are ISO, possibly partial. */
export interface Cited {
  id: string;
  title: string;
  url: string;
  publisher: string;
  publication: string;
  author?: string;
  outlet?: string;
  publishedOn?: string;
  /** The publisher's own page of the source. */
  sourceUrl?: string;
}

export interface Citation {
  text: string;
  bibtex: string;
  ris: string;
  csl: string;
}

/** Characters that mean something to TeX. */
const TEX_SIGNS = /[\\{}$&#^_%~]/g;
const texOf: Record<string, string> = { '\\': '\\textbackslash{}', '^': '\\^{}', '~': '\\~{}' };
const escapeTex = (text: string): string => text.replace(TEX_SIGNS, (sign) => texOf[sign] ?? `\\${sign}`);

const line = (text: string): string => text.replace(/\s+/gu, ' ').trim();

function toBibtex(cited: Cited): string {
  const fields: [string, string | undefined][] = [
    ['title', `{${escapeTex(cited.title)}}`],
    ['author', cited.author && `{${escapeTex(cited.author)}}`],
    ['organization', cited.outlet && `{${escapeTex(cited.outlet)}}`],
    ['howpublished', `{${escapeTex(cited.publication)}}`],
    ['publisher', `{${escapeTex(cited.publisher)}}`],
    ['date', cited.publishedOn && `{${cited.publishedOn}}`],
    ['year', cited.publishedOn && `{${cited.publishedOn.slice(0, 4)}}`],
    ['url', `{${cited.url}}`],
    ['langid', '{french}'],
  ];
  const body = fields.flatMap(([key, value]) => (value ? [`  ${key} = ${value}`] : []));
  return `@online{${cited.id},\n${body.join(',\n')}\n}`;
}

function toRis(cited: Cited): string {
  const [year, month, day] = cited.publishedOn?.split('-') ?? [];
  const fields: [string, string | undefined][] = [
    ['TY', 'ELEC'],
    ['TI', line(cited.title)],
    ['AU', cited.author],
    ['T2', cited.publication],
    ['PB', cited.outlet ?? cited.publisher],
    ['PY', year],
    ['DA', cited.publishedOn && [year, month, day].map((part) => part ?? '').join('/')],
    ['LA', 'fr'],
    ['UR', cited.url],
    ['L2', cited.sourceUrl],
  ];
  return `${fields.flatMap(([key, value]) => (value ? [`${key}  - ${value}`] : [])).join('\n')}\nER  - `;
}

function toCsl(cited: Cited): string {
  const parts = cited.publishedOn?.split('-').map(Number);
  return JSON.stringify(
    [
      {
        id: cited.id,
        type: cited.outlet ? 'article-newspaper' : 'webpage',
        title: cited.title,
        'container-title': cited.outlet ?? cited.publication,
        publisher: cited.publisher,
        ...(cited.author ? { author: [{ literal: cited.author }] } : {}),
        ...(parts ? { issued: { 'date-parts': [parts] } } : {}),
        language: 'fr',
        URL: cited.url,
      },
    ],
    undefined,
    1,
  );
}

export const citationOf = (cited: Cited): Citation => ({
  text: `${[cited.author, cited.outlet]
    .filter(Boolean)
    .map((part) => `${part}, `)
    .join('')}${inQuotes(cited.title)}, ${
    cited.publishedOn ? formatPartialDate(cited.publishedOn) : words.cite.undated
  }, ${words.cite.in(cited.publication)}, ${cited.url}`,
  bibtex: toBibtex(cited),
  ris: toRis(cited),
  csl: toCsl(cited),
});
