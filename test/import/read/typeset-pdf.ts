import PDFDocument from 'pdfkit';

/** How a text is to be set: the things that a reader of PDFs has to undo. Lengths in points. */
export interface Setting {
  readonly columns?: number;
  readonly size?: number;
  /** How a paragraph shows where it begins. */
  readonly paragraphs?: 'indent' | 'space';
  readonly justified?: boolean;
  /** Break words at line ends. */
  readonly hyphens?: boolean;
  readonly head?: (page: number) => string;
  readonly foot?: (page: number) => string;
  /** Notes by the index of the paragraph whose first line their raised mark ends. */
  readonly notes?: ReadonlyMap<number, string>;
  /** Numbers every line, or every fifth one, in the left margin. */
  readonly lineNumbers?: 1 | 5;
  readonly info?: Readonly<Record<string, string | Date>>;
  /** In points from a line to the next; two and a half of the size for a manuscript. */
  readonly leading?: number;
  readonly tagged?: boolean;
}

const PAPER = { width: 612, height: 792, margin: 72 };
const GUTTER = 20;
/** The room that notes have at the foot of pages. */
const NOTES = 120;

type Doc = InstanceType<typeof PDFDocument>;

export async function finish(document: Doc): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  const ended = new Promise<void>((resolve) => document.on('end', resolve));
  document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
  document.end();
  await ended;
  return new Uint8Array(Buffer.concat(chunks));
}

/** Sets paragraphs by hand, line by line, so that nothing in the file says what belongs together. */
export async function typeset(paragraphs: readonly string[], setting: Setting = {}): Promise<Uint8Array> {
  const { columns = 1, size = 11, paragraphs: style = 'space', leading = size * 1.3 } = setting;
  const document = new PDFDocument({
    size: [PAPER.width, PAPER.height],
    margin: 0,
    autoFirstPage: false,
    info: setting.info ?? {},
  });
  const width = (PAPER.width - 2 * PAPER.margin - (columns - 1) * GUTTER) / columns;
  let page = 0;
  let column = columns;
  let y = 0;
  const notesHeight = setting.notes ? NOTES : 0;
  let line = 0;
  const notes: string[] = [];

  const drawNotes = (): void => {
    let at = PAPER.height - PAPER.margin - notesHeight + 14;
    for (const note of notes.splice(0)) {
      const [mark = '', ...words] = note.split(' ');
      document
        .font('Times-Roman')
        .fontSize(size * 0.5)
        .text(mark, PAPER.margin, at - 2, { lineBreak: false });
      document.fontSize(size * 0.8);
      for (const text of breakLines(document, words, PAPER.width - 2 * PAPER.margin - 10, 0, false)) {
        document.text(text.words.join(' '), PAPER.margin + 8, at, { lineBreak: false });
        at += size;
      }
    }
  };
  const next = (): void => {
    column += 1;
    if (column >= columns) {
      if (page > 0) drawNotes();
      document.addPage();
      page += 1;
      column = 0;
      document.font('Times-Roman').fontSize(size * 0.85);
      if (setting.head) document.text(setting.head(page), PAPER.margin, 36, { lineBreak: false });
      if (setting.foot) document.text(setting.foot(page), PAPER.margin + 200, PAPER.height - 44, { lineBreak: false });
    }
    y = PAPER.margin;
  };

  for (const [index, paragraph] of paragraphs.entries()) {
    if (column === columns) next();
    document.font('Times-Roman').fontSize(size);
    const indent = style === 'indent' ? 18 : 0;
    const lines = breakLines(document, paragraph.split(' '), width, indent, setting.hyphens ?? false);
    const note = setting.notes?.get(index);
    for (const [at, { words, last }] of lines.entries()) {
      if (y + leading > PAPER.height - PAPER.margin - notesHeight) next();
      document.font('Times-Roman').fontSize(size);
      const left = PAPER.margin + column * (width + GUTTER) + (at === 0 ? indent : 0);
      const room = width - (at === 0 ? indent : 0);
      const text = words.join(' ');
      const slack = room - document.widthOfString(text);
      const wordSpacing = setting.justified && !last && words.length > 1 ? slack / (words.length - 1) : 0;
      document.text(text, left, y, { lineBreak: false, wordSpacing });
      line += 1;
      if (setting.lineNumbers && line % setting.lineNumbers === 0) {
        document
          .fontSize(size * 0.8)
          .text(String(line), PAPER.margin - 34, y + 1, { lineBreak: false, width: 20, align: 'right' });
      }
      if (at === 0 && note) {
        const mark = note.split(' ')[0] ?? '';
        const end = left + document.widthOfString(text) + wordSpacing * (words.length - 1);
        document.fontSize(size * 0.6).text(mark, end, y - 1, { lineBreak: false });
        document.fontSize(size);
        notes.push(note);
      }
      y += leading;
    }
    if (style === 'space') y += leading * 0.6;
  }
  drawNotes();
  return finish(document);
}

interface Set {
  readonly words: readonly string[];
  readonly last: boolean;
}

/** Greedy lines. Words break between a vowel and a consonant before a vowel, and compounds at their hyphens. */
function breakLines(
  document: Doc,
  words: readonly string[],
  width: number,
  indent: number,
  hyphens: boolean,
): readonly Set[] {
  const lines: { words: string[]; last: boolean }[] = [{ words: [], last: false }];
  const room = (): number => width - (lines.length === 1 ? indent : 0);
  const fits = (word: string): boolean =>
    document.widthOfString([...(lines.at(-1)?.words ?? []), word].join(' ')) <= room();
  const queue = words.toReversed();
  for (let word = queue.pop(); word !== undefined; word = queue.pop()) {
    if (fits(word) || lines.at(-1)?.words.length === 0) {
      lines.at(-1)?.words.push(word);
      continue;
    }
    const piece = breaksOf(word, hyphens).findLast((each) => fits(each.before));
    if (piece) {
      lines.at(-1)?.words.push(piece.before);
      queue.push(piece.after);
    } else queue.push(word);
    lines.push({ words: [], last: false });
  }
  return lines.map((each, index) => ({ words: each.words, last: index === lines.length - 1 }));
}

function breaksOf(word: string, hyphens: boolean): readonly { readonly before: string; readonly after: string }[] {
  const places: { before: string; after: string }[] = [];
  for (let at = 3; at < word.length - 2; at += 1) {
    if (word[at - 1] === '-' && /[a-z]/i.test(word[at] ?? ''))
      places.push({ before: word.slice(0, at), after: word.slice(at) });
    else if (
      hyphens &&
      /^[a-z]*[aeiou]$/.test(word.slice(0, at)) &&
      /^[bcdfgklmnprst][aeiou][a-z]/.test(word.slice(at))
    ) {
      places.push({ before: `${word.slice(0, at)}-`, after: word.slice(at) });
    }
  }
  return places;
}
