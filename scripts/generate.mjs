// Writes what is generated from the sources: `node scripts/generate.mjs json-schemas` or `messages-page`. Tests fail
// where a file is stale.
import { rmSync, writeFileSync } from 'node:fs';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

process.chdir(fileURLToPath(new URL('..', import.meta.url)));
// Beside the packages that it imports.
const outfile = `node_modules/.cache/aide-generate-${process.pid}.mjs`;
try {
  await build({
    entryPoints: [`scripts/${process.argv[2]}.ts`],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    packages: 'external',
  });
  const { generate } = await import(pathToFileURL(outfile).href);
  for (const [file, text] of Object.entries(generate())) {
    writeFileSync(file, text);
    console.log(file);
  }
} finally {
  rmSync(outfile, { force: true });
}
