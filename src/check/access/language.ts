import { diagnose } from '../../core/catalogue.ts';
import type { Span } from '../../core/source.ts';
import { type LaidOutDocument, placeOf } from '../documents.ts';
import type { Look } from '../look.ts';

/** Tags that are registered, but name no language that a voice could speak. */
const NO_LANGUAGE: ReadonlySet<string> = new Set(['und', 'mul', 'mis', 'zxx']);

/** Whether a language of this tag is known (Unicode CLDR): a well-formed tag may still name none. */
function isKnown(tag: string): boolean {
  const [primary = ''] = tag.toLowerCase().split('-');
  if (NO_LANGUAGE.has(primary)) return false;
  return new Intl.DisplayNames(['en'], { type: 'language', fallback: 'none' }).of(primary) !== undefined;
}

/** The language of each document, which decides the voice that reads it; `at` is where the speech gives it. */
export function checkLanguages(documents: readonly LaidOutDocument[], at: Span | undefined): Look {
  const tags = [...new Set(documents.map(({ scene }) => scene.meta.language))];
  const unknown = tags.filter((each) => !isKnown(each));
  const span = at ?? documents[0]?.pages.map(placeOf).find((each) => each !== undefined);
  const diagnostics = unknown.map((language) => diagnose('language-unknown', { language }, span));
  return { looked: tags.length, failed: unknown.length, diagnostics };
}
