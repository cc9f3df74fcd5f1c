import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { compile, PAPERS } from '../../src/compile.ts';
import { createNodeWorld } from '../../src/core/node-world.ts';

/** One file that the checks look at, with what it was made of. */
export interface Made {
  readonly speech: string;
  readonly theme: string;
  readonly paper: string;
  readonly format: 'pptx' | 'briefing';
  readonly path: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    made: readonly Made[];
    folder: string;
  }
}

/** Builds every speech with every theme on every paper, once for all checks. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = mkdtempSync(join(tmpdir(), 'aide-conformance-'));
  const world = createNodeWorld(process.cwd());
  const made: Made[] = [];
  for (const speech of readdirSync('data').sort()) {
    for (const theme of ['chancery', 'plain', 'print']) {
      for (const paper of PAPERS) {
        const formats = paper === 'a4' ? (['pptx', 'briefing'] as const) : (['briefing'] as const);
        const outcome = await compile(world, { folder: join('data', speech), template: 'briefing', theme, paper, formats });
        if (!outcome.output) throw new Error(`${speech} does not build: ${outcome.diagnostics.map((each) => each.message).join('; ')}`);
        mkdirSync(join(folder, speech, theme), { recursive: true });
        for (const file of outcome.output) {
          const path = join(folder, speech, theme, `${paper}${file.suffix}`);
          writeFileSync(path, file.bytes);
          made.push({ speech, theme, paper, format: file.format, path });
        }
      }
    }
  }
  project.provide('made', made);
  project.provide('folder', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
