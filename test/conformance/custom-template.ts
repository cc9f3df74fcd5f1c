import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { isMap, isSeq, parseDocument } from 'yaml';

/** Slides that the custom template leaves out. */
export const DROPPED = ['agenda', 'quotation', 'part', 'timeline'] as const;
/** Sections that it leaves out. */
export const DROPPED_SECTIONS = ['messages', 'glossary'] as const;
/** What it says of the asks, wherever the shipped template takes the speech's headline. */
export const ASKS_TITLE = 'What was asked, and of whom';

/**
 * Copies the shipped template and edits it as a communications officer would: entries dropped, the others in reverse
 * behind the title, one retitled, nothing but the data file touched. Returns the copy's folder.
 */
export function writeCustomTemplate(folder: string): string {
  cpSync(join('templates', 'briefing'), folder, { recursive: true });
  const path = join(folder, 'template.yaml');
  const document = parseDocument(readFileSync(path, 'utf8'));
  const [slides, sections] = [document.get('slides'), document.get('sections')];
  if (!isSeq(slides) || !isSeq(sections)) throw new Error('the template has no list of slides or of sections');
  const idOf = (entry: unknown): string => (isMap(entry) ? String(entry.get('id')) : '');
  const [title, ...others] = slides.items.filter((entry) => !DROPPED.some((id) => id === idOf(entry)));
  slides.items = [title, ...others.reverse()];
  sections.items = sections.items.filter((entry) => !DROPPED_SECTIONS.some((id) => id === idOf(entry)));
  document.set('name', 'custom');
  document.set('order', 'template');
  document.setIn(['slides', slides.items.findIndex((entry) => idOf(entry) === 'asks'), 'title', 'text'], ASKS_TITLE);
  writeFileSync(path, document.toString({ lineWidth: 0 }));
  return folder;
}
