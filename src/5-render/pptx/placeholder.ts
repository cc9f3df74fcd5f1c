import type { Box } from '../../core/geometry.ts';
import type { TextMark } from '../../ir/scene.ts';
import { bodyProperties, levelStyle, lookOf, placeholderParagraphs, transform } from './text.ts';
import { escapeXml } from './xml.ts';

/** Fields of one kind share it in a file; the value means nothing. */
const SLIDE_NUMBER_FIELD = '{B6F15528-21DE-4FAA-801E-634DDDAF4B2B}';

type Kind = 'title' | 'sldNum';

/** Layout and slide find each other's number placeholder by index; 12 is the one that PowerPoint gives it. */
const PLACEHOLDER: Readonly<Record<Kind, string>> = {
  title: '<p:ph type="title"/>',
  sldNum: '<p:ph type="sldNum" sz="quarter" idx="12"/>',
};

interface Frame {
  readonly id: number;
  readonly name: string;
  readonly kind: Kind;
  /** Geometry, or nothing where the layout's holds. */
  readonly shape: string;
  /** Frame and list style, then paragraphs. */
  readonly text: string;
}

const frame = ({ id, name, kind, shape, text }: Frame): string =>
  `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="${escapeXml(name)}"/><p:cNvSpPr><a:spLocks noGrp="1"/></p:cNvSpPr>` +
  `<p:nvPr>${PLACEHOLDER[kind]}</p:nvPr></p:nvSpPr>${shape === '' ? '<p:spPr/>' : `<p:spPr>${shape}</p:spPr>`}` +
  `<p:txBody>${text}</p:txBody></p:sp>`;

const sameBox = (a: Box, b: Box): boolean => a.x === b.x && a.y === b.y && a.w === b.w && a.h === b.h;

const numberField = (text: string, language: string): string =>
  `<a:p><a:fld id="${SLIDE_NUMBER_FIELD}" type="slidenum"><a:rPr lang="${escapeXml(language)}"/><a:t>${escapeXml(text)}</a:t></a:fld></a:p>`;

/** A list style of one level, unless the master's own text style says the same. */
function listStyle(mark: TextMark, inherited: boolean): string {
  const look = lookOf(mark);
  return inherited || look === undefined
    ? '<a:lstStyle/>'
    : `<a:lstStyle>${levelStyle('a:lvl1pPr', look)}</a:lstStyle>`;
}

const placed = (mark: TextMark): string => `${transform(mark.box)}<a:prstGeom prst="rect"><a:avLst/></a:prstGeom>`;

/** The title placeholder of a layout, or of the master, whose look is the master's title style (`inherited`). */
export function layoutTitle(id: number, mark: TextMark, language: string, inherited: boolean): string {
  const text =
    bodyProperties(mark.anchorY) + listStyle(mark, inherited) + placeholderParagraphs(mark, lookOf(mark), language);
  return frame({ id, name: mark.name, kind: 'title', shape: placed(mark), text });
}

/** The slide number placeholder of a layout or the master, which shows `‹#›` until a slide has a number. */
export function layoutNumber(id: number, mark: TextMark, language: string): string {
  const text = bodyProperties(mark.anchorY) + listStyle(mark, false) + numberField('‹#›', language);
  return frame({ id, name: mark.name, kind: 'sldNum', shape: placed(mark), text });
}

/** A slide's title: it says only what differs from its layout's, so that an edit of the layout or the master reaches it. */
export function slideTitle(id: number, mark: TextMark, layout: TextMark | undefined, language: string): string {
  const moved = layout === undefined || !sameBox(mark.box, layout.box);
  const turned = layout === undefined || mark.anchorY !== layout.anchorY;
  const base = layout === undefined ? undefined : lookOf(layout);
  const text = `${turned ? bodyProperties(mark.anchorY) : '<a:bodyPr/>'}<a:lstStyle/>${placeholderParagraphs(mark, base, language)}`;
  return frame({ id, name: mark.name, kind: 'title', shape: moved ? transform(mark.box) : '', text });
}

/** A slide's number, as a field in the layout's placeholder. */
export function slideNumber(id: number, mark: TextMark, number: number, language: string): string {
  const text = `<a:bodyPr/><a:lstStyle/>${numberField(String(number), language)}`;
  return frame({ id, name: mark.name, kind: 'sldNum', shape: '', text });
}
