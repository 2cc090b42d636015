/** What every page receives from the builder: the frame it stands in, the edition's line and its own view. */
declare namespace App {
  interface Locals {
    frame: import('./site/views/frame.ts').Frame;
    edition: import('./site/views/frame.ts').Edition;
    view: unknown;
  }
}
