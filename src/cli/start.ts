#!/usr/bin/env node
/**
 * Starts the program from the form to which V8 compiled it when the package was built. V8 itself refuses one that was
 * made from another text, by another version or for another machine; then the text is compiled as it always was.
 *
 * Built as a CommonJS file of its own: Node takes 15 ms longer to start on a module.
 */
import { readFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { Script } from 'node:vm';

/**
 * How much of a function runs before V8 optimises it, in bytes of its bytecode: some 15 times the default. A build ends
 * after half a second, too soon for optimised code to earn back what making it costs, which is a third of the time.
 */
const BUDGET = '--interrupt-budget=2000000';
/** The last Node whose V8 is known to have that flag: another one would complain of it on standard error. */
const KNOWN_NODE = 24;
if (Number.parseInt(process.versions.node, 10) <= KNOWN_NODE) setFlagsFromString(BUDGET);

type Program = (exports: object, require: NodeJS.Require, module: object, filename: string, dirname: string) => void;

/** The importer is the program with all that importing needs, three times as long: no other command is to wait for it. */
const filename = join(__dirname, process.argv.includes('import') ? 'importer.cjs' : 'program.cjs');
const cachedData = readCompiled();
const script = new Script(Module.wrap(readFileSync(filename, 'utf8')), {
  filename,
  ...(cachedData ? { cachedData } : {}),
});
const program = script.runInThisContext() as Program;
const module = { exports: {} };
program(module.exports, createRequire(filename), module, filename, __dirname);

function readCompiled(): Buffer | undefined {
  try {
    return readFileSync(`${filename}.cache`);
  } catch {
    return undefined;
  }
}
