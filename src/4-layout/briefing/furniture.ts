import type { Mark, Master } from '../../ir/scene.ts';
import type { Theme } from '../../ir/theme.ts';
import { PRINTER_MARGIN } from '../paper.ts';
import type { Frame } from './frame.ts';

/** Greatest height of the bar over the reference column, points. */
const BAR_HEIGHT = 9;

/** What is the same on every page: the line that the references stand beside, or the bar above them. */
export function layOutFurniture(frame: Frame, theme: Theme): Master {
  const x = frame.marginLine;
  // It stops short of the edges rather than be clipped by the printer.
  const [top, end] = [PRINTER_MARGIN, frame.page.h - PRINTER_MARGIN];
  const { weight, color } = theme.rules.margin;
  const bar: Mark = {
    type: 'rect',
    id: 'margin-bar',
    name: 'Margin bar',
    role: 'decoration',
    decorative: true,
    // Never down to the first reference.
    box: { x: frame.refs.x, y: top, w: frame.refs.w, h: Math.min(BAR_HEIGHT, frame.top - top) },
    fill: color,
  };
  const line: Mark = {
    type: 'line',
    id: 'margin-line',
    name: 'Margin line',
    role: 'rule',
    decorative: true,
    box: { x, y: top, w: 0, h: end - top },
    from: { x, y: top },
    to: { x, y: end },
    stroke: { color, weight },
  };
  return { name: 'Page', marks: [theme.furniture === 'bar' ? bar : line] };
}
