import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { runTool } from './run-tool.ts';

/** The fonts that text is measured with, by the names that a deck asks for. */
const TWINS = { Georgia: 'Gelasio', Calibri: 'Carlito', Arial: 'Arimo' } as const;

/**
 * Tells LibreOffice to know only the fonts that text was measured with, whatever the machine has: a machine without
 * them would break lines elsewhere, and one with the real faces would judge something else than the next machine.
 */
function writeFontConfiguration(folder: string): string {
  const path = join(folder, 'fonts.conf');
  const packages = Object.values(TWINS).map((twin) => resolve('node_modules/@expo-google-fonts', twin.toLowerCase()));
  const aliases = Object.entries(TWINS).map(
    ([name, twin]) =>
      `<match target="pattern"><test name="family"><string>${name}</string></test>` +
      `<edit name="family" mode="assign" binding="strong"><string>${twin}</string></edit></match>`,
  );
  const folders = packages.map((each) => `<dir>${each}</dir>`).join('');
  writeFileSync(
    path,
    `<?xml version="1.0"?><fontconfig>${folders}<cachedir>${join(folder, 'fonts')}</cachedir>${aliases.join('')}</fontconfig>`,
  );
  return path;
}

/**
 * Has LibreOffice convert decks to PDF, all in one run, since its start takes seconds; files that an earlier check
 * had converted are not converted again. Returns the folder's PDF of each deck.
 */
export function convertDecks(decks: readonly string[], folder: string): readonly string[] {
  const out = join(folder, 'office');
  const results = decks.map((deck) => join(out, basename(deck).replace(/\.pptx$/, '.pdf')));
  if (results.every((each) => existsSync(each))) return results;
  mkdirSync(out, { recursive: true });
  // A profile of its own: a LibreOffice that is already open would otherwise take the call and return at once.
  const profile = pathToFileURL(join(folder, 'profile')).href;
  const args = [`-env:UserInstallation=${profile}`, '--headless', '--convert-to', 'pdf', '--outdir', out, ...decks];
  const answer = runTool('soffice', args, { FONTCONFIG_FILE: writeFontConfiguration(folder) });
  // It ends with 0 even where it could not read a file.
  const missing = results.filter((each) => !existsSync(each));
  if (missing.length === 0) return results;
  throw new Error(`soffice did not make ${missing.join(', ')}:\n${answer}`);
}
