import { diagnose } from '../core/catalogue.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import { spanOf } from '../core/source.ts';
import type { Cited, Passage, Speech } from '../ir/speech.ts';

type Marked = Cited<Passage> & Required<Pick<Cited<Passage>, 'draft'>>;

/**
 * What is left to look through of a drafted model: how much in a draft that says so, and each item where the model says
 * that it is none. `folder` is the speech's, for the command that goes through it.
 */
export function checkDrafts(speech: Speech<Passage>, folder: string): readonly Diagnostic[] {
  const marked = findMarked(speech);
  const { draft, at } = speech.speech;
  if (draft !== true) {
    return marked.map((item) => diagnose('draft-left', { rule: item.draft.rule }, spanOf(item.at, 'draft')));
  }
  const hint =
    marked.length === 0
      ? 'All are kept: take out `draft: true`.'
      : `Run aide import --review ${folder}; or take out by hand what you do not keep, the \`draft\` of what you do, and \`draft: true\` last.`;
  return [diagnose('draft', { count: marked.length }, spanOf(at, 'draft'), { hints: [hint] })];
}

/** Everything with the mark of a draft, in the order of the model; what is under `sections` is nobody's but the author's. */
function findMarked({ speech: _, sections: __, ...own }: Speech<Passage>): readonly Marked[] {
  const found: Marked[] = [];
  const search = (value: unknown): void => {
    if (Array.isArray(value)) value.forEach(search);
    if (typeof value !== 'object' || value === null || Array.isArray(value)) return;
    if (isMarked(value)) found.push(value);
    for (const [field, child] of Object.entries(value)) if (field !== 'at') search(child);
  };
  search(own);
  return found;
}

const isMarked = (value: object): value is Marked => 'draft' in value && 'quotes' in value;
