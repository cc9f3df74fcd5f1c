/** A stretch of text, or a reference to paragraphs of the speech. */
export type Inline =
  | {
      readonly type: 'text';
      readonly text: string;
      /** Stressed by the speaker (`*implement*`): set in italics, or in bold where the face has none. */
      readonly emphasis?: boolean;
    }
  | {
      readonly type: 'ref';
      /** Paragraph numbers in ascending order; 4, 5 is shown as ¶4–5 and 4, 7 as ¶4, 7. */
      readonly paragraphs: readonly number[];
    };

/** One paragraph's worth of text, before fonts and sizes. */
export type RichText = readonly Inline[];

export const plain = (text: string): RichText => (text === '' ? [] : [{ type: 'text', text }]);

/** Paragraph numbers as they are printed: `¶7`, `¶4–5`, `¶6, 8`. */
export const formatParagraphs = (paragraphs: readonly number[]): string =>
  paragraphs.length === 0 ? '' : `¶${formatNumbers(paragraphs)}`;

/** Ascending numbers, those in a row as a range: `6, 8–10`. */
export function formatNumbers(numbers: readonly number[]): string {
  const runs: string[] = [];
  for (let i = 0; i < numbers.length; ) {
    let j = i;
    while (numbers[j + 1] === (numbers[j] ?? 0) + 1) j += 1;
    runs.push(j === i ? `${numbers[i]}` : `${numbers[i]}–${numbers[j]}`);
    i = j + 1;
  }
  return runs.join(', ');
}

/** The words alone, with references in their printed form. */
export function toPlain(text: RichText): string {
  return text.map((each) => (each.type === 'text' ? each.text : formatParagraphs(each.paragraphs))).join('');
}
