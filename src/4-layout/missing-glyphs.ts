import { diagnose } from '../core/catalogue.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import type { Span } from '../core/source.ts';
import type { Theme } from '../ir/theme.ts';

/** Says which characters of a text no font can draw, at the first of them; nothing where there are none. */
export function reportMissing(characters: readonly string[], theme: Theme, span?: Span): readonly Diagnostic[] {
  const [first] = characters;
  if (first === undefined) return [];
  const listed = characters.map(nameCharacter).join(', ');
  return [diagnose('glyph-missing', { theme: theme.name, characters: listed }, span && narrow(span, first))];
}

const nameCharacter = (character: string): string =>
  `“${character}” (U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')})`;

/**
 * The character itself within the place of its text; else, where a text is put together from several places, its first
 * one in the file; else, where it is written as an escape, the place as it is.
 */
function narrow(span: Span, character: string): Span {
  const { source } = span;
  const within = source.text.indexOf(character, span.start);
  const start = within !== -1 && within < span.end ? within : source.text.indexOf(character);
  return start === -1 ? span : { source, start, end: start + character.length };
}
