import type { Box } from '../../core/geometry.ts';
import { toEmu } from '../../core/units.ts';
import type { Paragraph, RunStyle, TextMark } from '../../ir/scene.ts';
import { solidFill } from './scheme-color.ts';
import { escapeXml } from './xml.ts';

const ALIGN: Readonly<Record<Paragraph['align'], string>> = { left: 'l', right: 'r', center: 'ctr' };
/** References to the font scheme, a font a script. */
export const FONTS: Readonly<Record<RunStyle['font'], string>> = {
  head: '<a:latin typeface="+mj-lt"/><a:ea typeface="+mj-ea"/><a:cs typeface="+mj-cs"/>',
  body: '<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/>',
};

/** Sizes and distances are hundredths of a point in DrawingML. */
const hundredths = (points: number): number => Math.round(points * 100);

/** The look of text: what a paragraph and its first run say. */
export interface TextLook {
  readonly style: RunStyle;
  readonly align: Paragraph['align'];
  readonly lead: number;
}

export function lookOf(mark: TextMark): TextLook | undefined {
  const paragraph = mark.paragraphs[0];
  const style = paragraph?.runs[0]?.style;
  if (paragraph === undefined || style === undefined) return undefined;
  return { style, align: paragraph.align, lead: paragraph.lead };
}

/** Run properties; beside a base, only what differs from it, so that an edit of the base restyles the run. */
export function runProperties(tag: 'a:rPr' | 'a:defRPr', style: RunStyle, language?: string, base?: RunStyle): string {
  const attributes = [
    language === undefined ? '' : ` lang="${escapeXml(language)}"`,
    style.size === base?.size ? '' : ` sz="${hundredths(style.size)}"`,
    style.bold === base?.bold ? '' : ` b="${style.bold ? 1 : 0}"`,
    style.italic === base?.italic ? '' : ` i="${style.italic ? 1 : 0}"`,
    // Pairs are kerned at every size, as the measuring assumes.
    tag === 'a:defRPr' ? ' kern="0"' : '',
  ].join('');
  const children =
    (style.color === base?.color ? '' : solidFill(style.color)) + (style.font === base?.font ? '' : FONTS[style.font]);
  return children === '' ? `<${tag}${attributes}/>` : `<${tag}${attributes}>${children}</${tag}>`;
}

const exactLead = (lead: number): string => `<a:lnSpc><a:spcPts val="${hundredths(lead)}"/></a:lnSpc>`;

/** A level of a list style: what text in a placeholder inherits. */
export function levelStyle(tag: string, look: TextLook): string {
  return (
    `<${tag} marL="0" indent="0" algn="${ALIGN[look.align]}" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">` +
    `${exactLead(look.lead)}<a:spcBef><a:spcPts val="0"/></a:spcBef><a:buNone/>` +
    `${runProperties('a:defRPr', look.style)}</${tag}>`
  );
}

/** Paragraphs of a placeholder, saying only what differs from the look that they inherit. */
export function placeholderParagraphs(mark: TextMark, base: TextLook | undefined, language: string): string {
  return mark.paragraphs
    .map(({ align, lead, spaceBefore, runs }, index) => {
      const before =
        index > 0 && spaceBefore > 0 ? `<a:spcBef><a:spcPts val="${hundredths(spaceBefore)}"/></a:spcBef>` : '';
      const attributes = align === base?.align ? '' : ` algn="${ALIGN[align]}"`;
      const children = (lead === base?.lead ? '' : exactLead(lead)) + before;
      const properties = attributes + children === '' ? '' : `<a:pPr${attributes}>${children}</a:pPr>`;
      const text = runs.map(
        (run) =>
          `<a:r>${runProperties('a:rPr', run.style, language, base?.style)}<a:t>${escapeXml(run.text)}</a:t></a:r>`,
      );
      return `<a:p>${properties}${text.join('')}</a:p>`;
    })
    .join('');
}

/** Text frame properties of every text of the deck: no insets, wrapped, never fitted. */
export const bodyProperties = (anchorY: TextMark['anchorY']): string =>
  `<a:bodyPr vert="horz" wrap="square" lIns="0" tIns="0" rIns="0" bIns="0" rtlCol="0" anchor="${anchorY === 'middle' ? 'ctr' : 't'}"><a:noAutofit/></a:bodyPr>`;

export const transform = (box: Box): string =>
  `<a:xfrm><a:off x="${toEmu(box.x)}" y="${toEmu(box.y)}"/><a:ext cx="${toEmu(box.w)}" cy="${toEmu(box.h)}"/></a:xfrm>`;

/** The plain words of a mark. */
export const wordsOf = (mark: TextMark): string =>
  mark.paragraphs.map(({ runs }) => runs.map((run) => run.text).join('')).join(' ');
