import type { Diagnostic } from '../core/diagnostic.ts';
import type { Span } from '../core/source.ts';
import type { PrintScene, Scene } from '../ir/scene.ts';
import { checkAccess, type MachineCheck } from './access/report.ts';
import { checkAlike } from './design/alike.ts';
import { checkDensity } from './design/density.ts';
import { checkHalves } from './design/half-empty.ts';
import { checkLoneWords } from './design/lone-word.ts';
import { checkTitles } from './design/titles.ts';
import { checkTypeSizes } from './design/type-size.ts';
import type { LaidOutDocument } from './documents.ts';

export { HUMAN_CHECKS, MACHINE_CHECKS, type MachineCheck } from './access/report.ts';

/** What is looked at. */
export interface Reviewed {
  readonly deck: Scene;
  /** Printed pages that are in memory as a whole, by format. */
  readonly print: readonly (readonly [format: string, scene: PrintScene])[];
  /** Where the speech gives its language. */
  readonly languageAt?: Span;
}

/** What was found: what to say of the input, and how the checks of access went. */
export interface Review {
  readonly diagnostics: readonly Diagnostic[];
  readonly access: { readonly checks: readonly MachineCheck[] };
}

/** Lines of large print hold few words, so that a last one of one word is no slip. */
const isSetEven = ({ name }: LaidOutDocument): boolean => name !== 'large-print';

/** Runs the rules of design and access over laid out pages; the time is linear in the marks on them. */
export function review({ deck, print, languageAt }: Reviewed): Review {
  const slides: LaidOutDocument = { name: 'deck', scene: deck, pages: deck.pages };
  const pages = print.map(([name, scene]): LaidOutDocument => ({ name, scene, pages: [...scene.pages] }));
  const documents = [slides, ...pages];
  const access = checkAccess(documents, languageAt);
  return {
    diagnostics: [
      ...checkTitles(slides),
      ...checkDensity(slides),
      ...checkAlike(slides),
      ...checkHalves(slides),
      ...documents.flatMap(checkTypeSizes),
      ...documents.filter(isSetEven).flatMap(checkLoneWords),
      ...access.diagnostics,
    ],
    access: { checks: access.checks },
  };
}
