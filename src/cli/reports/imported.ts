import type { Imported, Merged } from '../../import.ts';
import type { ModelRecord, ModelValue } from '../../ir/draft.ts';
import type { Mend, MendKind } from '../../ir/imported.ts';
import { toPlain } from '../../ir/rich-text.ts';
import { plural } from './text.ts';

/** What each kind of mend is called, of one and of several. */
const MENDS: Readonly<Record<MendKind, readonly [string, string]>> = {
  encoding: ['encoding guessed', 'encodings guessed'],
  'line-wraps': ['line end joined', 'line ends joined'],
  hyphenation: ['hyphenated line end joined', 'hyphenated line ends joined'],
  'page-break': ['paragraph joined over a page or a column', 'paragraphs joined over pages or columns'],
  'running-head': ['running head taken out', 'running heads taken out'],
  'page-number': ['page number taken out', 'page numbers taken out'],
  ligature: ['broken ligature put right', 'broken ligatures put right'],
  columns: ['page read in columns', 'pages read in columns'],
  markup: ['mark taken away', 'marks taken away'],
  navigation: ['menu left out', 'menus left out'],
  'control-character': ['control character taken out', 'control characters taken out'],
  heading: ['heading set aside', 'headings set aside'],
  'stage-direction': ['stage direction set aside', 'stage directions set aside'],
  'speaker-label': ['speaker’s label set aside', 'speakers’ labels set aside'],
  footnote: ['footnote set aside', 'footnotes set aside'],
  'closing-mark': ['closing mark set aside', 'closing marks set aside'],
  'line-number': ['line number taken out', 'line numbers taken out'],
};

const FORMATS = {
  text: 'text',
  markdown: 'Markdown',
  html: 'a web page',
  docx: 'a Word document',
  pdf: 'a PDF',
} as const;

/** What was made of a file, for people: the words, the facts, the draft, what was mended, and what comes next. */
export function tellImported(imported: Imported, all: boolean): readonly string[] {
  const { document, transcript, mends, frame, merged, draft } = imported;
  const words = transcript.paragraphs.reduce((count, { text }) => count + text.split(/\s+/).length, 0);
  return [
    `read as ${FORMATS[document.format]}: ${plural(transcript.paragraphs.length, 'paragraph')}, ${plural(words, 'word')}`,
    ...tellMends(mends, all, document.format === 'pdf' ? 'page' : 'line'),
    ...tellFacts(imported),
    ...(merged ? tellMerged(merged) : tellDraft(draft.model, draft.unclaimed.length)),
    ...(frame.voices.length > 1
      ? [
          `  several people speak (${frame.voices
            .map(({ label }) => label)
            .slice(0, 4)
            .join(', ')}); the labels are left in the text`,
        ]
      : []),
  ];
}

function tellMends(mends: readonly Mend[], all: boolean, place: 'line' | 'page'): readonly string[] {
  if (mends.length === 0) return ['  nothing had to be mended: the words are as they stood'];
  return [
    'mended, so that the words can be checked against the source:',
    ...mends.flatMap(({ kind, count, examples }) => [
      `  ${count} ${MENDS[kind][count === 1 ? 0 : 1]}`,
      ...examples
        .slice(0, all ? examples.length : 1)
        .map(
          ({ before, after, line }) =>
            `      ${line === undefined ? '' : `${place} ${line}: `}${show(before)}${after === '' ? '' : ` → ${show(after)}`}`,
        ),
    ]),
  ];
}

/** One line of a text, at most so many characters. */
function show(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return `“${line.length > 70 ? `${line.slice(0, 67)}…` : line}”`;
}

function tellFacts({ frame: { facts } }: Imported): readonly string[] {
  const { title, speaker, event, actor } = facts;
  const from = ({ evidence }: { readonly evidence: { readonly from: string } }): string => `(${evidence.from})`;
  return [
    'facts:',
    `  title    ${title.value} ${from(title)}`,
    `  speaker  ${[speaker.role?.value, speaker.name.value].filter(Boolean).join(' ')} ${from(speaker.name)}`,
    `  for      ${actor.value} ${from(actor)}`,
    `  event    ${event.name.value}, ${event.date.value} ${from(event.date)}`,
    ...(facts.missing.length === 0 ? [] : [`  please say what the file does not: ${facts.missing.join('; ')}`]),
  ];
}

const NAMES: Readonly<Record<string, readonly [string, string]>> = {
  structure: ['announced part', 'announced parts'],
  pillars: ['pillar', 'pillars'],
  principles: ['principle', 'principles'],
  lists: ['further list', 'further lists'],
  agencies: ['organisation', 'organisations'],
  engagement: ['engagement point', 'engagement points'],
  figures: ['figure', 'figures'],
  asks: ['ask', 'asks'],
  quotations: ['quotation', 'quotations'],
  glossary: ['term', 'terms'],
};

const itemsOf = (value: ModelValue | undefined): number => {
  if (Array.isArray(value)) return value.length;
  const { items } = (typeof value === 'object' ? value : {}) as ModelRecord;
  return Array.isArray(items) ? items.length : 0;
};

function tellDraft(model: ModelRecord, unclaimed: number): readonly string[] {
  const counts = Object.entries(NAMES).flatMap(([section, [one, many]]) => {
    const count = itemsOf(model[section]);
    return count === 0 ? [] : [`${count} ${count === 1 ? one : many}`];
  });
  return [
    `drafted: ${counts.length === 0 ? 'no items' : counts.join(', ')}`,
    ...(unclaimed === 0
      ? []
      : [`  ${plural(unclaimed, 'sentence')} that no rule claimed: as comments at the end of speech.yaml`]),
  ];
}

function tellMerged({ kept, replaced, reanchored, unplaced }: Merged): readonly string[] {
  return [
    `brought into the model that was there: ${plural(kept.length, 'item')} of yours kept`,
    ...replaced.map(({ section, gone, come }) => `  ${section}: ${gone} drafted before went, ${come} came`),
    ...reanchored.map(({ place, before, after }) => {
      const from = Math.max(0, firstDifference(before, after) - 24);
      return `  ${place}: the quote follows the correction, ${show(before.slice(from))} → ${show(after.slice(from))}`;
    }),
    ...unplaced.map(({ place, quote, hint }) => `  ${place}: could not be placed: ${show(quote)}. ${hint}`),
  ];
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a.charAt(at) === b.charAt(at)) at += 1;
  return at;
}

/** The same for programs. */
export function importedJson(
  { document, transcript, mends, frame, merged, draft }: Imported,
  files: readonly string[],
): object {
  const { missing, ...facts } = frame.facts;
  return {
    format: document.format,
    files,
    paragraphs: transcript.paragraphs.length,
    mends,
    facts,
    missing,
    leftOut: frame.leftOut.map(({ block, why }) => ({ text: toPlain(block.rich), why })),
    unclaimed: draft.unclaimed.length,
    ...(merged
      ? { kept: merged.kept, replaced: merged.replaced, reanchored: merged.reanchored, unplaced: merged.unplaced }
      : {}),
  };
}
