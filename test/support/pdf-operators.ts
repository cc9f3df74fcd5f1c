import { readObjects } from './pdf-objects.ts';

/** The content of every page of a PDF, decompressed, in the order of the file. */
export function contentsOf(bytes: Uint8Array): readonly string[] {
  const { all, stream } = readObjects(bytes);
  const pages = [...all.values()].filter((each) => each.Type === '/Page');
  return pages.map((page) => Buffer.from(stream(page.Contents)).toString('latin1'));
}

/** Operators that set a colour; those that set black, white or a grey are not among them. */
export const colourOperators = (content: string): readonly string[] =>
  content.match(/^(?:[\d.]+ ){3,4}(?:rg|RG|k|K)$|\b(?:cs|CS|sc|SC|scn|SCN|sh)$/gm) ?? [];

/** The greys that a content sets, each once. */
export const greysIn = (content: string): readonly number[] => [
  ...new Set(
    [...content.matchAll(/^([\d.]+) [gG]$/gm), ...content.matchAll(/^([\d.]+) [gG] /gm)].map((each) => Number(each[1])),
  ),
];

/** Weights of strokes as they come out on paper, points: each times the scale that it is drawn in. */
export function strokeWeights(content: string): readonly number[] {
  const weights: number[] = [];
  const scales = [1];
  for (const line of content.split('\n')) {
    const scale = scales.at(-1) ?? 1;
    const opened = /^q ([\d.]+) 0 0 [\d.]+ [\d.-]+ [\d.-]+ cm$/.exec(line)?.[1];
    if (opened !== undefined) scales.push(scale * Number(opened));
    else if (/^q\b/.test(line)) scales.push(scale);
    else if (line === 'Q') scales.pop();
    const weight = /(?:^| )([\d.]+) w$/.exec(line)?.[1];
    if (weight !== undefined) weights.push(Number(weight) * scale);
  }
  return weights;
}
