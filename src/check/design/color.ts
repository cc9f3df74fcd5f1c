/** Relative luminance of a colour of six hexadecimal digits, 0 to 1 (WCAG 2.2, sRGB). */
export function luminance(hex: string): number {
  const digits = Number.parseInt(hex, 16);
  return 0.2126 * toLinear(digits >> 16) + 0.7152 * toLinear((digits >> 8) & 255) + 0.0722 * toLinear(digits & 255);
}

/** 0.04045 is the threshold of sRGB; WCAG's 0.03928 differs for no colour of eight bits a channel. */
function toLinear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}

/** The contrast of two colours, 1 to 21 (WCAG 2.2, 1.4.3). */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}
