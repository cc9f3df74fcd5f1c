/** Relative luminance of a colour of six hexadecimal digits, 0 to 1 (WCAG 2.2, sRGB). */
export function luminance(hex: string): number {
  const [red, green, blue] = channelsOf(hex).map(toLinear);
  return 0.2126 * (red ?? 0) + 0.7152 * (green ?? 0) + 0.0722 * (blue ?? 0);
}

/** The contrast of two colours, 1 to 21 (WCAG 2.2, 1.4.3). */
export function contrast(one: string, other: string): number {
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

/** A colour with a share of another in it, 0 to 1. */
export function mix(color: string, other: string, share: number): string {
  const others = channelsOf(other);
  return channelsOf(color)
    .map((value, channel) => Math.round(value + ((others[channel] ?? 0) - value) * share))
    .map((value) => value.toString(16).toUpperCase().padStart(2, '0'))
    .join('');
}

const channelsOf = (hex: string): readonly number[] =>
  [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));

/** 0.04045 is the threshold of sRGB; WCAG's 0.03928 differs for no colour of eight bits a channel. */
function toLinear(channel: number): number {
  const value = channel / 255;
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
}
