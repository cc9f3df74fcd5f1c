import type { Paragraph, TextMark } from '../../ir/scene.ts';
import { place, type Sheet } from './pptxgen.ts';
import { colorKey } from './scheme-color.ts';
import { cleanText } from './xml.ts';

type TextRuns = Exclude<Parameters<Sheet['addText']>[0], string>;

/** Paragraphs as the runs of pptxgenjs; fresh objects each time, since it writes into them. */
export function drawParagraphs(paragraphs: readonly Paragraph[], language: string): TextRuns {
  return paragraphs.flatMap(({ runs, align, lead, spaceBefore }, index) => {
    const filled = runs.filter((run) => cleanText(run.text) !== '');
    // A paragraph without a run would vanish, and with it a line of the author's.
    return (filled.length > 0 ? filled : runs.slice(0, 1)).map(({ text, style }, at, all) => ({
      text: cleanText(text),
      options: {
        align,
        lineSpacing: lead,
        ...(index > 0 && spaceBefore > 0 ? { paraSpaceBefore: spaceBefore } : {}),
        fontSize: style.size,
        bold: style.bold,
        italic: style.italic,
        color: colorKey(style.color),
        // The other font is the deck's default.
        ...(style.font === 'head' ? { fontFace: '+mj-lt' } : {}),
        lang: language,
        breakLine: at === all.length - 1,
      },
    }));
  });
}

/** Draws a text box without insets: the mark's box is where its text stands. */
export function drawText(sheet: Sheet, mark: TextMark, language: string): void {
  sheet.addText(drawParagraphs(mark.paragraphs, language), {
    ...place(mark.box),
    margin: 0,
    valign: mark.anchorY,
    wrap: true,
    fit: 'none',
    isTextBox: true,
    lang: language,
  });
}
