/** An ordinary Astro project with MDX, as its documentation shows it: what a newsroom would start with. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const files: Record<string, string> = {
  'package.json': '{ "name": "plain-astro", "private": true, "type": "module" }\n',
  'astro.config.mjs': `import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
export default defineConfig({ site: 'https://banc.example', integrations: [mdx()], trailingSlash: 'always' });
`,
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
const articles = defineCollection({
  loader: glob({ base: './src/content/articles', pattern: '*.mdx' }),
  schema: z.looseObject({ title: z.string(), standfirst: z.string().optional(), publishedOn: z.coerce.string(), countries: z.array(z.string()), figures: z.array(z.any()) }),
});
export const collections = { articles };
`,
  'src/layouts/Page.astro': `---
const { title, description } = Astro.props;
---
<!doctype html>
<html lang="fr">
  <head>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <title>{title}</title>
    <meta name="description" content={description} />
  </head>
  <body><header><a href="/">Accueil</a><nav><a href="/pays/">Pays</a><a href="/chiffres/">Chiffres</a></nav></header><main><slot /></main></body>
</html>
`,
  'src/components/Row.astro': `---
const { entry } = Astro.props;
---
<li><h3><a href={\`/articles/\${entry.id}/\`}>{entry.data.title}</a></h3><p>{entry.data.standfirst}</p><p>{entry.data.publishedOn}</p></li>
`,
  'src/pages/articles/[id].astro': `---
import { getCollection, render } from 'astro:content';
import Page from '../../layouts/Page.astro';
export async function getStaticPaths() {
  return (await getCollection('articles')).map((entry) => ({ params: { id: entry.id }, props: { entry } }));
}
const { entry } = Astro.props;
const { Content } = await render(entry);
const { data } = entry;
---
<Page title={data.title} description={data.standfirst}>
  <article>
    <h1>{data.title}</h1>
    <p>{data.standfirst}</p>
    <p>{data.publishedOn} {data.countries.map((country) => <a href={\`/pays/\${country}/\`}>{country}</a>)}</p>
    <ul>{data.figures.map((figure) => <li>{figure.value} {figure.unit} {figure.label} <q>{figure.quote}</q></li>)}</ul>
    <Content />
  </article>
</Page>
`,
  'src/pages/[...page].astro': `---
import { getCollection } from 'astro:content';
import Row from '../components/Row.astro';
import Page from '../layouts/Page.astro';
export async function getStaticPaths({ paginate }) {
  return paginate(await getCollection('articles'), { pageSize: 40 });
}
const { page } = Astro.props;
---
<Page title="Articles" description="Articles"><ol>{page.data.map((entry) => <Row entry={entry} />)}</ol></Page>
`,
  'src/pages/pays/[country]/[...page].astro': `---
import { getCollection } from 'astro:content';
import Row from '../../../components/Row.astro';
import Page from '../../../layouts/Page.astro';
export async function getStaticPaths({ paginate }) {
  const entries = await getCollection('articles');
  const countries = [...new Set(entries.flatMap((entry) => entry.data.countries))];
  return countries.flatMap((country) =>
    paginate(entries.filter((entry) => entry.data.countries.includes(country)), { params: { country }, pageSize: 40 }));
}
const { page } = Astro.props;
---
<Page title={Astro.params.country} description="Pays"><ol>{page.data.map((entry) => <Row entry={entry} />)}</ol></Page>
`,
  'src/pages/chiffres/[...page].astro': `---
import { getCollection } from 'astro:content';
import Page from '../../layouts/Page.astro';
export async function getStaticPaths({ paginate }) {
  const entries = await getCollection('articles');
  return paginate(entries.flatMap((entry) => entry.data.figures.map((figure) => ({ entry, figure }))), { pageSize: 150 });
}
const { page } = Astro.props;
---
<Page title="Chiffres" description="Chiffres"><table>{page.data.map(({ entry, figure }) => <tr><td>{figure.value} {figure.unit}</td><td>{figure.label}</td><td><a href={\`/articles/\${entry.id}/\`}>{figure.quote}</a></td></tr>)}</table></Page>
`,
};

export function layPlainAstro(folder: string): void {
  for (const [file, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  }
}
