import { diagnose } from '../../core/catalogue.ts';
import type { Diagnostic } from '../../core/diagnostic.ts';
import type { Line, Mark, Role, TextMark } from '../../ir/scene.ts';
import { endsLonely } from '../../text/balance.ts';
import { type LaidOutDocument, whereOf } from '../documents.ts';

/** Texts whose lines are looked at; cells of tables are too narrow to be even. */
const SET_EVEN: ReadonlySet<Role> = new Set<Role>(['title', 'heading', 'body', 'panel']);

/** Paragraphs that end on a line of one short word. */
export function checkLoneWords(document: LaidOutDocument): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const verbatim = paragraphsOfSpeech(document);
  for (const page of document.pages) {
    for (const mark of page.marks) {
      if (mark.type !== 'text' || !SET_EVEN.has(mark.role) || mark.lines.length < 2) continue;
      if (verbatim.has(elementOf(mark)) || isCell(mark)) continue;
      for (const word of loneWordsIn(mark)) {
        found.push(diagnose('word-alone', { where: whereOf(document, page), word }, mark.origin));
      }
    }
  }
  return found;
}

function loneWordsIn({ lines }: TextMark): readonly string[] {
  const words: string[] = [];
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (to < lines.length && lines[to]?.paragraph === lines[from]?.paragraph) to += 1;
    // Most paragraphs end on a line of several words.
    const last = to - from < 2 ? '' : textOf(lines[to - 1]);
    if (last !== '' && !/\S \S/.test(last) && endsLonely(lines.slice(from, to).map(toBroken))) words.push(last.trim());
    from = to;
  }
  return words;
}

const textOf = (line: Line | undefined): string => line?.runs.map(({ text }) => text).join('') ?? '';

const toBroken = (line: Line): { readonly text: string; readonly width: number } => {
  const last = line.runs.at(-1);
  return { text: textOf(line), width: last ? last.x + last.width - (line.runs[0]?.x ?? 0) : 0 };
};

const elementOf = ({ structure }: Mark): string => structure?.at(-1)?.id ?? '';

/** What stands beside its label, such as the facts of an event, is a cell in all but name. */
const isCell = ({ structure }: Mark): boolean => structure?.at(-1)?.type === 'LBody';

/** Elements of the full text, whose paragraphs links lead to: these words are the speaker's, and stay. */
function paragraphsOfSpeech({ pages }: LaidOutDocument): ReadonlySet<string> {
  const elements = new Set<string>();
  for (const page of pages) for (const mark of page.marks) if (mark.anchor !== undefined) elements.add(elementOf(mark));
  elements.delete('');
  return elements;
}
