// Writes schema/*.json from the schemas in src/1-read/schemas. A test fails where a file is stale.
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';

const root = fileURLToPath(new URL('..', import.meta.url));
const bundle = await build({
  entryPoints: [`${root}/scripts/json-schemas.ts`],
  bundle: true,
  format: 'esm',
  platform: 'node',
  write: false,
});
const code = Buffer.from(bundle.outputFiles[0].contents).toString('base64');
const { generateJsonSchemas } = await import(`data:text/javascript;base64,${code}`);
for (const [file, text] of Object.entries(generateJsonSchemas())) {
  writeFileSync(new URL(`../${file}`, import.meta.url), text);
  console.log(file);
}
