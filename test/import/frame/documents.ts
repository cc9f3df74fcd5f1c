import type { ImportedBlock, ImportedDocument } from '../../../src/ir/imported.ts';
import { toPlain } from '../../../src/ir/rich-text.ts';

const fold = (text: string): string => text.replace(/\*+/g, '').replace(/`/g, '').replace(/\s+/g, ' ').trim();

/** A document as a reader makes it of a text: blocks parted by blank lines, `#` before a heading; short lines are kept. */
export function documentOf(text: string, facts: Readonly<Record<string, string>> = {}): ImportedDocument {
  const blocks = text
    .split(/\n\s*\n/)
    .flatMap((block) =>
      /\n/.test(block) && (block.trim().startsWith('#') || /^.{200}/m.test(block)) ? block.split('\n') : [block],
    )
    .filter((block) => block.trim() !== '')
    .map(blockOf);
  return { format: 'text', facts, blocks, mends: [] };
}

function blockOf(source: string): ImportedBlock {
  const heading = /^\s*(#{1,6})\s+(\S[\s\S]*)$/.exec(source);
  const words = heading?.[2] ?? source;
  const lines = words
    .split('\n')
    .map(fold)
    .filter((each) => each !== '');
  const isBroken = lines.length > 1 && lines.every((each) => each.length < 80) && !/[.!?]$/.test(lines.at(-1) ?? '');
  return {
    type: heading ? 'heading' : 'paragraph',
    rich: [{ type: 'text', text: fold(words) }],
    ...(heading ? { level: heading[1]?.length ?? 1 } : {}),
    ...(isBroken ? { lines } : {}),
  };
}

/** The same, its lines run together: what a reader gives that keeps no lines. */
export const withoutLines = (document: ImportedDocument): ImportedDocument => ({
  ...document,
  blocks: document.blocks.map(({ lines: _, ...block }) => block),
});

/** Front matter of a few plain fields on top of a text. */
export function withFrontMatter(source: string): ImportedDocument {
  const text = source.replace(/^\ufeff/, '');
  const [whole = '', yaml = ''] = /^---\n([\s\S]*?)\n?---\n/.exec(text) ?? [];
  const facts = yaml
    .replace(/\\\n\s+\\?/g, '')
    .split('\n')
    .flatMap((line) => {
      const [, key, value] = /^([\w:]+):\s*(.*)$/.exec(line) ?? [];
      return key === undefined || value === undefined ? [] : [[key.toLowerCase(), unescaped(value)] as const];
    });
  return documentOf(text.slice(whole.length), Object.fromEntries(facts));
}

const unescaped = (value: string): string =>
  value
    .replace(/^["']|["']$/g, '')
    .replace(/\\_/g, '\u00a0')
    .replace(/\\u([0-9a-f]{4})/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

export const textOf = (block: ImportedBlock | undefined): string => toPlain(block?.rich ?? []);
