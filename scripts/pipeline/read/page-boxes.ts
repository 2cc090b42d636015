/** What the boxes of a page are, by the names that its author gave them: menu, sharing bar, standfirst… */
import { isProse, type PageBlock } from './page-blocks.ts';

/** Class and id words that say what a box is, most telling first. Matched as whole parts: `share` in `post-share-bar`, not in `shareholder`. */
const BOX_HINTS: readonly (readonly [rule: string, words: RegExp])[] = [
  [
    'comments',
    /(?:^|[\s_-])(?:comments?|commentaires?|respond|disqus|comment(?:list|form|aires?)|reactions?|fb-comments)(?:$|[\s_-])/,
  ],
  [
    'cookie-notice',
    /(?:^|[\s_-])(?:cookies?|gdpr|rgpd|consent|didomi|cmp|onetrust|tarteaucitron|axeptio)(?:$|[\s_-])/,
  ],
  [
    'newsletter',
    /(?:^|[\s_-])(?:newsletters?|subscribe|subscription|abonnement|abonnez|inscription|mailchimp|mc4wp|signup|sinscrire|optin)(?:$|[\s_-])/,
  ],
  [
    'sharing',
    /(?:^|[\s_-])(?:share|shares|sharing|sharedaddy|sharethis|addtoany|addthis|social|socials|sociaux|partage|partager|jp-relatedposts-share|a2a|heateor|follow|suivez|reseaux)(?:$|[\s_-])/,
  ],
  [
    'related-links',
    /(?:^|[\s_-])(?:related|relateds|similar|similaires|recommend(?:ed|ations?)?|outbrain|taboola|also|aussi|lire-aussi|read-?more|readnext|yarpp\w*|jp-relatedposts|relatedposts?|suggestions?|connexes|more-articles|articles-lies|prev-next|post-navigation|nav-links|pagination|most-?read|popular|trending|latest|plus-lus|pagenav)(?:$|[\s_-])/,
  ],
  [
    'tags',
    /(?:^|[\s_-])(?:tags?|tagcloud|tags-links|mots-cles|keywords|post-tags|entry-tags|tag-list|td-tags|hashtags?)(?:$|[\s_-])/,
  ],
  [
    'breadcrumb',
    /(?:^|[\s_-])(?:breadcrumbs?|fil-ariane|ariane|crumbs?|entry-crumbs|yoast-breadcrumbs?)(?:$|[\s_-])/,
  ],
  [
    'advertisement',
    /(?:^|[\s_-])(?:ads?|advert\w*|adsbygoogle|publicite|pub|pubs|banner|sponsor\w*|promo|dfp|gpt|adslot|ad-\w+)(?:$|[\s_-])/,
  ],
  [
    'author-box',
    /(?:^|[\s_-])(?:author-?box|author-bio|author-info|about-author|abh_box|author-description|biographie|saboxplugin-wrap)(?:$|[\s_-])/,
  ],
  [
    'caption',
    /(?:^|[\s_-])(?:caption|wp-caption-text|legende|legend|image-caption|photo-caption|credit|credits?-photo|copyright-photo)(?:$|[\s_-])/,
  ],
  [
    'byline',
    /(?:^|[\s_-])(?:byline|author|auteur|authors|post-author|entry-meta|post-meta|article-meta|meta-info|td-post-author-name|dateline|posted-on|post-date|signature|metadata)(?:$|[\s_-])/,
  ],
  [
    'menu',
    /(?:^|[\s_-])(?:nav|navbar|navigation|menu|mainmenu|topbar|masthead|offcanvas|sidebar|widget|widget-area|toolbar|skip-link|search|searchform)(?:$|[\s_-])/,
  ],
  ['form', /(?:^|[\s_-])(?:modale?s?|popins?|popups?|lightbox|dialog|overlay)(?:$|[\s_-])/],
  ['page-footer', /(?:^|[\s_-])(?:footer|colophon|site-footer|bottom-bar|copyright|legal)(?:$|[\s_-])/],
];

/** Hints strong enough to refuse a block that Readability kept, when the box stands inside the article. */
export const REFUSED_IN_ARTICLE = new Set([
  'comments',
  'cookie-notice',
  'newsletter',
  'sharing',
  'related-links',
  'tags',
  'breadcrumb',
  'advertisement',
  'author-box',
  'caption',
  'byline',
  'menu',
  'form',
  'page-footer',
]);

const TAG_RULES: Record<string, string> = {
  nav: 'menu',
  footer: 'page-footer',
  aside: 'related-links',
  form: 'form',
  button: 'button',
  label: 'form',
  figcaption: 'caption',
  header: 'page-header',
};

/** Marks of a standfirst in class names of French themes: `chapo`, `article__lead`, `entry-subtitle`, `accroche`. */
export const STANDFIRST_HINT =
  /(?:^|[\s_-])(?:chapo|chapeau|standfirst|lead|lede|intro|introduction|excerpt|subtitle|subheadline|subhead|sous-?titre|accroche|summary|resume|description|teaser|headline-sub|article-desc|dek|deck|strapline|descriptif)(?:$|[\s_-])/;

/** What WordPress calls a post after its own labels: `tag-abonnement`, `category-pub`, `author-amine`; not `tags`. */
const LABEL_OF_POST = /^(?:tag|category|author|postid|post_format)-/;

/** A name made of the words of a text, seven at least: `slide-they-also-like-the-latest-news`; not `td-post-author-name`. */
const SLUG = /^\w{1,40}(?:-\w{1,40}){6}/;

const hintText = (element: Element): string => {
  const classes = element.getAttribute('class');
  const id = element.getAttribute('id');
  if (!classes && !id) return '';
  const names = `${classes ?? ''} ${id ?? ''}`.split(/\s+/);
  const post = names.includes('hentry') || names.includes('type-post');
  return names
    .filter((name) => !(post && LABEL_OF_POST.test(name)) && !SLUG.test(name))
    .join(' ')
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replace(/__/g, '-')
    .toLowerCase();
};

function boxRule(element: Element, hints: string): string | undefined {
  if (hints !== '' && hints.length < 600) {
    for (const [rule, words] of BOX_HINTS) if (words.test(hints)) return rule;
  }
  const role = element.getAttribute('role');
  if (role === 'dialog' || role === 'alertdialog') return 'form';
  if (role === 'navigation') return 'menu';
  if (role === 'contentinfo') return 'page-footer';
  if (role === 'complementary') return 'related-links';
  return TAG_RULES[element.localName];
}

/** What the names of the boxes say, and the names themselves. */
export interface Boxes {
  rules: Map<Element, string | undefined>;
  hints: Map<Element, string>;
  /** What each block is to the style sheet: tag and classes of its element and of the two around it. Readability takes classes away. */
  styles: string[];
}

function styleOf(block: PageBlock): string {
  let style = '';
  for (const element of block.chain.slice(0, 3))
    style += `${element.localName}.${element.getAttribute('class') ?? ''} `;
  return style;
}

export function boxesOf(blocks: readonly PageBlock[]): Boxes {
  const boxes: Boxes = { rules: new Map(), hints: new Map(), styles: [] };
  // The same classes come back on every list item: their rule is looked up once a page.
  const known = new Map<string, string | undefined>();
  for (const block of blocks) {
    boxes.styles.push(styleOf(block));
    for (const element of block.chain) {
      if (boxes.rules.has(element)) break;
      const hints = hintText(element);
      const key = `${element.localName} ${element.getAttribute('role') ?? ''} ${hints}`;
      const container = element.localName === 'article' || element.localName === 'main';
      if (!known.has(key)) known.set(key, container ? undefined : boxRule(element, hints));
      boxes.rules.set(element, known.get(key));
      boxes.hints.set(element, hints);
    }
  }
  return boxes;
}

/** A box that holds half of the page's prose is no advertisement nor sidebar, whatever its name (`<div class="ad-content">`). */
export function freeMainBoxes(blocks: readonly PageBlock[], boxes: Boxes): void {
  const words = new Map<Element, number>();
  let total = 0;
  for (const block of blocks) {
    if (!isProse(block)) continue;
    total += block.words;
    for (const element of block.chain) words.set(element, (words.get(element) ?? 0) + block.words);
  }
  if (total < 80) return;
  for (const [element, held] of words) {
    if (held < total * 0.5) continue;
    const rule = boxes.rules.get(element);
    // The terms of a cookie notice and what readers say can be longer than the article; what holds the title is more than that.
    if (rule === 'cookie-notice' && !element.querySelector('h1, article')) continue;
    if (rule === 'comments' && !element.querySelector('h1, article') && element.querySelector(OF_READERS))
      continue;
    boxes.rules.set(element, undefined);
    // Where a match is told as it goes, each of its moments is a `comment`.
    if (rule !== 'comments') continue;
    for (const [inner, same] of boxes.rules)
      if (same === rule && element.contains(inner)) boxes.rules.set(inner, undefined);
  }
}

/** What stands among comments of readers: the form to add one, and who wrote each. */
const OF_READERS =
  'form, textarea, [class*="author"], [class*="avatar"], [class*="reply"], [class*="repond"]';

/** Boxes whose prose Readability could take for the article: they leave the page before it looks. */
const NEVER_ARTICLE = new Set(['cookie-notice', 'comments']);

/** Takes the boxes that are no article in any case out of the tree. */
export function dropForeignBoxes(boxes: Boxes): void {
  for (const [element, rule] of boxes.rules) if (rule && NEVER_ARTICLE.has(rule)) element.remove();
}

/** Nearest telling box around a block, `inside` a container or anywhere. */
export function ruleAround(block: PageBlock, boxes: Boxes, inside?: Element): string | undefined {
  for (const element of block.chain) {
    if (element === inside) return undefined;
    const rule = boxes.rules.get(element);
    if (rule) return rule;
  }
  return undefined;
}
