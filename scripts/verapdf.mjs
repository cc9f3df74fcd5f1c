#!/usr/bin/env node
// Checks PDFs with veraPDF's engine: node scripts/verapdf.mjs ua1,2a FILE.pdf ...
// Exit code 0 where all pass, 1 where a file fails a flavour, 2 where something is missing.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { argv, env, exit, platform } from 'node:process';
import { fileURLToPath } from 'node:url';

// A small npm package that bundles the engine. It is GPLv3+ or MPLv2+ and a tool only: nothing of it ships with ours.
const ENGINE = '@opendataloader/pdf@2.5.11';
// What the engine needs of Java XML Binding, which left the JDK with version 11; Debian and Ubuntu: libjaxb-java.
const JAXB = [
  'jaxb-api',
  'jaxb-runtime',
  'jaxb-core',
  'txw2',
  'istack-commons-runtime',
  'stax-ex',
  'FastInfoset',
  'javax.activation',
];
const JARS = env.JAXB_JARS ?? '/usr/share/java';
const CACHE = env.VERAPDF_CACHE ?? join(env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'aide-memoire', 'verapdf');
const SOURCE = fileURLToPath(new URL('./verapdf/Validate.java', import.meta.url));

const [flavours, ...files] = argv.slice(2);
if (flavours === undefined || files.length === 0) stop('usage: node scripts/verapdf.mjs ua1,2a FILE.pdf ...');
for (const file of files) if (!existsSync(file)) stop(`there is no file ${file}`);
checkTools();
const engine = fetchEngine();
const classPath = [engine, ...JAXB.map((name) => join(JARS, `${name}.jar`)), CACHE].join(delimiter);
compile();
const { status } = spawnSync('java', ['-cp', classPath, 'Validate', flavours, ...files], { stdio: 'inherit' });
exit(status ?? 2);

function checkTools() {
  for (const tool of ['java', 'javac']) {
    if (spawnSync(tool, ['-version'], { stdio: 'ignore' }).error) {
      stop(
        `${tool} is not on the PATH: install a JDK, 17 or newer (Debian and Ubuntu: apt-get install default-jdk-headless)`,
      );
    }
  }
  const missing = JAXB.filter((name) => !existsSync(join(JARS, `${name}.jar`)));
  if (missing.length > 0) {
    const names = missing.map((name) => `${name}.jar`).join(', ');
    stop(
      `${names} not found in ${JARS}: install JAXB (Debian and Ubuntu: apt-get install libjaxb-java), ` +
        'or name the folder that has it in JAXB_JARS',
    );
  }
}

/** The engine's path, fetched from the npm registry the first time. */
function fetchEngine() {
  const jar = join(CACHE, `${ENGINE.replace(/[^\w.-]+/g, '-').replace(/^-/, '')}.jar`);
  if (existsSync(jar)) return jar;
  mkdirSync(CACHE, { recursive: true });
  // Inside the cache, so that the last step is a rename within one file system.
  const folder = mkdtempSync(join(CACHE, 'fetch-'));
  try {
    // npm is a .cmd file on Windows, which only a shell can start.
    run('npm', ['pack', '--silent', ENGINE], folder, platform === 'win32');
    const archive = readdirSync(folder).find((name) => name.endsWith('.tgz'));
    if (archive === undefined) stop(`npm pack ${ENGINE} gave no archive`);
    run('tar', ['xzf', archive], folder);
    const found = readdirSync(folder, { recursive: true })
      .map((name) => join(folder, String(name)))
      .find((path) => path.endsWith('.jar') && statSync(path).size > 5_000_000);
    if (found === undefined) stop(`${ENGINE} has no engine in it`);
    renameSync(found, jar);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
  return jar;
}

function compile() {
  const compiled = join(CACHE, 'Validate.class');
  if (existsSync(compiled) && statSync(compiled).mtimeMs > statSync(SOURCE).mtimeMs) return;
  run('javac', ['-cp', classPath, '-d', CACHE, SOURCE], tmpdir());
}

function run(command, args, cwd, shell = false) {
  const { status: code, error, stderr } = spawnSync(command, args, { cwd, shell, encoding: 'utf8' });
  if (error || code !== 0) stop(`${command} ${args.join(' ')} failed: ${error?.message ?? stderr}`);
}

function stop(message) {
  console.error(`verapdf: ${message}`);
  exit(2);
}
