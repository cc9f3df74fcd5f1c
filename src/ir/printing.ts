/** What a printer is to be told. */
export interface Printing {
  /** Along which edge of the sheet its two sides are turned. */
  readonly duplex: 'long-edge' | 'short-edge';
  /** What viewers call each page, where that is not its number: the pages that stand on an imposed sheet. */
  readonly labels?: readonly string[];
}
