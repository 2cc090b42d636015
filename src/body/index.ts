/** An article's body: from the MDX text that an editor owns to a safe tree, its blocks and its HTML. */
export { findQuote, findWords, type Printed, type QuotePlace } from './quotes.ts';
export { type Block, type BlockKind, type Body, bodyOfTree, type ReadBodyOptions, readBody } from './read.ts';
export {
  type BodyLabels,
  type Marked,
  type RenderedBody,
  type RenderOptions,
  renderBody,
} from './render.ts';
export { foldTypography } from './text.ts';
export { type Address, components, isSafeImage, kindOfAddress } from './vocabulary.ts';
