/** What every page receives from the builder: the frame it stands in and its own view. */
declare namespace App {
  interface Locals {
    frame: import('./site/views/frame.ts').Frame;
    view: unknown;
  }
}
