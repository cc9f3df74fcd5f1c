import type { Span } from '../../core/source.ts';
import { plain } from '../../ir/rich-text.ts';
import type { TextStyle } from '../../ir/theme.ts';
import { alignMarking, capitalise, MARKING_SIZE, SEPARATOR, writeNotices } from '../markings.ts';
import { resize } from '../typeset.ts';
import type { Canvas } from './canvas.ts';
import { CONTENT, SLIDE, SPACE } from './grid.ts';
import { naturalWidth } from './measure.ts';

/** From the slide's edges to the markings, and from the upper edge where notices stand on a line of their own. */
const EDGE = { usual: 8, stacked: 2 } as const;

/** A text of the upper line with the stretch of it that is the text's own. */
interface Piece {
  readonly name: string;
  readonly text: string;
  readonly style: TextStyle;
  readonly align: 'left' | 'right' | 'center';
  readonly x: number;
  readonly w: number;
  readonly at?: Span;
}

/** The marking at the top and bottom of every slide, and the notices beside the upper one; on a bar they are white. */
export function drawHandling(canvas: Canvas, onBar: boolean): void {
  const lines = arrange(canvas);
  const [upper = []] = lines;
  // One that is too long is reported once, not wherever it would stand.
  if (lines.flat().filter((each) => refuse(canvas, each)).length > 0) return;
  let y: number = lines.length > 1 ? EDGE.stacked : EDGE.usual;
  for (const line of lines) {
    for (const piece of line) {
      // What is smaller stands on the same baseline.
      const drop = baselineOf(canvas, line[0]) - baselineOf(canvas, piece);
      draw(canvas, { ...piece, ...(onBar ? { style: { ...piece.style, color: 'lt1' } } : {}) }, y + drop);
    }
    y += line[0]?.style.lead ?? 0;
  }
  const marking = upper.find((each) => each.name === 'Marking');
  if (marking) {
    const lower = { ...marking, name: 'Marking below', x: CONTENT.x, w: CONTENT.w };
    draw(canvas, lower, SLIDE.h - EDGE.usual - marking.style.lead);
  }
}

/** The texts by line: on one where they have room beside each other, else the notices on a second one. */
function arrange(canvas: Canvas): readonly (readonly Piece[])[] {
  const { meta } = canvas.context.document;
  const foot = canvas.style('foot');
  const bold = { ...foot, bold: true, color: 'dk1' } as const;
  const align = alignMarking(meta.marking);
  const whole = { x: CONTENT.x, w: CONTENT.w };
  const text = capitalise(meta.marking ?? '', meta.language);
  const style = resize(bold, Math.max(MARKING_SIZE, foot.size));
  const marking: Piece = { name: 'Marking', text, style, align, ...whole, ...placeAt(meta.markingAt) };
  const notices = writeNotices(meta);
  const large = meta.stamped === true ? style : bold;
  const notice = (
    words: readonly string[],
    side: Piece['align'],
    place: { x: number; w: number },
    noticeStyle: TextStyle = large,
  ): Piece => ({
    name: 'Notice',
    text: words.join(SEPARATOR),
    style: noticeStyle,
    align: side,
    ...place,
    ...placeAt(meta.noticesAt),
  });
  if (notices.length === 0) return text === '' ? [] : [[marking]];
  if (text === '') return [[notice(notices, 'center', whole)]];
  const own = naturalWidth(canvas, plain(text), style);
  const room = (align === 'right' ? CONTENT.w - own : (CONTENT.w - own) / 2) - SPACE.l;
  const beside = { x: CONTENT.right - own, w: own };
  const middle = { x: CONTENT.x + (CONTENT.w - own) / 2, w: own };
  const [first = '', ...others] = notices;
  const sides =
    align === 'right'
      ? [notice(notices, 'right', { x: CONTENT.x, w: room })]
      : [
          notice([first], 'left', { x: CONTENT.x, w: room }),
          ...(others.length > 0 ? [notice(others, 'right', { x: CONTENT.right - room, w: room })] : []),
        ];
  const fits = sides.every((each) => naturalWidth(canvas, plain(each.text), each.style) <= room);
  if (fits) return [[{ ...marking, ...(align === 'right' ? beside : middle) }, ...sides]];
  return [[marking], [notice(notices, align, whole, bold)]];
}

const placeAt = (at: Span | undefined): { readonly at?: Span } => (at === undefined ? {} : { at });

const baselineOf = (canvas: Canvas, piece: Piece | undefined): number =>
  piece === undefined ? 0 : canvas.context.fonts.baseline(piece.style, piece.style.lead);

/** Whether a text is too long for a line of the slide. */
function refuse(canvas: Canvas, { name, text, style, at }: Piece): boolean {
  const width = naturalWidth(canvas, plain(text), style);
  if (width <= CONTENT.w) return false;
  const limit = `one line holds about ${Math.floor((text.length * CONTENT.w) / width)} of its ${text.length} characters`;
  canvas.refuse(name === 'Marking' ? 'the marking' : 'the notice', limit, at);
  return true;
}

function draw(canvas: Canvas, piece: Piece, y: number): void {
  canvas.text({ ...piece, role: 'marking', y, floor: SLIDE.h });
}
