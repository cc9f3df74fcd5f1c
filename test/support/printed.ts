import { type CompileOptions, type PrintFormat, toScenes } from '../../src/compile.ts';
import type { Mark, Page, PrintScene, Scene } from '../../src/ir/scene.ts';
import { overlayWorld } from './memory-world.ts';

export const LAGON = 'data/lagon-unga-2008';
export const YELLEN = 'data/yellen-g20-2022';

const shipped = overlayWorld({});

/** Options for a speech that ships. */
export const optionsFor = (more: Partial<CompileOptions> = {}): CompileOptions => ({
  folder: LAGON,
  template: 'briefing',
  theme: 'chancery',
  paper: 'a4',
  ...more,
});

/** A print scene with all its pages. */
export const whole = (scene: PrintScene): Scene => ({ ...scene, pages: [...scene.pages] });

/** A format of a speech that ships on paper, with the deck it shows. */
export function printed(
  format: PrintFormat,
  more: Partial<CompileOptions> = {},
): { readonly scene: Scene; readonly deck: Scene } {
  const { output, diagnostics } = toScenes(shipped, optionsFor(more), [format]);
  const scene = output?.print.get(format);
  if (!output || !scene) throw new Error(`no ${format}: ${diagnostics.map((each) => each.message).join('; ')}`);
  return { scene: whole(scene), deck: output.deck };
}

type PlacedPage = Extract<Mark, { type: 'placed-page' }>;

/** The slides that stand on a page. */
export const slidesOn = (page: Page): readonly PlacedPage[] =>
  page.marks.filter((mark): mark is PlacedPage => mark.type === 'placed-page');
