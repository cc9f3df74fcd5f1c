import { COLOR_SLOTS, type ColorSlot } from '../../ir/theme.ts';

/** Slides name the first four slots through the master's colour map, so that a dark variant of the theme can swap them. */
const MAPPED: Readonly<Partial<Record<ColorSlot, string>>> = { dk1: 'tx1', lt1: 'bg1', dk2: 'tx2', lt2: 'bg2' };

export const schemeColor = (slot: ColorSlot): string => `<a:schemeClr val="${MAPPED[slot] ?? slot}"/>`;

export const solidFill = (slot: ColorSlot): string => `<a:solidFill>${schemeColor(slot)}</a:solidFill>`;

/** No theme will hold this grey-green by chance together with a slot's index. */
const KEY = '5C4E';

/**
 * A stand-in that pptxgenjs takes for a hexadecimal colour: it accepts no scheme name in table borders and charts, and never `hlink`.
 */
export const colorKey = (slot: ColorSlot): string => `${KEY}${String(COLOR_SLOTS.indexOf(slot)).padStart(2, '0')}`;

/** Turns the stand-ins in what pptxgenjs wrote into scheme colours. */
export function restoreSchemeColors(xml: string): string {
  return xml.replace(/<a:srgbClr val="5C4E(\d\d)"\/>/g, (whole, index: string) => {
    const slot = COLOR_SLOTS[Number(index)];
    return slot === undefined ? whole : schemeColor(slot);
  });
}
