// Measures the rules of fidelity on seeded faults and on lines written for it: test/fidelity/report.ts, bundled and run.
import { mkdtempSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const folder = mkdtempSync(join(root, 'node_modules', '.fidelity-'));
try {
  const outfile = join(folder, 'report.mjs');
  await build({
    entryPoints: [join(root, 'test', 'fidelity', 'report.ts')],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
    logLevel: 'error',
  });
  await import(pathToFileURL(outfile).href);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
