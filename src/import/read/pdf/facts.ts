import type { RawFacts } from './wire.ts';

/** The year first, as in a PDF's dates (`D:20120924103000-04'00'`) and in those of XMP (`2012-09-24T10:30:00`). */
const DATE = /^(?:D:)?(\d{4})-?(\d{2})-?(\d{2})/;

/** What programs write where nobody wrote anything. */
const NOTHING = /^\(?(?:anonymous|unspecified|untitled|unknown)\)?$/i;

/** In characters: a title is not longer. */
const LONGEST = 1000;

/** What the file says of itself, without what it leaves empty; `created` is a day. */
export function toFacts({ title, author, subject, created, language }: RawFacts): Readonly<Record<string, string>> {
  const [, year, month, day] = DATE.exec(created.trim()) ?? [];
  const facts = { title, author, subject, created: year === undefined ? '' : `${year}-${month}-${day}`, language };
  return Object.fromEntries(
    Object.entries(facts).flatMap(([key, value]) => {
      const clean = value
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim()
        .slice(0, LONGEST);
      return clean === '' || NOTHING.test(clean) ? [] : [[key, clean]];
    }),
  );
}
