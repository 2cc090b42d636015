/** The editors' manual of fields, written from the help that stands beside the schemas. */
import { type FieldHelp, fieldHelp } from './field-help.ts';

const headings: Record<keyof typeof fieldHelp, string> = {
  article: 'Un article (`content/articles/*.mdx`)',
  theme: 'Un dossier (`content/themes/*.mdx`)',
  prose: 'Une page (`content/pages/*.mdx`)',
  publication: 'La publication (`content/publication.yaml`)',
};

const row = ([path, { help, example }]: [string, FieldHelp]): string =>
  `| \`${path}\` | ${help} | \`${example.replaceAll('|', '\\|')}\` |`;

/** The whole manual as Markdown: a table for each schema, a row for each field. */
export function formatManual(): string {
  const sections = (Object.keys(headings) as (keyof typeof fieldHelp)[]).map((name) =>
    [
      `## ${headings[name]}`,
      '',
      '| champ | ce qu’il dit | exemple |',
      '|---|---|---|',
      ...Object.entries(fieldHelp[name]).map(row),
    ].join('\n'),
  );
  return `# Les champs\n\nCe fichier est écrit à partir de \`src/locale/field-help.ts\`. Un champ inconnu est une faute : \`npm run check\` la signale.\n\n${sections.join('\n\n')}\n`;
}
