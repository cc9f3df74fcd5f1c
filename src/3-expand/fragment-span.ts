import type { Span } from '../core/source.ts';
import type { Fragment } from '../ir/template.ts';

/**
 * Where a stretch of a fragment stands in the template's file; offsets count from the start of the fragment's text. A
 * text that YAML folded or that has escapes no longer matches its source, so the whole of it is given.
 */
export function spanWithin(fragment: Fragment, offset: number, length: number): Span {
  const { span, source } = fragment;
  const written = span.source.text.slice(span.start, span.end);
  const shift = written.indexOf(source);
  if (shift === -1 || offset < 0 || offset > source.length) return locateWords(fragment, offset, length);
  const start = span.start + shift + offset;
  return { source: span.source, start, end: Math.min(start + Math.max(length, 1), span.start + shift + source.length) };
}

/** In a folded text the words themselves still stand somewhere; the first place is the likeliest. */
function locateWords({ span, source }: Fragment, offset: number, length: number): Span {
  const words = source.slice(Math.max(0, offset), Math.max(0, offset) + length);
  const at = words === '' ? -1 : span.source.text.slice(span.start, span.end).indexOf(words);
  return at === -1 ? span : { source: span.source, start: span.start + at, end: span.start + at + words.length };
}
