import { diagnose } from '../../core/catalogue.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import type { LinkTarget, Mark } from '../../ir/scene.ts';
import { isDeck, type LaidOutDocument, placeOf, readText, textsOf, whereOf } from '../documents.ts';
import type { Look } from '../look.ts';

/** Words that say that there is a link, and not where it leads, in the languages whose labels ship. */
const EMPTY: ReadonlySet<string> = new Set(
  (
    'here, click here, click this, this, this link, this page, this slide, link, page, slide, details, more, see more, read more, ' +
    'learn more, find out more, ici, cliquez ici, plus, en savoir plus, savoir plus, lire la suite, lien, aquí, ' +
    'haga clic aquí, más, leer más, ver más, saber más, enlace'
  ).split(', '),
);
/** An address is spelt out letter by letter. */
const ADDRESS = /^(?:https?:\/\/|www\.)\S+$/i;

/** A link as it is read. */
interface Link {
  readonly words: string;
  readonly target: LinkTarget;
}

/** Links whose words do not say where they lead. On paper, text that would lead nowhere is set without a link. */
export function checkLinks(documents: readonly LaidOutDocument[]): Look {
  const diagnostics: Diagnostic[] = [];
  let looked = 0;
  let lost = 0;
  for (const document of documents) {
    const leads = destinationsOf(document);
    for (const page of document.pages) {
      for (const mark of page.marks) {
        for (const { words, target } of linksOf(mark)) {
          if (!leads(target)) {
            if (isDeck(document)) lost += 1;
            continue;
          }
          looked += 1;
          if (saysWhere(words)) continue;
          const parameters = { words, where: whereOf(document, page) };
          diagnostics.push(diagnose('link-text', parameters, mark.origin ?? placeOf(page)));
        }
      }
    }
  }
  return { looked: looked + lost, failed: diagnostics.length + lost, diagnostics };
}

function saysWhere(words: string): boolean {
  // Most links lead from the number of a paragraph to it.
  if (words.startsWith('¶')) return true;
  const bare = words.toLowerCase().replace(/[\s.…:>»]+$/, '');
  return bare !== '' && !EMPTY.has(bare) && !ADDRESS.test(words);
}

function linksOf(mark: Mark): readonly Link[] {
  if (mark.link) {
    const words = mark.alt ?? textsOf(mark).map(readText).join(' ');
    return [{ words: words.trim(), target: mark.link }];
  }
  return textsOf(mark).flatMap(({ paragraphs }) =>
    paragraphs.flatMap(({ runs }) =>
      runs.flatMap(({ text, link }) => (link === undefined ? [] : [{ words: text.trim(), target: link }])),
    ),
  );
}

function destinationsOf({ pages }: LaidOutDocument): (target: LinkTarget) => boolean {
  const ids = new Set(pages.map(({ id }) => id));
  const anchors = new Set<string>();
  for (const { marks } of pages) for (const { anchor } of marks) if (anchor !== undefined) anchors.add(anchor);
  return (target) => {
    switch (target.type) {
      case 'page':
        return ids.has(target.page);
      case 'paragraph':
        return anchors.has(`p${target.number}`);
      case 'mark':
        return anchors.has(target.mark) || pages.some(({ marks }) => marks.some(({ id }) => id === target.mark));
      case 'uri':
        return true;
    }
  };
}
