import { fillGaps } from '../core/fill-gaps.ts';
import type { Place } from '../core/source.ts';
import { type Coverage, type CoveredParagraph, tally, toPercent } from '../ir/coverage.ts';
import type { BriefingDocument } from '../ir/document.ts';
import { formatNumbers, type Inline, plain, type RichText } from '../ir/rich-text.ts';
import type { MastheadSection, PanelSection, TableSection } from '../ir/sections.ts';
import type { CoverageLabels, Locale, Template } from '../ir/template.ts';
import type { TranscriptParagraph } from '../ir/transcript.ts';
import { labelsFor } from './context.ts';
import { localeOf, writeNumber } from './locale.ts';
import { setPlain } from './typography.ts';

/** What all of the sheet is written with. */
interface Writing {
  readonly words: CoverageLabels;
  readonly locale: Locale;
}

/**
 * What of a speech its slides and its briefing take up and what they do not, paragraph by paragraph. The facts of the
 * event and how the sheet may be used are the briefing's.
 */
export function makeCoverageSheet(
  coverage: Coverage,
  briefing: BriefingDocument,
  template: Template,
): BriefingDocument {
  const { meta, sections, paragraphs } = briefing;
  const labels = labelsFor(meta.language, template);
  const writing: Writing = { words: labels.coverage, locale: localeOf(labels, meta.language) };
  const { words } = writing;
  const own: Place = { span: { source: template.source, start: 0, end: 0 }, fields: new Map() };
  const head = sections.find((each): each is MastheadSection => each.type === 'masthead') ?? {
    type: 'masthead',
    id: 'masthead',
    title: meta.title,
    facts: [],
    at: own,
  };
  return {
    ...briefing,
    meta: { ...meta, title: fillGaps(words.title, { title: meta.title }) },
    sections: [
      { ...head, kicker: words.kicker },
      summarise(coverage, writing, own),
      listParagraphs(coverage, paragraphs, writing, own),
    ],
  };
}

function summarise(coverage: Coverage, writing: Writing, at: Place): PanelSection {
  const { label, text } = sayCoverage(coverage, writing);
  return { type: 'panel', id: 'summary', panel: { label, text: plain(text), cites: [], at }, at };
}

/** The share that is taken up, and what it is a share of. */
export function sayCoverage(
  { cited, omitted, sentences, share }: Coverage,
  { words, locale }: Writing,
): { readonly label: string; readonly text: string } {
  const count = (value: number): string => writeNumber(value, locale);
  const label = fillGaps(words.label, {
    share: fillGaps(locale.percent.sign, { value: count(toPercent(share)) }),
  });
  const summary = fillGaps(words.summary, { cited: count(cited), due: count(sentences - omitted) });
  const aside = omitted === 0 ? [] : [fillGaps(words.aside, { omitted: count(omitted) })];
  return { label, text: [summary, ...aside].join(' ') };
}

function listParagraphs(
  { paragraphs }: Coverage,
  printed: readonly TranscriptParagraph[],
  writing: Writing,
  at: Place,
): TableSection {
  const { columns, heading } = writing.words;
  return {
    type: 'table',
    id: 'paragraphs',
    heading: { text: plain(heading), cites: [], at },
    columns: [
      { label: columns.taken, weight: 50, voice: 'strong' },
      { label: columns.slides, weight: 66, voice: 'text' },
      { label: columns.pages, weight: 56, voice: 'text' },
      { label: columns.left, weight: 220, voice: 'text' },
    ],
    rows: paragraphs.map((paragraph, index) => ({
      cells: [
        plain(sayTaken(paragraph, writing)),
        listNumbers(paragraph.slides),
        listNumbers(paragraph.pages),
        sayLeft(paragraph, printed[index], writing),
      ],
      cites: [paragraph.number],
      at: { span: printed[index]?.at ?? at.span, fields: new Map() },
    })),
    // Figures are short, and a record of five lines for each paragraph would make a booklet of the sheet.
    narrow: true,
    at,
  };
}

const listNumbers = (numbers: readonly number[]): RichText =>
  plain(numbers.length === 0 ? '–' : formatNumbers(numbers));

function sayTaken({ sentences }: CoveredParagraph, { words, locale }: Writing): string {
  const { cited, due } = tally(sentences);
  if (due === 0) return '–';
  const said = { cited: writeNumber(cited, locale), sentences: writeNumber(due, locale) };
  return fillGaps(words.taken, said).replaceAll(' ', '\u00a0');
}

/** The sentences that nothing rests on, a gap where others stand between them, and why further ones are set aside. */
function sayLeft(
  { sentences, why }: CoveredParagraph,
  printed: TranscriptParagraph | undefined,
  { words, locale }: Writing,
): RichText {
  const remark = (text: string): Inline => ({ type: 'text', text: setPlain(text, locale), emphasis: true });
  const said: RichText[] = [];
  for (const [index, { state, unshown = false }] of sentences.entries()) {
    if (state !== 'left') continue;
    const { start = 0, end = 0 } = printed?.sentences[index] ?? {};
    if (said.length > 0 && sentences[index - 1]?.state !== 'left') said.push(plain('…'));
    said.push(plain(printed?.text.slice(start, end) ?? ''));
    // Once for sentences that follow each other.
    if (unshown && sentences[index + 1]?.unshown !== true) said.push([remark(words.unshown)]);
  }
  if (why.length > 0) said.push([remark(fillGaps(words.because, { why: why.join('; ') }))]);
  return said.flatMap((each, index) => [...(index === 0 ? [] : plain(' ')), ...each]);
}
