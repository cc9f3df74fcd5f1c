import type { Box } from '../../core/geometry.ts';
import type { Mark, Page, PrintScene, Role, StructureStep } from '../../ir/scene.ts';
import type { Artifact, Canvas } from './canvas.ts';
import { arrowSize } from './draw-shape.ts';
import { extendBounds, type StructureElement, type StructureTree } from './structure.ts';

/** Running matter says the same on every page: read once a page it would drown the text. */
const RUNNING: Readonly<Partial<Record<Role, Artifact>>> = {
  head: 'Header',
  footer: 'Footer',
  'page-number': 'Footer',
  marking: 'Pagination',
};

export const artifactOf = (mark: Mark): Artifact => RUNNING[mark.role] ?? 'Layout';

/**
 * The way from the root to a mark's element, or nothing where the mark is an artifact. A briefing's marks say it
 * themselves; a slide's marks have none, so that each page becomes a section with its title as heading.
 */
export function pathOf(mark: Mark, page: Page, scene: PrintScene): readonly StructureStep[] | undefined {
  if (mark.decorative) return undefined;
  const path = mark.structure ?? (scene.type === 'deck' ? slidePath(mark, page) : undefined);
  if (!path) return undefined;
  switch (mark.type) {
    case 'text':
    case 'table':
      return path;
    case 'rect':
    case 'ellipse':
    case 'line':
    case 'chart':
    case 'image':
    case 'placed-page':
      // A shape speaks only through a figure's words; without any it is a line, a panel or a tick.
      if (path.some((step) => step.type === 'Figure')) return path;
      return mark.alt === undefined && mark.type !== 'chart' ? undefined : [...path, { id: mark.id, type: 'Figure' }];
  }
}

function slidePath(mark: Mark, page: Page): readonly StructureStep[] | undefined {
  if (RUNNING[mark.role]) return undefined;
  const section: StructureStep = { id: page.id, type: 'Sect', title: page.title };
  const type = mark.role === 'title' ? 'H1' : mark.type === 'table' ? 'Table' : 'P';
  if (mark.type !== 'text' && mark.type !== 'table') return [section];
  const several = mark.type === 'text' && mark.paragraphs.length > 1 && type === 'P';
  return [section, { id: mark.id, type: several ? 'Div' : type }];
}

/** Finds a mark's element; a figure on the way there learns its words and its bounds from the marks it is made of. */
export function findElement(
  path: readonly StructureStep[],
  mark: Mark,
  structure: StructureTree,
  canvas: Canvas,
): StructureElement {
  const figureAt = path.findIndex((step) => step.type === 'Figure');
  if (figureAt >= 0) {
    const figure = structure.find(path.slice(0, figureAt + 1));
    const alt = mark.alt ?? (mark.type === 'chart' ? mark.title : undefined);
    if (alt !== undefined) figure.alt ??= alt;
    extendBounds(figure, canvas.page, canvas.size.h, inkOf(mark));
  }
  return structure.find(path);
}

/** A mark's box, and what a stroke adds to it: an arrow's own box has no height. */
function inkOf(mark: Mark): Box {
  if (mark.type !== 'line') return mark.box;
  const reach = mark.arrow ? arrowSize(mark.stroke) / 2 : mark.stroke.weight / 2;
  const { x, y, w, h } = mark.box;
  return { x: x - reach, y: y - reach, w: w + 2 * reach, h: h + 2 * reach };
}
