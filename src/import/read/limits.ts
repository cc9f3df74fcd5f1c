const MEGABYTE = 1024 * 1024;

/** A file that is larger is refused before anything looks into it. */
export const MAX_FILE: number = 64 * MEGABYTE;

/** What a document may hold once it is inflated, and how many times its own size. */
export const MAX_INFLATED: number = 96 * MEGABYTE;
export const MAX_RATIO = 200;

/** Elements of a page, and how deep they may nest; browsers flatten what is deeper. */
export const MAX_ELEMENTS = 1_000_000;
export const MAX_DEPTH = 512;

/** Parts of a tag that white space sets apart; finding an attribute takes time by their square. */
export const MAX_TAG_PARTS = 20_000;

/** Lines of a text: a million words with a line for each are half of them. */
export const MAX_LINES = 2_000_000;

/** A size as it is read: `64 MB`. */
export const formatSize = (bytes: number): string =>
  bytes < MEGABYTE ? `${Math.ceil(bytes / 1024)} KB` : `${Math.round((10 * bytes) / MEGABYTE) / 10} MB`;
