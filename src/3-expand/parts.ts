import { diagnose } from '../core/catalogue.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import { fillGaps } from '../core/fill-gaps.ts';
import { type Place, spanOf } from '../core/source.ts';
import type { DocumentPart } from '../ir/document.ts';
import type { Passage, Speech } from '../ir/speech.ts';
import type { Locale, StructureLabels } from '../ir/template.ts';
import { setPlain } from './typography.ts';

/** A part with what a template may say of it. */
export interface SpeechPart extends DocumentPart {
  readonly text: string;
  /** The title of its divider. */
  readonly title: string;
  /** The numbers of its paragraphs. */
  readonly paragraphs: readonly number[];
  /** Where the speaker announces it. */
  readonly quotes: readonly Passage[];
  readonly at: Place;
}

/**
 * The parts of a speech in the order in which they begin. A part runs to the paragraph before the next one's first,
 * the last to the end; two that begin in one paragraph share it.
 */
export function findParts(
  speech: Speech<Passage>,
  count: number,
  labels: StructureLabels,
  locale: Locale,
): { readonly parts: readonly SpeechPart[]; readonly diagnostics: readonly Diagnostic[] } {
  const items = speech.structure?.items ?? [];
  const placed = items
    .flatMap((item) => (item.begins === undefined ? [] : [{ item, first: item.begins.paragraph }]))
    .sort((a, b) => a.first - b.first);
  let unnamed = 0;
  const parts = placed.map(({ item, first }, i): SpeechPart => {
    const next = placed[i + 1]?.first ?? count + 1;
    const last = Math.max(first, next - 1);
    if (item.label === undefined) unnamed += 1;
    const number = locale.cardinals[unnamed - 1] ?? String(unnamed);
    const label = item.label ?? fillGaps(labels.part, { number, digit: unnamed });
    return {
      label: setPlain(label, locale),
      name: setPlain(item.name, locale),
      text: item.text,
      title: item.title ?? withoutQuestionMarks(item.text),
      covers: [first, last],
      paragraphs: Array.from({ length: last - first + 1 }, (_, k) => first + k),
      quotes: item.quotes,
      at: item.at,
    };
  });
  const diagnostics = items
    .filter((item) => item.begins === undefined)
    .map((item) => diagnose('part-without-beginning', {}, spanOf(item.at, 'name')));
  return { parts, diagnostics };
}

/** A divider states what the part is about; Spanish opens a question with a mark too. */
const withoutQuestionMarks = (text: string): string => text.replace(/^¿\s*|\s*\?$/g, '');

/**
 * The part that holds most of a slide's evidence. Where several hold as much, the title's paragraphs decide, then the
 * order of the speech. A slide without evidence goes by its title; one that rests on no part belongs to none.
 */
export function choosePart(
  evidence: readonly number[],
  title: readonly number[],
  parts: readonly DocumentPart[],
): number | undefined {
  const within = (cites: readonly number[], { covers: [first, last] }: DocumentPart): number =>
    cites.filter((each) => each >= first && each <= last).length;
  let chosen: number | undefined;
  let most: readonly [number, number] = [0, 0];
  for (const [i, part] of parts.entries()) {
    const score = [within(evidence, part), within(title, part)] as const;
    if (score[0] > most[0] || (score[0] === most[0] && score[1] > most[1])) {
      chosen = i;
      most = score;
    }
  }
  return chosen;
}
