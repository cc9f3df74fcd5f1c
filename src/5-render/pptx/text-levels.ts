/** Text of no placeholder's own look: black on white, the body font, 18 points, as Office starts out. */
const level = (number: number, indent: number, size: number): string =>
  `<a:lvl${number}pPr marL="${indent * (number - 1)}" algn="l" defTabSz="914400" rtl="0" eaLnBrk="1" latinLnBrk="0" hangingPunct="1">` +
  `<a:defRPr sz="${size}" kern="0"><a:solidFill><a:schemeClr val="tx1"/></a:solidFill>` +
  `<a:latin typeface="+mn-lt"/><a:ea typeface="+mn-ea"/><a:cs typeface="+mn-cs"/></a:defRPr></a:lvl${number}pPr>`;

const LEVELS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** The nine levels of a list style; `indent` is EMU a level, `size` hundredths of a point. */
export const textLevels = (indent: number, size: number): string =>
  LEVELS.map((number) => level(number, indent, size)).join('');
