import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { serialize } from 'node:v8';
import type { TestProject } from 'vitest/node';
import { type CompileOptions, compile, FORMATS, type Format, type Imposition, toChecked } from '../../src/compile.ts';
import { createNodeWorld } from '../../src/core/node-world.ts';
import { writeCustomTemplate } from './custom-template.ts';

/** One file that the checks look at, with what it was made of. */
export interface Made {
  /** What sets it apart from all others, such as `lagon-unga-2008 plain letter`. */
  readonly name: string;
  readonly format: Format;
  readonly imposed?: Imposition;
  readonly path: string;
  /** A file with the scene that it was written from, of imposed sheets with that of their pages. */
  readonly scene: string;
  /** What to compile for the same file again. */
  readonly options: CompileOptions;
}

declare module 'vitest' {
  export interface ProvidedContext {
    made: readonly Made[];
    folder: string;
  }
}

/** What is printed on half papers. */
const SMALL: readonly Format[] = ['briefing', 'large-print', 'glossary', 'coverage', 'handout-3', 'notes'];

/** Builds every speech with every theme on every paper, with attachments, and with a template of one's own, once. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'aide-conformance-'));
  const speeches = readdirSync('data').sort();
  const made: Made[] = [];
  const build = async (
    words: readonly string[],
    options: CompileOptions,
    formats: readonly Format[],
  ): Promise<void> => {
    const name = [basename(options.folder), ...words].join(' ');
    const world = createNodeWorld(process.cwd());
    const { output, diagnostics } = await compile(world, { ...options, formats });
    const scenes = toChecked(world, options, formats).output;
    if (!output || !scenes)
      throw new Error(`${name} does not build: ${diagnostics.map((each) => each.message).join('; ')}`);
    for (const file of output) {
      const path = join(folder, 'made', `${name.replaceAll(' ', '_')}_${file.name}`);
      const scene = `${path}.scene`;
      writeFileSync(path, file.bytes);
      const source = file.format === 'pptx' ? scenes.deck : scenes.print.get(file.format);
      writeFileSync(scene, serialize(source && { ...source, pages: [...source.pages] }));
      made.push({
        name,
        format: file.format,
        path,
        scene,
        options,
        ...(file.imposed ? { imposed: file.imposed } : {}),
      });
    }
  };

  mkdirSync(join(folder, 'made'));
  const custom = writeCustomTemplate(join(folder, 'custom'));
  for (const speech of speeches) {
    const options: CompileOptions = {
      folder: join('data', speech),
      template: 'briefing',
      theme: 'chancery',
      paper: 'a4',
    };
    for (const theme of ['chancery', 'plain', 'print']) {
      for (const paper of ['a4', 'letter'] as const) {
        // A deck is the same on every paper.
        await build([theme, paper], { ...options, theme, paper }, paper === 'a4' ? ['pptx', 'briefing'] : ['briefing']);
      }
    }
    const handouts = FORMATS.filter((each) => each !== 'pptx' && each !== 'briefing');
    await build(['handouts'], { ...options, impose: ['booklet', '2-up'] }, handouts);
    await build(['sheets'], { ...options, impose: ['booklet', '2-up', '4-up'] }, ['briefing']);
    await build(['turned'], { ...options, theme: 'plain', paper: 'letter', orientation: 'landscape', order: 'down' }, [
      'handout-1',
      'handout-3',
      'handout-4',
      'handout-9',
    ]);
    await build(['small'], { ...options, paper: 'a5', impose: ['booklet'] }, SMALL);
    await build(['small letter'], { ...options, theme: 'plain', paper: 'half-letter' }, SMALL);
    for (const ink of ['grey', 'black'] as const) {
      for (const theme of ['chancery', 'plain']) {
        await build([theme, ink], { ...options, theme, ink }, [
          'briefing',
          'one-pager',
          'coverage',
          'handout-2',
          'handout-6',
          'notes',
        ]);
      }
    }
    await build(['attached'], { ...options, attach: true }, ['briefing']);
    await build(['custom'], { ...options, template: custom }, ['pptx', 'briefing']);
  }
  project.provide('made', made);
  project.provide('folder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
