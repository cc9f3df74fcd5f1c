import type { Outcome } from '../../core/diagnostic.ts';
import { fillGaps } from '../../core/fill-gaps.ts';
import { bottom as bottomOf } from '../../core/geometry.ts';
import type { DocumentLabels, DocumentMeta } from '../../ir/document.ts';
import type {
  Mark,
  NotesParagraph,
  OutlineEntry,
  Page,
  PrintScene,
  Run,
  Scene,
  StructureStep,
  TextMark,
} from '../../ir/scene.ts';
import type { TextStyle } from '../../ir/theme.ts';
import type { FontSet } from '../../text/fonts.ts';
import { createFrame, type Frame } from '../briefing/frame.ts';
import { countFitting, sliceBlock } from '../briefing/slice-text.ts';
import { breakAfter } from '../briefing/strip.ts';
import type { Paper } from '../paper.ts';
import { type TextBlock, toRunStyle, typeset } from '../typeset.ts';
import { setCaption } from './caption.ts';
import { drawNumber } from './column.ts';
import { drawNoteLines, LINE_PITCH } from './note-lines.ts';
import { createSheet, drawFoot, drawHead, drawMargin, type Sheet, setText, toMark } from './sheet.ts';
import { drawThumbnail, slideHeight, slideStep } from './thumbnail.ts';

/** Notes are read standing, at arm's length: larger than the annex that they quote. Points. */
const NOTES = { size: 12, lead: 16.5 };
/** Longer lines than this lose the reader, points. */
const WIDEST = 420;
/** Between a slide, its message and the notes below, and between paragraphs, points. */
const BELOW_SLIDE = 8;
const BELOW_MESSAGE = 14;
const BETWEEN = 8;
/** Stands for the number of a slide's pages until its notes have been distributed: as wide as that will be. */
const MEASURED_PARTS = 99;

/** A paragraph of the notes as it stands on one page. */
interface Chunk {
  readonly paragraph: NotesParagraph;
  /** Its number among the slide's, from 0. */
  readonly index: number;
  readonly block: TextBlock;
  readonly y: number;
  /** Whether an earlier page holds its beginning. */
  readonly continues: boolean;
}

/** A page of one slide's notes: the slide itself stands on the first. */
interface NotesPage {
  readonly slide: Page;
  readonly part: number;
  readonly parts: number;
  readonly chunks: readonly Chunk[];
}

/** What every notes page is set with. */
interface Setting {
  readonly deck: Scene;
  readonly sheet: Sheet;
  readonly frame: Frame;
  readonly style: TextStyle;
  readonly width: number;
  /** Height of a slide, points. */
  readonly height: number;
}

/** A page a slide, with the notes and the cited paragraphs in full below it; long notes flow on to further pages. */
export function layoutNotes(
  deck: Scene,
  words: { readonly meta: DocumentMeta; readonly labels: DocumentLabels },
  fonts: FontSet,
  paper: Paper,
): Outcome<PrintScene> {
  const { meta, labels } = words;
  const { theme } = deck;
  const frame = createFrame(paper);
  const sheet = createSheet(paper, 'portrait', { theme, fonts, labels, meta }, frame);
  const setting: Setting = {
    deck,
    sheet,
    frame,
    style: { ...theme.print.annex, ...NOTES },
    width: Math.min(frame.content.w, WIDEST),
    height: slideHeight(deck, frame.content.w),
  };
  const counts = deck.pages.map((slide) => flowNotes(slide, setting).length);
  const length = counts.reduce((sum, each) => sum + each, 0);
  const scene: PrintScene = {
    type: 'handout',
    size: sheet.page,
    theme,
    meta: { ...meta, title: fillGaps(labels.notesTitle, { title: meta.title }) },
    masters: [drawMargin(frame, theme)],
    pages: {
      length,
      *[Symbol.iterator]() {
        let number = 0;
        for (const slide of deck.pages) {
          for (const page of flowNotes(slide, setting)) {
            number += 1;
            yield drawPage(page, number, setting);
          }
        }
      },
    },
    outline: outlineOf(deck, counts, sheet.top),
    printing: { duplex: 'long-edge' },
  };
  return { output: scene, diagnostics: sheet.markings.problems };
}

/** Distributes a slide's notes over pages. */
function flowNotes(slide: Page, setting: Setting): readonly NotesPage[] {
  const { sheet, width } = setting;
  const pages: Chunk[][] = [[]];
  let y = notesTop(slide, 0, setting);
  const turn = (): void => {
    pages.push([]);
    y = notesTop(slide, pages.length - 1, setting);
  };
  for (const [index, paragraph] of slide.notes.entries()) {
    const own = styleOf(paragraph, setting);
    const whole = typeset([{ text: [], runs: runsOf(paragraph, own), style: own, ref: own }], width, sheet.fonts);
    for (let from = 0; from < whole.lines.length; ) {
      const rest = sliceBlock(whole, from, whole.lines.length);
      const cut = breakAfter(rest.lines.length, countFitting(rest, sheet.bottom - y));
      const isEmpty = pages.at(-1)?.length === 0;
      if (cut === 0 && !isEmpty) {
        turn();
        continue;
      }
      const count = cut === 0 ? Math.max(1, countFitting(rest, sheet.bottom - y)) : cut;
      const block = sliceBlock(rest, 0, count);
      pages.at(-1)?.push({ paragraph, index, block, y, continues: from > 0 });
      from += count;
      y += block.height + BETWEEN;
      if (from < whole.lines.length) turn();
    }
  }
  return pages.map((chunks, part) => ({ slide, part, parts: pages.length, chunks }));
}

/** What the slide's lines rest on is underlined, which holds in black and white. */
function runsOf({ text, marked = [] }: NotesParagraph, style: TextStyle): readonly Run[] {
  const look = toRunStyle(style);
  const runs: Run[] = [];
  let at = 0;
  for (const { start, end } of marked) {
    runs.push({ text: text.slice(at, start), style: look });
    runs.push({ text: text.slice(start, end), style: { ...look, underline: true } });
    at = end;
  }
  return [...runs, { text: text.slice(at), style: look }].filter((each) => each.text !== '');
}

/** The speaker's words in the face of the annex, the presenter's own in that of running text. */
const styleOf = ({ label }: NotesParagraph, { sheet, style }: Setting): TextStyle =>
  label === '' ? { ...sheet.theme.print.body, ...NOTES } : style;

/** Where notes begin: below the slide and its message, on later pages below the message alone. */
const notesTop = (slide: Page, part: number, setting: Setting): number =>
  bottomOf(setMessage(slide, part, MEASURED_PARTS, setting).box) + BELOW_MESSAGE;

/** The slide's message, below the slide; on later pages, which it heads, it says that it goes on. */
function setMessage(slide: Page, part: number, parts: number, { sheet, frame, height }: Setting): TextMark {
  const { strong } = sheet.theme.print;
  if (part === 0) return setCaption(slide, frame.content, sheet.top + height + BELOW_SLIDE, strong, sheet);
  const text = fillGaps(sheet.labels.continued, { head: slide.title, page: part + 1, pages: parts });
  return setText(sheet, `${slide.id} continued`, 'head', text, strong, frame.content, sheet.top, {
    balance: 'settle',
  });
}

function drawPage(page: NotesPage, number: number, setting: Setting): Page {
  const { sheet, frame, deck, height } = setting;
  const { slide, part, parts, chunks } = page;
  const first = part === 0;
  const message = setMessage(slide, part, parts, setting);
  const box = { x: frame.content.x, y: sheet.top, w: frame.content.w, h: height };
  return {
    id: `${slide.id}-notes-${part + 1}`,
    number,
    master: 'Page',
    title: slide.title,
    section: slide.section,
    marks: [
      ...drawHead(sheet, number, sheet.labels.notes),
      ...(first ? drawNumber(slide, sheet.top, frame.refs, sheet) : []),
      first ? message : { ...message, decorative: true },
      ...(first ? drawThumbnail(deck, slide, box) : []),
      ...chunks.flatMap((chunk) => drawChunk(chunk, slide, setting)),
      // A page without notes is for the reader's own.
      ...(slide.notes.length === 0
        ? drawNoteLines(slide.id, frame.content, bottomOf(message.box), sheet.bottom, LINE_PITCH.wide, sheet.theme)
        : []),
      ...drawFoot(sheet, number),
    ],
    notes: [],
    cites: slide.cites,
  };
}

/** A paragraph with its label in the margin; both are one element, however many pages it stands on. */
function drawChunk(chunk: Chunk, slide: Page, { sheet, frame, width, style }: Setting): readonly Mark[] {
  const { paragraph, index, block, y, continues } = chunk;
  const { fonts, theme, labels } = sheet;
  const id = `${slide.id}-note-${index + 1}`;
  const structure: readonly StructureStep[] = [slideStep(slide), { id, type: 'P' }];
  const text = {
    ...toMark(continues ? `${id} continued` : id, 'body', block, { x: frame.content.x, w: width }, y),
    structure,
  };
  if (paragraph.label === '') return [text];
  const number = paragraph.label.replace('¶', '');
  const words = continues ? fillGaps(labels.paragraphContinued, { number }) : paragraph.label;
  const own: TextStyle = continues ? theme.print.annexNotes : theme.print.ref;
  const raise = fonts.baseline(style, style.lead) - fonts.baseline(own, own.lead);
  const label = setText(sheet, `${id} label`, continues ? 'note' : 'ref', words, own, frame.refs, y + raise, {
    align: 'right',
  });
  return [{ ...label, ...(continues ? { decorative: true } : { structure }) }, text];
}

function outlineOf(deck: Scene, counts: readonly number[], y: number): readonly OutlineEntry[] {
  let page = 1;
  return deck.pages.map((slide, index) => {
    const entry: OutlineEntry = { title: `${slide.number}. ${slide.title}`, level: 1, page, y };
    page += counts[index] ?? 1;
    return entry;
  });
}
