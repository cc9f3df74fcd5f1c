import type { Slide } from '../../ir/slides.ts';
import type { Panel } from '../../ir/statement.ts';
import type { MeasuredRow, MeasuredTable } from '../table.ts';
import { firstFitting, ONLY, type Run, startSlide, type Variant, whereOf } from './attempt.ts';
import { Canvas } from './canvas.ts';
import type { DeckContext, SlideResult } from './context.ts';
import { EVIDENCE_BOTTOM, SPACE } from './grid.ts';
import { noteRoom, placeNote } from './note.ts';
import { drawPanel, type MeasuredPanel, measurePanel } from './panel.ts';
import { type PageRoom, splitRows } from './split-rows.ts';

/** A slide whose evidence is one table, with what may stand below it. */
export interface EvidencePlan {
  /** The table's name. */
  readonly name: string;
  /** Ways of setting the table, the most generous first; `rows` counts the rows that a page will hold. */
  readonly densities: readonly ((canvas: Canvas, rows: number) => MeasuredTable)[];
  /** More rows than this are not read on one slide. */
  readonly maxRows: number;
  /** The paragraphs each row rests on. */
  readonly cites: readonly (readonly number[])[];
  readonly panel?: Panel;
  /** Whether a row belongs with the one before it. */
  readonly joined?: (row: number) => boolean;
  /** Whether its first row is a header row, repeated on every page. */
  readonly header: boolean;
}

/** Between a table and the panel below it; less where the foot of the slide would be passed. */
const PANEL_GAP = 11;
const MIN_PANEL_GAP = 6;

/**
 * Lays a table out on one page in the first density that fits, else on as few pages as the densest allows, in the first
 * density that then fits. Heads repeat; the panel and the note stand on the last page.
 */
export function layoutEvidence(slide: Slide, context: DeckContext, plan: EvidencePlan): SlideResult {
  const probe = new Canvas(context, whereOf(slide));
  const count = plan.cites.length;
  const densest = plan.densities.at(-1)?.(probe, count);
  const pages = densest ? Math.max(1, fewestPages(probe, slide, plan, densest)) : 1;
  const variants = plan.densities.map(
    (measure): Variant =>
      () =>
        draw(slide, context, plan, measure, 1),
  );
  const split = plan.densities.map(
    (measure): Variant =>
      () =>
        draw(slide, context, plan, measure, pages),
  );
  return withoutRepeats(firstFitting(slide, 'Content', pages === 1 ? variants : split));
}

function fewestPages(canvas: Canvas, slide: Slide, plan: EvidencePlan, table: MeasuredTable): number {
  const rows = bodyRows(plan, table);
  for (let pages = 1; pages <= rows.length; pages += 1) {
    if (splitRows(rows, pages, roomOf(canvas, slide, plan, table), plan.joined)) return pages;
  }
  return rows.length;
}

const bodyRows = (plan: EvidencePlan, table: MeasuredTable): readonly MeasuredRow[] =>
  plan.header ? table.rows.slice(1) : table.rows;

/** Room for rows on a page, and on the last one, where the panel and the note stand. */
function roomOf(canvas: Canvas, slide: Slide, plan: EvidencePlan, table: MeasuredTable): PageRoom {
  const head = plan.header ? (table.rows[0]?.height ?? 0) : 0;
  const height = EVIDENCE_BOTTOM - table.spec.y - head;
  const panel = panelOf(canvas, plan);
  const below = noteRoom(canvas, slide) + (panel ? panel.height + MIN_PANEL_GAP : 0);
  return { height, last: height - below, maxRows: plan.maxRows };
}

const panelOf = (canvas: Canvas, plan: EvidencePlan): MeasuredPanel | undefined =>
  plan.panel ? measurePanel(canvas, plan.panel, SPACE.s) : undefined;

function draw(
  slide: Slide,
  context: DeckContext,
  plan: EvidencePlan,
  measure: EvidencePlan['densities'][number],
  pages: number,
): ReturnType<Variant> {
  const probe = new Canvas(context, whereOf(slide));
  const table = measure(probe, Math.ceil(plan.cites.length / pages));
  const rows = bodyRows(plan, table);
  const split = splitRows(rows, pages, roomOf(probe, slide, plan, table), plan.joined);
  if (!split) return [{ canvas: drawOversized(slide, context, plan, table, rows) }];
  let from = 0;
  return split.map((part, index) => {
    const canvas = new Canvas(context, whereOf(slide));
    const run: Run = pages === 1 ? ONLY : { page: index + 1, pages };
    const last = index === split.length - 1;
    startSlide(canvas, slide, run);
    const end = drawPage(canvas, slide, plan, table, part, last);
    if (last) placeNoteBelow(canvas, slide, end);
    const cites = [
      slide.title.cites,
      ...plan.cites.slice(from, from + part.length),
      last ? (plan.panel?.cites ?? []) : [],
    ];
    from += part.length;
    return pages === 1 ? { canvas } : { canvas, cites: [...new Set(cites.flat())].sort((a, b) => a - b) };
  });
}

function drawPage(
  canvas: Canvas,
  slide: Slide,
  plan: EvidencePlan,
  table: MeasuredTable,
  rows: readonly MeasuredRow[],
  last: boolean,
): number {
  const body = plan.header ? [...table.rows.slice(0, 1), ...rows] : openWithRule(canvas, rows);
  const box = canvas.table(plan.name, table, { rows: body, at: slide.at });
  const panel = last ? panelOf(canvas, plan) : undefined;
  const end = box.y + box.h;
  if (!panel) return end;
  const lowest = EVIDENCE_BOTTOM - noteRoom(canvas, slide) - panel.height;
  return drawPanel(canvas, panel, Math.min(end + PANEL_GAP, lowest));
}

/** Without column heads the strong rule stands above a page's first row. */
const openWithRule = (canvas: Canvas, rows: readonly MeasuredRow[]): readonly MeasuredRow[] =>
  rows.map((row, index) => (index === 0 ? { ...row, spec: { ...row.spec, top: canvas.stroke('strong') } } : row));

function placeNoteBelow(canvas: Canvas, slide: Slide, end: number): void {
  if (end + noteRoom(canvas, slide) > EVIDENCE_BOTTOM + 0.01) {
    canvas.refuse('the note', 'fewer words in the note', slide.at);
  }
  placeNote(canvas, slide);
}

/** Says which rows are too high for a page of their own. */
function drawOversized(
  slide: Slide,
  context: DeckContext,
  plan: EvidencePlan,
  table: MeasuredTable,
  rows: readonly MeasuredRow[],
): Canvas {
  const canvas = new Canvas(context, whereOf(slide));
  startSlide(canvas, slide);
  const room = roomOf(canvas, slide, plan, table);
  const high = rows.filter((each, index) => each.height > (index === rows.length - 1 ? room.last : room.height));
  for (const row of high) canvas.refuse(`a row of the table “${plan.name}”`, 'fewer words in the row', row.spec.origin);
  if (high.length === 0) canvas.refuse(`the table “${plan.name}”`, 'fewer rows, or fewer words in them', slide.at);
  return canvas;
}

/** Every page of a slide that runs on would report the same title and the same word. */
function withoutRepeats(result: SlideResult): SlideResult {
  const seen = new Set<string>();
  const diagnostics = result.diagnostics.filter((each) => {
    const key = `${each.code} ${each.span?.source.name} ${each.span?.start} ${each.span?.end}`;
    const repeated = seen.has(key);
    seen.add(key);
    return !repeated;
  });
  return { ...result, diagnostics };
}
