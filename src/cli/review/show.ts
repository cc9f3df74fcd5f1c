import { columnsOf, showControls, wrapColumns } from '../../core/columns.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import type { PendingItem, ReviewQuote } from '../../import/review/pending.ts';
import type { Anchors } from '../../ir/anchors.ts';
import type { Terminal } from '../terminal.ts';

/** What an item is shown with. */
export interface ShowContext {
  /** The transcript; none where it cannot be read. */
  readonly anchors: Anchors | undefined;
  /** What the checks say of the item. */
  readonly problems: readonly Diagnostic[];
  /** How many items wait, this one included. */
  readonly waiting: number;
  /** The line of the file that the item begins in. */
  readonly line: number;
  /** Says what a rule does, where that is known. */
  readonly describeRule?: (rule: string) => string | undefined;
  readonly columns: number;
  readonly paint: Terminal['paint'];
}

/** The least width at which names stand beside texts. */
const NARROW = 60;
const NARROWEST = 24;

/** An item as lines of at most so many columns, words that are wider aside. */
export function showItem(item: PendingItem, context: ShowContext): readonly string[] {
  const { paint, line, waiting } = context;
  const columns = Math.max(NARROWEST, context.columns);
  const head = [nameItem(item), ...namePlace(item), `line ${line}`, `${waiting} left`].join(' · ');
  const widest = Math.max(0, ...item.fields.map(({ name }) => columnsOf(name)));
  const shown = { paint, columns };
  return [
    paint('dim', '─'.repeat(columns)),
    ...wrapColumns(head, columns).map((each) => paint('bold', each)),
    ...(item.headline === undefined ? [] : wrapColumns(showControls(item.headline), columns)).map((each) =>
      paint('dim', each),
    ),
    ...item.fields.flatMap(({ name, value }) => labelled(name, value, widest, shown)),
    ...item.quotes.flatMap((quote) => showQuote(quote, context.anchors, shown)),
    ...wrapColumns(sayRule(item, context.describeRule), columns).map((each) => paint('dim', each)),
    ...context.problems.flatMap((problem) => showProblem(problem, shown)),
  ];
}

interface Look {
  readonly columns: number;
  readonly paint: Terminal['paint'];
}

/** `keyMessages` as `Key messages`. */
export function nameSection(section: string): string {
  const words = section.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function nameItem({ kind, path, section }: PendingItem): string {
  if (kind === 'section') return `${nameSection(section)}: the section’s headline`;
  const inner = path.slice(1).filter((step) => typeof step === 'string' && step !== 'items');
  return [kind === 'facts' ? 'Facts of the speech' : nameSection(section), ...inner].join(', ');
}

const namePlace = ({ place, kind }: PendingItem): readonly string[] =>
  place === undefined || kind === 'section' ? [] : [`${place.number} of ${place.count}`];

/** A text beside its name, or below it where there is little room. */
function labelled(name: string, value: string, widest: number, { columns, paint }: Look): readonly string[] {
  const isBeside = columns >= NARROW;
  const indent = isBeside ? Math.min(widest, 20) + 4 : 4;
  const lines = wrapColumns(showControls(value), columns - indent);
  const label = `  ${showControls(name)}`;
  const beside = `${label}${' '.repeat(Math.max(2, indent - columnsOf(label)))}`;
  const rest = (from: number): readonly string[] => lines.slice(from).map((each) => ' '.repeat(indent) + each);
  if (!isBeside) return [paint('cyan', label), ...rest(0)];
  return [`${paint('cyan', beside)}${lines[0] ?? ''}`, ...rest(1)];
}

/** A quote in its sentence, set off by colour, or by brackets where there is none, with the number of its paragraph. */
function showQuote(quote: ReviewQuote, anchors: Anchors | undefined, { columns, paint }: Look): readonly string[] {
  const anchor = anchors?.find(quote)[0];
  if (anchors === undefined || anchor === undefined) {
    const words = anchors === undefined ? quote.exact : `${quote.exact} (it does not stand in the transcript)`;
    return indented('  “”  ', showControls(words), columns).map((each) => paint('yellow', each));
  }
  const text = anchors.textOf(anchor.paragraph);
  const touched = anchors
    .sentencesOf(anchor.paragraph)
    .filter(({ start, end }) => start < anchor.end && end > anchor.start);
  const from = touched[0]?.start ?? anchor.start;
  const to = touched.at(-1)?.end ?? anchor.end;
  const hasColour = paint('bold', 'x') !== 'x';
  const [open, close] = hasColour ? [OPEN, CLOSE] : ['[', ']'];
  const isPart = text.slice(from, anchor.start).trim() !== '' || text.slice(anchor.end, to).trim() !== '';
  const marked = isPart
    ? `${text.slice(from, anchor.start)}${open}${text.slice(anchor.start, anchor.end)}${close}${text.slice(anchor.end, to)}`
    : `${hasColour ? OPEN : ''}${text.slice(from, to)}${hasColour ? CLOSE : ''}`;
  const role = /^quotes\b/.test(quote.name) ? '' : `${quote.name.replace(/\..*/, '')} `;
  const lines = indented(`  ${role}¶${anchor.paragraph}  `, showControls(marked.trim()), columns);
  return hasColour ? paintMarked(lines, paint) : lines;
}

/** Stand for the edges of what is set off while lines are broken: they take no column. */
const [OPEN, CLOSE] = ['\u2061', '\u2062'];

function paintMarked(lines: readonly string[], paint: Terminal['paint']): readonly string[] {
  let inside = false;
  return lines.map((line) =>
    line
      .split(/(?=[\u2061\u2062])/)
      .map((piece) => {
        if (piece.startsWith(OPEN)) inside = true;
        if (piece.startsWith(CLOSE)) inside = false;
        const words = piece.replace(/[\u2061\u2062]/g, '');
        return words === '' ? '' : paint(inside ? 'bold' : 'dim', words);
      })
      .join(''),
  );
}

/** Lines of a text behind what leads it, those after the first indented as far. */
function indented(lead: string, text: string, columns: number): readonly string[] {
  const [first = '', ...rest] = wrapColumns(text, columns - columnsOf(lead));
  return [lead + first, ...rest.map((each) => ' '.repeat(columnsOf(lead)) + each)];
}

function sayRule({ rule, confidence, edited }: PendingItem, describeRule: ShowContext['describeRule']): string {
  const description = describeRule?.(rule);
  const said = description === undefined ? '' : `: ${description}`;
  const mine = edited ? ' You have changed it since.' : '';
  return `Made by the rule ${showControls(rule)}${said}; ${sayConfidence(confidence)}.${mine}`;
}

/** A confidence from 0 to 1 in words, with its number. */
export function sayConfidence(confidence: number): string {
  const [, words = 'a guess'] = CONFIDENCES.find(([least]) => confidence >= least) ?? [];
  return `${words} (${Number(confidence.toFixed(2))})`;
}

const CONFIDENCES: readonly (readonly [number, string])[] = [
  [0.9, 'almost sure'],
  [0.75, 'quite sure'],
  [0.5, 'not sure'],
];

export function showProblem(
  { severity, message, hints, code }: Diagnostic,
  { columns, paint }: Look,
): readonly string[] {
  const color = severity === 'error' ? 'red' : 'yellow';
  return [
    ...indented('  ! ', `${showControls(message)} [${code}]`, columns).map((each) => paint(color, each)),
    ...hints.flatMap((hint) => indented('    ', showControls(hint), columns)),
  ];
}

const KEYS = [
  ['k', 'keep'],
  ['d', 'drop'],
  ['e', 'edit'],
  ['m', 'move'],
  ['n', 'next'],
  ['b', 'back'],
  ['u', 'undo'],
  ['r', 'redo'],
  ['a', 'keep all'],
  ['?', 'help'],
  ['q', 'quit'],
] as const;

/** The keys, on as many lines as they take. */
export const showKeys = ({ columns, paint }: Look): readonly string[] =>
  wrapCells(
    KEYS.map(([key, what]) => `${key} ${what}`),
    Math.max(NARROWEST, columns),
  ).map((cells) => cells.map((cell) => `${paint('bold', cell.charAt(0))}${cell.slice(1)}`).join('  '));

/** Cells in lines, two columns apart. */
function wrapCells(cells: readonly string[], columns: number): readonly (readonly string[])[] {
  const lines: string[][] = [];
  for (const cell of cells) {
    const last = lines.at(-1);
    if (last !== undefined && columnsOf([...last, cell].join('  ')) <= columns) last.push(cell);
    else lines.push([cell]);
  }
  return lines;
}

export const HELP: readonly string[] = [
  'k  keep: the item is right; its mark goes',
  'd  drop: the item goes, and does not come back in another import',
  'e  edit: choose a field by its number or name and change its line; an empty line takes the field away, Escape gives up',
  'm  move: put the item into another section',
  'n  next: leave it for later',
  'b  back: to the item before',
  'u  undo, as often as you like',
  'r  redo what was undone',
  'a  keep all: this item and all that follow in its section',
  'q  quit; every change is in the file already, and the review goes on another time',
];
