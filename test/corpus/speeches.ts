import { readdirSync, readFileSync } from 'node:fs';
import { createNodeWorld } from '../../src/core/node-world.ts';
import { importSpeech } from '../../src/import.ts';
import type { DraftedModel, Gold } from './classes.ts';
import type { Scored } from './measure.ts';

const CORPUS = 'test/corpus';

/** The speeches of a folder of the corpus, each imported as `aide import` does it. Paths start from the repository. */
export async function importCorpus(folder: 'development' | 'further'): Promise<readonly Scored[]> {
  const files = readdirSync(`${CORPUS}/${folder}/raw`).sort();
  const speeches: Scored[] = [];
  for (const file of files) {
    const name = file.replace(/\.\w+$/, '');
    speeches.push({
      name,
      draft: await draftOf(file, readFileSync(`${CORPUS}/${folder}/raw/${file}`)),
      gold: JSON.parse(readFileSync(`${CORPUS}/${folder}/gold/${name}.json`, 'utf8')) as Gold,
    });
  }
  return speeches;
}

async function draftOf(name: string, bytes: Uint8Array): Promise<DraftedModel> {
  const { output, diagnostics } = await importSpeech(
    createNodeWorld('.'),
    { name, bytes },
    { folder: 'speech', look: { template: 'briefing', theme: 'chancery', paper: 'a4' } },
  );
  if (!output) throw new Error(`${name}: ${diagnostics.map(({ message }) => message).join('; ')}`);
  return output.draft.model as DraftedModel;
}
