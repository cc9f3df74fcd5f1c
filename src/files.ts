import { Buffer } from 'node:buffer';
import type { FontSource } from './5-render/pdf/fonts.ts';
import type { Attachment } from './5-render/pdf/write.ts';
import type { World } from './core/world.ts';
import type { Format, Imposition, PrintFormat, TraceFormat } from './formats.ts';
import type { PrintScene, Scene } from './ir/scene.ts';
import type { Theme } from './ir/theme.ts';
import type { Trace } from './ir/trace.ts';
import { createFontSet, type FontSet } from './text/fonts.ts';

interface FileFacts {
  readonly format: Format;
  /** Where its pages share sheets: for printing only, beside the file of the same format without. */
  readonly imposed?: Imposition;
  /** The file's name, such as `lagon-unga-2008-briefing.pdf`. */
  readonly name: string;
  /** Slides, pages, or sides of sheets. */
  readonly pages: number;
  /** By how much all type is smaller than it was laid out, where pages are reduced. */
  readonly scale?: number;
}

/** A file that is laid out, and written piece by piece when it is asked for. */
export interface OutputFile extends FileFacts {
  chunks(): AsyncIterable<Uint8Array>;
}

/** A finished file. */
export interface CompiledFile extends FileFacts {
  readonly bytes: Uint8Array;
}

/** The concordance as a file. */
export interface TraceFile {
  readonly format: TraceFormat;
  readonly name: string;
  /** Lines that rest on passages. */
  readonly statements: number;
  chunks(): AsyncIterable<Uint8Array>;
}

/** What a PDF is to be made of. */
export interface PaperSpec extends Omit<FileFacts, 'pages'> {
  readonly format: PrintFormat;
  readonly scene: PrintScene;
}

/** The deck as a file. Each writer is loaded when it is asked for: it brings a large library. */
export const deckFile = (deck: Scene, name: string): OutputFile => ({
  format: 'pptx',
  name,
  pages: deck.pages.length,
  async *chunks() {
    const { writePptx } = await import('./5-render/pptx/write.ts');
    yield await writePptx(deck);
  },
});

/** Pages of paper as a file. */
export const paperFile = (
  { scene, ...facts }: PaperSpec,
  world: World,
  attachments: readonly Attachment[] = [],
): OutputFile => ({
  ...facts,
  pages: scene.pages.length,
  async *chunks() {
    const { streamPdf } = await import('./5-render/pdf/write.ts');
    yield* streamPdf(scene, { fonts: fontsFor(scene.theme, world), attachments });
  },
});

/** The concordance as a web page that looks like its documents, or as a table. */
export const traceFile = (trace: Trace, theme: Theme, format: TraceFormat, name: string): TraceFile => ({
  format,
  name,
  statements: trace.documents.flatMap(({ lines }) => lines).filter(({ kind }) => kind === 'statement').length,
  async *chunks() {
    if (format === 'html') {
      const { renderTrace } = await import('./5-render/html/trace.ts');
      yield Buffer.from(renderTrace(trace, theme));
    } else {
      const { traceToCsv } = await import('./5-render/csv/trace.ts');
      yield Buffer.from(traceToCsv(trace));
    }
  },
});

/** Writes a file into memory. */
export async function finishFile({ chunks, ...facts }: OutputFile): Promise<CompiledFile> {
  const parts: Uint8Array[] = [];
  for await (const part of chunks()) parts.push(part);
  return { ...facts, bytes: Buffer.concat(parts) };
}

/** A theme's fonts, with their words as they were measured: pages with ligatures, slides without. */
function fontsFor(theme: Theme, world: World): FontSource {
  const sets = new Map<boolean, FontSet>();
  return (face, ligatures) => {
    const fonts = sets.get(ligatures) ?? createFontSet(theme, world, { ligatures });
    sets.set(ligatures, fonts);
    return { font: fonts.file(face), layout: (word) => fonts.layout(word, face) };
  };
}
