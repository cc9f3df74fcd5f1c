import type { Box } from '../../core/geometry.ts';
import type { Mark, Page, Scene, StructureStep } from '../../ir/scene.ts';

/** A thumbnail's outline, points. */
const OUTLINE = 0.5;

/** Height of a slide that is `width` wide. */
export const slideHeight = (deck: Scene, width: number): number => (width * deck.size.h) / deck.size.w;

/** A slide's place in the structure: a section, named by its message. */
export const slideStep = (page: Page): StructureStep => ({ id: page.id, type: 'Sect', title: page.title });

/** A slide to scale, as a figure that its message describes, within an outline. */
export function drawThumbnail(deck: Scene, page: Page, box: Box): readonly Mark[] {
  const id = `${page.id}-slide`;
  return [
    {
      type: 'placed-page',
      id,
      name: `Slide ${page.number}`,
      role: 'figure',
      box,
      scene: deck,
      page,
      alt: page.title,
      structure: [slideStep(page), { id, type: 'Figure' }],
    },
    {
      type: 'rect',
      id: `${id}-outline`,
      name: 'Outline',
      role: 'decoration',
      decorative: true,
      box,
      stroke: { color: 'accent3', weight: OUTLINE },
    },
  ];
}
