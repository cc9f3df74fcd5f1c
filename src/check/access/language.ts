import { diagnose } from '../../core/catalogue.ts';
import type { Span } from '../../core/source.ts';
import { type LaidOutDocument, placeOf } from '../documents.ts';
import type { Look } from '../look.ts';

/** The languages with a tag of two letters (ISO 639-1); names of others are looked up, which takes its time. */
const KNOWN: ReadonlySet<string> = new Set(
  (
    'aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv dz ee el en eo ' +
    'es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig ii ik io is it iu ja jv ka kg ' +
    'ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh mi mk ml mn mr ms mt my na nb nd ne ng nl nn ' +
    'no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta ' +
    'te tg th ti tk tl tn to tr ts tt tw ty ug uk ur uz ve vi vo wa wo xh yi yo za zh zu'
  ).split(' '),
);
/** Tags that are registered, but name no language that a voice could speak. */
const NO_LANGUAGE: ReadonlySet<string> = new Set(['und', 'mul', 'mis', 'zxx']);

/** Whether a language of this tag is known (Unicode CLDR): a well-formed tag may still name none. */
function isKnown(tag: string): boolean {
  const [primary = ''] = tag.toLowerCase().split('-');
  if (KNOWN.has(primary)) return true;
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
