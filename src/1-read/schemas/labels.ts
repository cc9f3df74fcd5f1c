import * as v from 'valibot';
import type { DocumentLabels } from '../../ir/document.ts';
import type {
  CoverageLabels,
  Labels,
  LabelTree,
  Locale,
  NoticeLabels,
  RegionalWriting,
  StructureLabels,
  TraceLabels,
} from '../../ir/template.ts';
import { list, optional, type Schema, text, withDefault } from './fields.ts';

/** Not trimmed: the spaces around a comma count. */
const sign = (description: string): Schema<string> => v.pipe(v.string(), v.description(description));

/** A text that needs its gaps. */
const gapped = (gaps: readonly string[], description: string): Schema<string> =>
  v.pipe(
    text(description),
    v.check(
      (words) => gaps.every((gap) => words.includes(`{${gap}}`)),
      `a text with ${gaps.map((gap) => `{${gap}}`).join(' and ')}`,
    ),
  );

const quotes = {
  open: sign('Opens a quotation.'),
  close: sign('Closes a quotation.'),
  openInner: sign('Opens a quotation in a quotation.'),
  closeInner: sign('Closes a quotation in a quotation.'),
  apostrophe: sign('The apostrophe.'),
};
const months = v.pipe(v.array(text('A month.')), v.length(12, 'twelve names'), v.description('The months.'));
const dates = {
  day: gapped(['year', 'month', 'day'], 'A date with {day}, {month} and {year}.'),
  month: gapped(['year', 'month'], 'A month with {month} and {year}.'),
  first: optional(text('The first of a month where it is not 1.')),
  months: months as Schema<string[]>,
};
const scale = v.strictObject({
  value: v.pipe(v.number(), v.minValue(1000, 'a number from 1000')),
  one: text('Below two: million.'),
  many: text('From two: millions.'),
});
const numbers = {
  decimal: sign('Between units and decimals.'),
  group: sign('Between thousands.'),
  scales: list(scale as Schema<Locale['numbers']['scales'][number]>, 'Words for large numbers, largest first.'),
};
const money = {
  pattern: gapped(['symbol', 'amount'], 'An amount with {symbol} and {amount}.'),
  symbols: v.record(v.string(), sign('A sign for a currency.')) as Schema<Record<string, string>>,
};
const percent = { words: gapped(['value'], 'In words.'), sign: gapped(['value'], 'With its sign.') };
const lists = { comma: sign('Between items.'), and: sign('Before the last item.') };
const words = list(text('A numeral.'), 'Numerals in words from one on.');

const locale = v.strictObject({
  quotes: v.strictObject(quotes),
  dates: v.strictObject(dates),
  numbers: v.strictObject(numbers),
  money: v.strictObject(money),
  percent: v.strictObject(percent),
  ordinals: words,
  cardinals: words,
  list: v.strictObject(lists),
});

/** Every field of these may be left out. */
const region = v.strictObject({
  quotes: v.optional(v.partial(v.strictObject(quotes))),
  dates: v.optional(v.partial(v.strictObject({ ...dates, first: text('The first of a month.') }))),
  numbers: v.optional(v.partial(v.strictObject(numbers))),
  money: v.optional(v.partial(v.strictObject(money))),
  percent: v.optional(v.partial(v.strictObject(percent))),
  list: v.optional(v.partial(v.strictObject(lists))),
});

const structure: Schema<StructureLabels> = v.strictObject({
  part: v.pipe(
    text('A part with {number}, in words, or {digit}.'),
    v.regex(/\{(number|digit)\}/, 'a text with {number} or {digit}'),
  ),
  head: gapped(['label', 'name'], 'The running head with {label} and {name}.'),
  opening: text('The deck’s section before the parts.'),
  body: text('The deck’s section where the speech has no parts.'),
  closing: text('The deck’s section after the parts.'),
  again: gapped(['section', 'count'], 'A section that comes back, with {section} and {count}.'),
});

const notices: Schema<NoticeLabels> = v.strictObject({
  embargo: gapped(['embargo'], 'An embargo with {embargo}, until when.'),
  checkAgainstDelivery: text('Printed on every page where the text may differ from what is said.'),
  unverified: text('Printed on every page that was made although rules are broken.'),
  draft: text('Printed on every page of a draft that nobody has looked through yet.'),
  distribution: gapped(['recipients'], 'Who receives the documents, with {recipients}.'),
});

const coverage: Schema<CoverageLabels> = v.strictObject({
  title: gapped(['title'], 'What the coverage sheet is called in its file’s properties.'),
  kicker: text('Above the sheet’s title.'),
  label: gapped(['share'], 'The share of the speech that is taken up.'),
  summary: gapped(['cited', 'due'], 'Of how many sentences how many are taken up.'),
  aside: gapped(['omitted'], 'How many are set aside and do not count.'),
  heading: text('Above the table of paragraphs.'),
  columns: v.strictObject({
    taken: text('Sentences that are taken up.'),
    slides: text('Slides that rest on the paragraph.'),
    pages: text('Pages of the briefing that do.'),
    left: text('Sentences that nothing rests on.'),
  }),
  taken: gapped(['cited', 'sentences'], 'A paragraph’s sentences.'),
  because: gapped(['why'], 'Why sentences are set aside.'),
  unshown: text('After a sentence that an item of the model rests on which no page shows.'),
});

const trace: Schema<TraceLabels> = v.strictObject({
  title: gapped(['title'], 'What the concordance is called in its file.'),
  kicker: text('Above its title.'),
  intro: text('What it shows.'),
  key: v.strictObject({
    marked: text('Set as words that a line rests on.'),
    left: text('Set as a sentence that no line rests on.'),
    aside: text('Set as words that are set aside.'),
    cut: text('What the ellipsis stands for.'),
  }),
  orders: text('What a screen reader calls the choice between the two orders.'),
  byLine: text('The order of slides and pages.'),
  byParagraph: text('The order of the speech.'),
  skip: text('Leads past the top of the page.'),
  documents: v.strictObject({
    deck: text('Above the slides.'),
    briefing: text('Above the pages of the briefing.'),
    'one-pager': text('Above the one-pager.'),
    glossary: text('Above the sheet of terms and names.'),
  }),
  slide: gapped(['number'], 'A slide.'),
  page: gapped(['number'], 'A page of the briefing.'),
  pages: gapped(['from', 'to'], 'Pages that a line runs over.'),
  paragraph: gapped(['number'], 'A paragraph of the speech, for screen readers.'),
  columns: v.strictObject({
    line: text('A line as it stands on a slide or a page.'),
    passage: text('The passage that it rests on.'),
    place: text('The slide or the page of a line.'),
  }),
  editorial: text('Beside an editor’s remark, which rests on no passage.'),
  besides: text('Before what else stands on a slide or a page: labels, names, dates.'),
  unused: text('Below a paragraph that no line rests on.'),
});

const document: Schema<DocumentLabels> = v.strictObject({
  slides: gapped(['from', 'to'], 'Several slides.'),
  slide: gapped(['from'], 'One slide.'),
  continued: gapped(['head', 'page', 'pages'], 'The running head of a continuation slide.'),
  entries: text('Above a divider’s entries.'),
  slidesShort: gapped(['numbers'], 'Slides in the annex margin.'),
  pagesShort: gapped(['numbers'], 'Pages in the annex margin.'),
  paragraphContinued: gapped(['number'], 'A paragraph that goes on in another column.'),
  page: gapped(['number'], 'A slide’s number in words.'),
  notes: text('Above the lines to write on, and on notes pages.'),
  handoutTitle: gapped(['title'], 'What slide handouts are called in their file’s properties.'),
  notesTitle: gapped(['title'], 'What notes pages are called in their file’s properties.'),
  largePrintTitle: gapped(['title'], 'What the briefing in large print is called in its file’s properties.'),
  printOnlyTitle: gapped(['title'], 'What imposed sheets are called in their file’s properties.'),
});

const tree: v.GenericSchema<unknown, LabelTree> = v.lazy(
  () => v.record(v.string(), v.union([v.string(), tree])) as v.GenericSchema<unknown, LabelTree>,
);

/** What a file of labels holds. */
export type LabelsFile = Omit<Labels, 'language' | 'texts'> & { readonly labels: LabelTree };

/** The form of `labels/<language>.yaml`. */
export const labelsSchema: Schema<LabelsFile> = v.pipe(
  v.strictObject({
    locale,
    regions: withDefault(v.record(v.string(), region) as unknown as Schema<Record<string, RegionalWriting>>, {}),
    document,
    structure,
    notices,
    coverage,
    trace,
    labels: tree,
  }),
  v.title('aide-memoire labels'),
  v.description('The words that a template itself adds, and how a language writes dates, numbers and quotations.'),
) as unknown as Schema<LabelsFile>;
