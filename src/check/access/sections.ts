import { diagnose } from '../../core/catalogue.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import type { Page, StructureStep } from '../../ir/scene.ts';
import { isDeck, type LaidOutDocument, placeOf, whereOf } from '../documents.ts';
import type { Look } from '../look.ts';

/** A section as it is listed: of slides, or of a printed document's bookmarks. */
interface Section {
  readonly name: string;
  readonly page: Page;
  readonly id: string;
}

/** Sections of one document that have the same name, so that nobody who goes by the list can tell them apart. */
export function checkSections(documents: readonly LaidOutDocument[]): Look {
  const diagnostics: Diagnostic[] = [];
  let looked = 0;
  for (const document of documents) {
    const sections = isDeck(document) ? runsOf(document) : elementsOf(document);
    looked += sections.length;
    const names = new Set<string>();
    for (const section of sections) {
      const key = section.name.toLowerCase();
      if (!names.has(key)) {
        names.add(key);
        continue;
      }
      const parameters = { name: section.name, document: document.name, where: whereOf(document, section.page) };
      diagnostics.push(diagnose('section-repeated', parameters, placeIn(section)));
    }
  }
  return { looked, failed: diagnostics.length, diagnostics };
}

const runsOf = ({ pages }: LaidOutDocument): readonly Section[] =>
  pages
    .filter(({ section }, index) => section !== pages[index - 1]?.section)
    .map((page) => ({ name: page.section, page, id: page.section }));

function elementsOf({ pages }: LaidOutDocument): readonly Section[] {
  const sections = new Map<string, Section>();
  for (const page of pages) {
    for (const { structure } of page.marks) {
      const step: StructureStep | undefined = structure?.[0];
      if (step?.type !== 'Sect' || step.title === undefined || sections.has(step.id)) continue;
      sections.set(step.id, { name: step.title, page, id: step.id });
    }
  }
  return [...sections.values()];
}

/** What caused the section: its first mark with a known cause, which is its heading. */
const placeIn = ({ page, id }: Section): ReturnType<typeof placeOf> =>
  page.marks.find(({ structure, origin }) => origin !== undefined && structure?.[0]?.id === id)?.origin ??
  placeOf(page);
