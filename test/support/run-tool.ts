import { spawnSync } from 'node:child_process';

/** The programs that the conformance run needs besides Node, with the Debian and Ubuntu package that brings each. */
const PACKAGES = {
  pandoc: 'pandoc',
  pdffonts: 'poppler-utils',
  pdfinfo: 'poppler-utils',
  pdftoppm: 'poppler-utils',
  pdftotext: 'poppler-utils',
  qpdf: 'qpdf',
  soffice: 'libreoffice-impress',
} as const;

export type Tool = keyof typeof PACKAGES;

/** Answers of the programs are read whole: the objects of a briefing as JSON take some megabytes. */
const MOST_BYTES = 1 << 28;

/** Runs a program to its end and returns what it printed; throws where it is missing or fails, and says what to do. */
export function runTool(
  tool: Tool,
  args: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Buffer {
  const env = { ...process.env, ...environment };
  const { status, stdout, stderr, error } = spawnSync(tool, args, { env, maxBuffer: MOST_BYTES });
  if (error !== undefined && 'code' in error && error.code === 'ENOENT') {
    throw new Error(
      `${tool} is not on the PATH: install ${PACKAGES[tool]} (Debian and Ubuntu: apt-get install ${PACKAGES[tool]})`,
    );
  }
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${tool} ${args.join(' ')} ended with ${status}:\n${stdout}${stderr}`);
  return stdout;
}
