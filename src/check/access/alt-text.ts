import { diagnose } from '../../core/catalogue.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import type { Mark } from '../../ir/scene.ts';
import { type LaidOutDocument, placeOf, whereOf } from '../documents.ts';
import type { Look } from '../look.ts';

/** A file's name, or what a camera or a program calls one. */
const FILE_NAME =
  /\.(?:png|jpe?g|gif|svg|bmp|tiff?|webp|emf|wmf|heic|pdf|pptx?|xlsx?)$|^(?:img|dsc|dcim|image|picture|screenshot|chart|slide)[-_ ]?\d+$/i;
/** Words that name the kind of thing and not what it shows, in the languages whose labels ship. */
const KINDS: ReadonlySet<string> = new Set(
  (
    'image, picture, photo, photograph, chart, graph, graphic, diagram, figure, arrow, bar, bar chart, doughnut, doughnut chart, ' +
    'graphique, schéma, flèche, barre, imagen, foto, gráfico, figura, flecha, barra'
  ).split(', '),
);
const ARTICLE = /^(?:an?|the|une?|les?|la|el|las?|los) /;

const saysNothing = (alt: string): boolean =>
  FILE_NAME.test(alt) || KINDS.has(alt.toLowerCase().replace(ARTICLE, '').replace(/\.$/, ''));

/** Whether a mark shows something that text must say to those who do not see it. */
const needsWords = (mark: Mark): boolean => {
  if (mark.decorative) return false;
  if (mark.type === 'chart' || mark.type === 'image' || mark.type === 'placed-page') return true;
  return mark.role === 'arrow' || (mark.type !== 'text' && mark.type !== 'table' && mark.role === 'figure');
};

/** Charts, pictures and arrows without words, or with words that say nothing. */
export function checkAltTexts(documents: readonly LaidOutDocument[]): Look {
  const diagnostics: Diagnostic[] = [];
  let looked = 0;
  for (const document of documents) {
    for (const page of document.pages) {
      for (const mark of page.marks) {
        if (!needsWords(mark)) continue;
        looked += 1;
        const alt = mark.alt?.trim() ?? '';
        const parameters = { what: mark.type === 'line' ? 'arrow' : mark.type === 'rect' ? 'bar' : mark.type };
        const where = whereOf(document, page);
        const span = mark.origin ?? placeOf(page);
        if (alt === '') diagnostics.push(diagnose('alt-missing', { ...parameters, where }, span));
        else if (saysNothing(alt)) {
          diagnostics.push(diagnose('alt-file-name', { ...parameters, where, alt }, span));
        }
      }
    }
  }
  return { looked, failed: diagnostics.length, diagnostics };
}
