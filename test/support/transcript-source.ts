import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The paragraphs of a shipped speech, read from its file without any of the program's own reading: white space as
 * single spaces, escapes and stress of the Markdown taken away, quotation marks typographic as they are printed (English).
 */
export function readParagraphs(folder: string): readonly string[] {
  const [, , body = ''] = readFileSync(join(folder, 'transcript.md'), 'utf8').split(/^---$/m);
  return body
    .trim()
    .split(/\n\s*\n/)
    .map((block) =>
      block
        .replace(/\*([^*]+)\*/g, '$1')
        .replace(/\\(.)/g, '$1')
        .replace(/\s+/g, ' ')
        .replace(/(^|[\s(–—])"/g, '$1“')
        .replaceAll('"', '”')
        .replaceAll("'", '’')
        .trim(),
    );
}
