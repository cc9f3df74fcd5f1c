import { expect, it } from 'vitest';
import { runTool } from './run-tool.ts';

it('names the package of a program that is missing', () => {
  expect(() => runTool('soffice', ['--version'], { PATH: '' })).toThrow(
    'soffice is not on the PATH: install libreoffice-impress',
  );
});
