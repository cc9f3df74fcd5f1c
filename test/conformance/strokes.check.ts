import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { contentsOf, strokeWeights } from '../support/pdf-operators.ts';
import { madeOfPaper, titleOf } from './made.ts';

/** Two dots of a printer with 600 to the inch, and what pages keep to whose content is not reduced. Points. */
const THINNEST = { reduced: 0.25, full: 0.5 };

const files = madeOfPaper().map((made) => ({ ...made, title: titleOf(made) }));

it.each(files)('$title has no line that a printer would lose', ({ path, format }) => {
  const reduced = format === 'notes' || format.startsWith('handout-');
  const weights = contentsOf(readFileSync(path)).flatMap(strokeWeights);
  expect(weights.length).toBeGreaterThan(1);
  expect(Math.min(...weights)).toBeGreaterThanOrEqual((reduced ? THINNEST.reduced : THINNEST.full) - 0.001);
});
