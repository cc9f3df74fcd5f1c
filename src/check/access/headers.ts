import { diagnose } from '../../core/catalogue.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import type { TableMark } from '../../ir/scene.ts';
import { isBlank, type LaidOutDocument, placeOf, readText, whereOf } from '../documents.ts';
import type { Look } from '../look.ts';

/** A column whose cells hold nothing but paragraph numbers needs no head: each names what it is. */
const REFERENCES = /^[¶\d–,.\s\u00a0]*$/u;

/** Tables in which a cell cannot be told from its place: columns without a head. */
export function checkHeaders(documents: readonly LaidOutDocument[]): Look {
  const diagnostics: Diagnostic[] = [];
  let looked = 0;
  let failed = 0;
  for (const document of documents) {
    for (const page of document.pages) {
      for (const mark of page.marks) {
        if (mark.type !== 'table' || mark.decorative) continue;
        looked += 1;
        const bare = columnsWithoutHead(mark);
        if (bare.length === 0) continue;
        failed += 1;
        // What a table runs on to lacks the same heads.
        if (mark.continuation || page.continues) continue;
        const parameters = { table: mark.name, where: whereOf(document, page), columns: bare.join(', ') };
        diagnostics.push(diagnose('header-missing', parameters, mark.origin ?? placeOf(page)));
      }
    }
  }
  return { looked, failed, diagnostics };
}

/**
 * The columns that need a head and have none, counted from 1 and those of paragraph numbers left out. What names its row
 * is a head itself.
 */
function columnsWithoutHead({ rows, columns }: TableMark): readonly number[] {
  const heads = rows.find(({ header }) => header)?.cells;
  const body = rows.filter(({ header }) => !header);
  const numbered = columns.map((_, column) =>
    body.every(({ cells }) => {
      const cell = cells[column];
      return cell === undefined || REFERENCES.test(readText(cell));
    }),
  );
  const names = columns.map((_, column) => body.every(({ cells }) => cells[column]?.header === 'row'));
  const told = columns.flatMap((_, column) => (numbered[column] ? [] : [column]));
  // A list of terms, each with one text beside it.
  if (heads === undefined && told.length <= 2 && told.some((column) => names[column])) return [];
  return told.flatMap((column, index) => {
    const head = heads?.[column];
    return names[column] || (head !== undefined && !isBlank(head)) ? [] : [index + 1];
  });
}
