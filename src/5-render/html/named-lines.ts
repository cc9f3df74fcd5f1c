import { fillGaps } from '../../core/fill-gaps.ts';
import type { Trace, TracedDocument, TracedLine } from '../../ir/trace.ts';
import { escapeHtml } from './escape.ts';

/** A line with the name that links lead to. */
export interface NamedLine {
  readonly type: TracedDocument['type'];
  readonly id: string;
  readonly line: TracedLine;
}

/** A page or a slide with its lines, and its own name. */
export interface NamedPage {
  readonly id: string;
  /** “Slide 6”. */
  readonly place: string;
  readonly number: number;
  readonly title: string;
  readonly lines: readonly NamedLine[];
}

export interface NamedDocument {
  readonly type: TracedDocument['type'];
  readonly pages: readonly NamedPage[];
}

/** A document by pages; each line has a name of its own, made of its document, its page and its mark. */
export function nameLines({ type, lines }: TracedDocument, words: Trace['words']): NamedDocument {
  const names = new Names();
  const pages = new Map<number, NamedLine[]>();
  for (const line of lines) {
    const page = pages.get(line.number) ?? [];
    page.push({ type, id: names.make(`${type}-${line.number}-${slug(line.mark)}`), line });
    pages.set(line.number, page);
  }
  return {
    type,
    pages: [...pages].map(([number, own]) => ({
      id: `${type}-${number}`,
      place: pageOf(type, number, words),
      number,
      title: own[0]?.line.title ?? '',
      lines: own,
    })),
  };
}

/** Gives each name once; the same again is counted. */
class Names {
  readonly #taken = new Set<string>();
  readonly #counts = new Map<string, number>();

  make(base: string): string {
    let count = this.#counts.get(base) ?? 1;
    let name = count === 1 ? base : `${base}-${count}`;
    while (this.#taken.has(name)) {
      count += 1;
      name = `${base}-${count}`;
    }
    this.#counts.set(base, count);
    this.#taken.add(name);
    return name;
  }
}

function slug(mark: string): string {
  const words = mark.toLowerCase().replace(/[^a-z0-9]+/g, '-');
  return words.replace(/^-|-$/g, '') || 'line';
}

/** Where a line stands: “Slide 6”, “Pages 3–4”. */
export const placeOf = ({ type, line }: NamedLine, words: Trace['words']): string =>
  line.until === undefined
    ? pageOf(type, line.number, words)
    : fillGaps(words.pages, { from: line.number, to: line.until });

const pageOf = (type: TracedDocument['type'], number: number, words: Trace['words']): string =>
  fillGaps(type === 'deck' ? words.slide : words.page, { number });

/** The words of a line; the bars between the cells of a row recede. */
export const renderWords = ({ line }: NamedLine): string =>
  line.text.split(' | ').map(escapeHtml).join(' <span class="bar">|</span> ');

/** The name of a paragraph of the speech, and a link to it. */
export const paragraphId = (number: number): string => `p${number}`;
export const paragraphLink = (number: number): string => linkTo(paragraphId(number), `¶${number}`);

export const linkTo = (id: string, text: string): string => `<a href="#${id}">${escapeHtml(text)}</a>`;

/** Text of somebody else's, whose direction of writing is its own affair. */
export const isolate = (text: string): string => `<bdi>${escapeHtml(text)}</bdi>`;

/** A table of two columns whose heads only screen readers need. */
export const renderTable = (labelledBy: string, heads: readonly string[], rows: readonly string[]): string =>
  `<table aria-labelledby="${labelledBy}"><thead><tr>${heads
    .map((head) => `<th scope="col"><span class="hidden">${escapeHtml(head)}</span></th>`)
    .join('')}</tr></thead><tbody>
${rows.join('\n')}
</tbody></table>`;
