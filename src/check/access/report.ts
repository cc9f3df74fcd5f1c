import type { Diagnostic } from '../../core/diagnostic.ts';
import type { Span } from '../../core/source.ts';
import { checkContrast } from '../design/contrast.ts';
import type { LaidOutDocument } from '../documents.ts';
import type { Look } from '../look.ts';
import { checkAltTexts } from './alt-text.ts';
import { checkHeaders } from './headers.ts';
import {
  checkCells,
  checkDocumentTitles,
  checkHeadings,
  checkReadingOrder,
  checkSlideTitles,
  checkTagged,
} from './invariants.ts';
import { checkLanguages } from './language.ts';
import { checkLinks } from './links.ts';
import { checkSections } from './sections.ts';

/** One thing that a machine can judge, and how it went. */
export interface MachineCheck {
  /** In words: what holds where it passed. */
  readonly name: string;
  readonly passed: boolean;
  /** How many things were looked at, and how many of them failed. */
  readonly looked: number;
  readonly failed: number;
}

type Check = (documents: readonly LaidOutDocument[], languageAt: Span | undefined) => Look;

const CHECKS: readonly (readonly [name: string, check: Check])[] = [
  ['Each document has a title', checkDocumentTitles],
  ['Each document states a language that is known', checkLanguages],
  ['Each slide has a title, in the title placeholder, first in reading order, and unlike any other', checkSlideTitles],
  ['What follows in reading order stands below or to the right', checkReadingOrder],
  ['Sections have names of their own', checkSections],
  ['Headings on paper leave out no level', checkHeadings],
  ['All text on paper is tagged, save what repeats on every page', checkTagged],
  ['Charts, pictures and arrows have alternative text that is no file name', checkAltTexts],
  ['Columns of tables have heads', checkHeaders],
  ['Tables have no merged or split cells', checkCells],
  ['Links say where they lead', checkLinks],
  ['Text has a contrast of 4.5:1, large text and graphics of 3:1, against what lies behind', checkContrast],
];

/** What the program verifies of access, in words, in the order of the results. */
export const MACHINE_CHECKS: readonly string[] = CHECKS.map(([name]) => name);

/**
 * What no machine can judge, so that a person still has to look: the human conditions of the Matterhorn Protocol for
 * PDF/UA, what Microsoft's checker only asks to be inspected, and the criteria of Section 508 (WCAG) that need sense.
 */
export const HUMAN_CHECKS: readonly string[] = [
  'Alternative texts say what the chart, picture or arrow means, and all of it (Matterhorn 13, WCAG 1.1.1)',
  'Nothing is told by colour, shape or place alone (Matterhorn 04, WCAG 1.3.3 and 1.4.1)',
  'The reading order makes sense, read aloud (Matterhorn 09, Microsoft: reading order)',
  'What is marked as decoration can be missed (Matterhorn 01)',
  'Titles and headings say what follows (Matterhorn 06 and 14, WCAG 2.4.2 and 2.4.6)',
  'Heads of tables fit what stands below and beside them (Matterhorn 15)',
  'Links make sense where they are heard (WCAG 2.4.4)',
  'Words of another language than the document’s are said rightly, or marked in PowerPoint (Matterhorn 11, WCAG 3.1.2)',
  'Abbreviations are explained where they are new (WCAG 3.1.4)',
  'Notes of the presenter hold nothing that the room needs and the slide leaves out',
  'Pictures, film and animation that are added in PowerPoint are checked there again (Microsoft: inspect)',
];

/** Runs all checks; a failing one that the input is to blame for says so in diagnostics too. */
export function checkAccess(
  documents: readonly LaidOutDocument[],
  languageAt: Span | undefined,
): { readonly checks: readonly MachineCheck[]; readonly diagnostics: readonly Diagnostic[] } {
  const looks = CHECKS.map(([name, check]) => ({ name, look: check(documents, languageAt) }));
  return {
    checks: looks.map(({ name, look: { looked, failed } }) => ({ name, passed: failed === 0, looked, failed })),
    diagnostics: looks.flatMap(({ look }) => look.diagnostics),
  };
}
