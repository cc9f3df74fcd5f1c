// How long the rules take: as a share of the time in which the first speech is built, from CPU profiles of whole
// processes; and for models of growing size against transcripts of fifty words an item, each in a process of its own.
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';

const RUNS = 7;
const median = (values) => values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)];

/** What runs all rules and measures coverage; what is laid out and written is not in it. */
const CHECKING = new Set(['checkClaims', 'review', 'traceScene', 'measureCoverage', 'checkCoverage']);

/** Prints both; `folder` is for what is made on the way. */
export function measureChecks({ root, aide, speech, folder }) {
  const shares = Array.from({ length: RUNS }, () => shareOfChecking({ aide, speech, folder }));
  const [checking, all] = [median(shares.map((each) => each.checking)), median(shares.map((each) => each.all))];
  const share = median(shares.map((each) => each.checking / (each.all - each.checking)));
  console.log(
    `\nrules: ${checking.toFixed(0)} ms of the ${all.toFixed(0)} ms in which the first speech is built; ${(share * 100).toFixed(1)}% of the rest (median of ${RUNS}, profiled)`,
  );
  console.log('reading, finding quotes and holding texts against them, by items (and words of the transcript)');
  let before;
  for (const items of [125, 250, 500, 1000, 2000]) {
    const place = join(folder, `items-${items}`);
    const words = writeModel(place, items);
    const seconds = median(Array.from({ length: 3 }, () => timeGrounding(root, place)));
    const growth = before === undefined ? '' : `, ${(seconds / before).toFixed(2)} times the one before`;
    console.log(`${String(items).padStart(6)} (${words}): ${seconds.toFixed(2)} s${growth}`);
    before = seconds;
  }
}

/** Milliseconds of a build that are spent in the rules, and all of them. */
function shareOfChecking({ aide, speech, folder }) {
  const profiles = join(folder, 'profiles');
  rmSync(profiles, { recursive: true, force: true });
  const flags = ['--cpu-prof', `--cpu-prof-dir=${profiles}`, '--cpu-prof-interval', '200'];
  execFileSync(process.execPath, [...flags, aide, 'build', speech, '--out', folder, '--quiet']);
  const [file] = readdirSync(profiles);
  const { nodes, samples, timeDeltas } = JSON.parse(readFileSync(join(profiles, file), 'utf8'));
  const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((child) => [child, node.id])));
  const names = new Map(nodes.map((node) => [node.id, node.callFrame.functionName]));
  const isChecking = (id) => {
    for (let at = id; at !== undefined; at = parents.get(at)) if (CHECKING.has(names.get(at))) return true;
    return false;
  };
  let [checking, all] = [0, 0];
  for (const [index, id] of samples.entries()) {
    all += timeDeltas[index];
    if (isChecking(id)) checking += timeDeltas[index];
  }
  return { checking: checking / 1000, all: all / 1000 };
}

/** Seconds from the files to every message about the model, in a fresh process that had loaded the library before. */
function timeGrounding(root, place) {
  const library = pathToFileURL(join(root, 'dist', 'index.js')).href;
  const code = `import { createNodeWorld, toGrounded } from '${library}';
    const start = performance.now();
    toGrounded(createNodeWorld(process.cwd()), ${JSON.stringify(place)});
    console.log((performance.now() - start) / 1000);`;
  return Number(execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' }));
}

const STOCK =
  'prevention must address not just poverty but crime and corruption while states build on existing regional efforts agencies should help governments protect victims and share information'.split(
    ' ',
  );

/** A speech with so many items, each a shortened sentence of a transcript with fifty words an item; returns its words. */
function writeModel(place, items) {
  const random = generator(items);
  const bodies = Array.from(
    { length: 400 },
    (_, index) => `Bod${String.fromCharCode(97 + (index % 26), 97 + Math.floor(index / 26))}ria`,
  );
  const word = () => {
    const chosen = random(6) === 0 ? bodies[random(bodies.length)] : STOCK[random(STOCK.length)];
    return random(3) === 0 ? `${chosen}${String.fromCharCode(97 + random(26))}` : chosen;
  };
  const sentence = () =>
    `In ${1900 + random(120)}, ${Array.from({ length: 17 }, word).join(' ')} by ${random(90)} percent of ${random(900) + 100} million dollars.`;
  const sentences = Array.from({ length: items * 2 }, sentence);
  const paragraphs = Array.from({ length: Math.ceil(sentences.length / 5) }, (_, index) =>
    sentences.slice(index * 5, index * 5 + 5).join(' '),
  );
  const item = (index) => {
    const said = sentences[(index * 7) % sentences.length];
    return `    - name: Item ${index}\n      text: ${JSON.stringify(said.split(' ').slice(2, 15).join(' '))}\n      quotes: [${JSON.stringify(said)}]\n`;
  };
  const facts =
    'speech:\n  title: A long speech\n  speaker: { name: Ann Example }\n  actor: Ruritania\n  event: { name: A debate, date: 2024-05-01 }\n  language: en\n';
  const model = `${facts}principles:\n  headline: Agencies should help governments protect victims\n  items:\n${Array.from({ length: items }, (_, index) => item(index)).join('')}`;
  mkdirSync(place, { recursive: true });
  writeFileSync(join(place, 'transcript.md'), `${paragraphs.join('\n\n')}\n`);
  writeFileSync(join(place, 'speech.yaml'), model);
  return paragraphs.join(' ').split(' ').length;
}

/** Numbers below a limit, always the same ones for a seed. */
export function generator(seed) {
  let state = seed;
  return (limit) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % limit;
  };
}
