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
import { Script } from 'node:vm';

const filename = join(__dirname, 'program.cjs');

function readCompiled(): Buffer | undefined {
  try {
    return readFileSync(`${filename}.cache`);
  } catch {
    return undefined;
  }
}

type Program = (exports: object, require: NodeJS.Require, module: object, filename: string, dirname: string) => void;

const cachedData = readCompiled();
const text = Module.wrap(readFileSync(filename, 'utf8'));
const script = new Script(text, { filename, ...(cachedData ? { cachedData } : {}) });
const program = script.runInThisContext() as Program;
const module = { exports: {} };
program(module.exports, createRequire(filename), module, filename, __dirname);
