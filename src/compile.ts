import { basename, resolve } from 'node:path';
import { readSettings, type SpeechSettings } from './1-read/settings.ts';
import { readSpeech } from './1-read/speech.ts';
import { readTemplate } from './1-read/template.ts';
import { readTheme } from './1-read/theme.ts';
import { checkClaims } from './2-ground/check-claims.ts';
import { checkDrafts } from './2-ground/check-drafts.ts';
import { ground } from './2-ground/ground.ts';
import { makeCoverageSheet } from './3-expand/coverage-sheet.ts';
import { type Documents, expand } from './3-expand/expand.ts';
import { makeTrace } from './3-expand/trace.ts';
import { withheldWords, withholdSpeaker } from './3-expand/withhold.ts';
import type { Attachment } from './5-render/pdf/write.ts';
import { checkCoverage, measureCoverage, type Traces } from './check/coverage.ts';
import { type Review, review } from './check/review.ts';
import { type Grounds, traceScene } from './check/trace.ts';
import { collect, type Diagnostic, type Outcome } from './core/diagnostic.ts';
import { findUnused, judge } from './core/policy.ts';
import { spanOf } from './core/source.ts';
import type { World } from './core/world.ts';
import {
  type CompiledFile,
  deckFile,
  finishFile,
  type OutputFile,
  paperFile,
  type TraceFile,
  traceFile,
} from './files.ts';
import { BUILT, FORMATS, type Format, TRACED_TOO, type TracedToo, type TraceFormat } from './formats.ts';
import type { Coverage } from './ir/coverage.ts';
import { indexEvidence } from './ir/evidence.ts';
import type { PrintScene } from './ir/scene.ts';
import type { Passage, Speech } from './ir/speech.ts';
import type { Template } from './ir/template.ts';
import type { Theme } from './ir/theme.ts';
import type { Trace, TracedDocument } from './ir/trace.ts';
import type { Transcript } from './ir/transcript.ts';
import type { CompileOptions } from './options.ts';
import { impose, type LaidOut, layOut, layOutSheet, type Scenes } from './scenes.ts';

export { openAnchors } from './2-ground/anchors.ts';
export type { Documents } from './3-expand/expand.ts';
export { HUMAN_CHECKS } from './check/review.ts';
export type { CompiledFile, OutputFile, TraceFile } from './files.ts';
export * from './options.ts';
export type { Scenes } from './scenes.ts';

/** The speech with every quote found. */
export interface Grounded {
  readonly speech: Speech<Passage>;
  readonly transcript: Transcript;
  readonly settings: SpeechSettings;
  /** How many texts were held against their quotes. */
  readonly claims: number;
}

/** Laid out pages that were looked at. */
export interface Checked extends Scenes {
  /** What its files are called, without what follows. */
  readonly name: string;
  /** How many texts were held against their quotes. */
  readonly claims: number;
  /** What each line of the deck and the briefing rests on. */
  readonly traces: Traces;
  /** Makes the concordance: the same as a document of its own, with the short documents that are asked for. */
  readonly trace: () => Trace;
  readonly coverage: Coverage;
  /** How the checks went that a machine can make of access; others need a person. */
  readonly access: Review['access'];
}

/*
 * transcript.md ┐
 * speech.yaml   ┤ 1-read ─► 2-ground ─► 3-expand ─► 4-layout ─► 5-render ─► deck, briefing, handouts
 * template.yaml ┤ values     quotes      documents    scenes     bytes
 * theme.yaml    ┘ + places   found       (no sizes)   (points)
 *
 * Each stage below takes what the one before it gave; all of them collect what they have to say about the input.
 */

/** Reads a speech, finds every quote in its transcript and holds every text against its quotes. */
export function toGrounded(world: World, folder: string, force = false): Outcome<Grounded> {
  const read = readSpeech(folder, world);
  if (!read.output) return { diagnostics: read.diagnostics };
  const settings = readSettings(folder, read.output.speech, force, world);
  if (!settings.output) return collect([read, settings]);
  const { transcript } = read.output;
  const grounded = ground(read.output.speech, transcript);
  const claims = checkClaims(grounded.speech, transcript, grounded.incomplete);
  const found = [...checkDrafts(grounded.speech, folder), ...grounded.diagnostics, ...claims.diagnostics];
  const judged = { diagnostics: judge(found, settings.output.policy) };
  return collect([read, settings, judged], {
    speech: grounded.speech,
    transcript,
    settings: settings.output,
    claims: claims.count,
  });
}

/** What is to be shown in the formats that are asked for, without sizes or places. */
export function toDocuments(
  world: World,
  options: CompileOptions,
  formats: readonly Format[] = FORMATS,
): Outcome<Documents> {
  const { output, diagnostics } = expandSpeech(world, options, formats);
  return output ? { output: output.documents, diagnostics } : { diagnostics };
}

/** Pages of positioned marks, for the formats that are asked for. */
export function toScenes(world: World, options: CompileOptions, formats: readonly Format[] = BUILT): Outcome<Scenes> {
  const { output, diagnostics } = layOutSpeech(expandSpeech(world, options, formats), world, options, formats);
  return output ? { output: output.scenes, diagnostics } : { diagnostics };
}

/** The same, looked at: the rules have run over all of it, and every line is traced to what it rests on. */
export function toChecked(world: World, options: CompileOptions, formats: readonly Format[] = BUILT): Outcome<Checked> {
  // How much of the speech is taken up is asked of the deck and the briefing.
  return checkScenes(world, options, formats, [...new Set([...formats, ...BUILT])]);
}

/** Runs the rules over pages; `needed` are the formats that are laid out, `formats` those that are given out. */
function checkScenes(
  world: World,
  options: CompileOptions,
  formats: readonly Format[],
  needed: readonly Format[],
): Outcome<Checked> {
  const expanded = expandSpeech(world, options, needed);
  const least = options.minCoverage ?? expanded.output?.settings.minCoverage;
  const isWhole = BUILT.every((each) => needed.includes(each));
  if (!isWhole && (least !== undefined || formats.includes('coverage'))) return toChecked(world, options, formats);
  const laidOut = layOutSpeech(expanded, world, options, needed);
  if (!expanded.output || !laidOut.output) return { diagnostics: laidOut.diagnostics };
  const { scenes, theme } = laidOut.output;
  const { speech, transcript, settings, documents, template, claims, stamped, name } = expanded.output;
  const grounds = (type: TracedDocument['type']): Grounds => groundsOf(expanded.output as Expanded, type);
  const linesOf = (type: Exclude<TracedDocument['type'], 'deck'>): Traces['briefing'] => {
    const scene = scenes.print.get(type);
    return scene ? traceScene(scene, grounds(type)) : [];
  };
  const traces = { deck: scenes.lines, briefing: linesOf('briefing') };
  const coverage = measureCoverage(speech, transcript, traces);
  const sheet = formats.includes('coverage')
    ? layOutSheet(makeCoverageSheet(coverage, documents.briefing, template), theme, world, options)
    : { diagnostics: [] };
  const printed = new Map([...scenes.print, ...(sheet.output ? [['coverage', sheet.output] as const] : [])]);
  const reviewed = review({
    deck: scenes.deck,
    print: [...printed].filter(([, scene]) => isInMemory(scene)),
    languageAt: spanOf(speech.speech.at, 'language'),
  });
  const found = [...reviewed.diagnostics, ...checkCoverage(speech, traces, coverage, least)];
  const judged = judge(found, settings.policy);
  if (judged.some(isForced) && !stamped) return checkScenes(world, { ...options, stamp: true }, formats, needed);
  const unused = findUnused(settings.policy, [...laidOut.diagnostics, ...judged]);
  const tracedToo = TRACED_TOO.filter((type) => formats.includes(type));
  const checked: Checked = {
    name,
    deck: scenes.deck,
    labels: scenes.labels,
    print: new Map([...printed].filter(([format]) => formats.includes(format))),
    claims,
    traces,
    coverage,
    access: reviewed.access,
    trace: () =>
      makeTrace({
        speech,
        deck: documents.deck,
        template,
        coverage,
        documents: [
          { type: 'deck', lines: traces.deck },
          { type: 'briefing', lines: traces.briefing },
          ...tracedToo.map((type) => ({ type, lines: linesOf(type) })),
        ],
      }),
  };
  return collect([laidOut, sheet, { diagnostics: judged }, { diagnostics: unused }], checked);
}

/** What a document's lines are held against. */
function groundsOf({ speech, transcript, documents }: Expanded, type: TracedDocument['type']): Grounds {
  const { deck, briefing, onePager, glossary } = documents;
  const owners = {
    deck: deck.slides,
    briefing: briefing.sections,
    'one-pager': onePager?.sections ?? [],
    glossary: glossary?.sections ?? [],
  };
  return { speech, transcript, evidence: indexEvidence(owners[type]) };
}

/** Documents, with the speech that they show: where the speaker is withheld it is not the one that was read. */
interface Expanded extends Grounded {
  readonly documents: Documents;
  readonly template: Template;
  /** Whether every page says that it is unverified. */
  readonly stamped: boolean;
  readonly name: string;
}

function expandSpeech(world: World, options: CompileOptions, formats: readonly Format[]): Outcome<Expanded> {
  const grounded = toGrounded(world, options.folder, options.force);
  const template = readTemplate(options.template, world, grounded.output?.speech.speech.language);
  if (!grounded.output || !template.output) return collect([grounded, template]);
  const { speech, transcript } = grounded.output;
  const withheld = options.chathamHouse === true ? withholdSpeaker(speech, transcript) : undefined;
  const shown = withheld ?? { speech, transcript };
  const stamped = options.stamp === true || grounded.diagnostics.some(isForced);
  const expanded = expand(shown.speech, shown.transcript, template.output, {
    stamped,
    short: [
      ...(formats.includes('one-pager') ? (['onePager'] as const) : []),
      ...(formats.includes('glossary') ? (['glossary'] as const) : []),
    ],
  });
  return collect(
    [grounded, template, ...(withheld ? [withheld] : []), expanded],
    expanded.output && {
      ...grounded.output,
      speech: shown.speech,
      transcript: shown.transcript,
      documents: expanded.output,
      template: template.output,
      stamped,
      name: nameFiles(options.folder, withheld ? withheldWords(speech) : []),
    },
  );
}

/** Expanded documents on pages, with the theme that they are set in. */
function layOutSpeech(
  expanded: Outcome<Expanded>,
  world: World,
  options: CompileOptions,
  formats: readonly Format[],
): Outcome<{ readonly scenes: LaidOut; readonly theme: Theme }> {
  const theme = readTheme(options.theme, world);
  if (!expanded.output || !theme.output) return collect([expanded, theme]);
  const grounds = groundsOf(expanded.output, 'deck');
  const scenes = layOut(expanded.output.documents, grounds, theme.output, world, options, formats);
  return collect([expanded, theme, scenes], scenes.output && { scenes: scenes.output, theme: theme.output });
}

const isForced = ({ waived }: Diagnostic): boolean => waived?.by === 'force';

/** Handouts show slides that were looked at already. */
const isInMemory = (scene: PrintScene): boolean => scene.type === 'briefing';

/**
 * Lays a speech out as files, to be written as they are asked for: a plain function of what the world holds and the
 * options, so that the same input gives the same bytes. Mistakes in the input come back as diagnostics; an exception is
 * a defect of the program.
 */
export function prepare(
  world: World,
  options: CompileOptions & { readonly formats: readonly Format[] },
): Outcome<readonly OutputFile[]> {
  const scenes = checkScenes(world, options, options.formats, options.formats);
  if (!scenes.output) return { diagnostics: scenes.diagnostics };
  const { deck, print, labels, name: stem } = scenes.output;
  // The files that the documents were made from name the speaker.
  const attachments = options.attach === true && options.chathamHouse !== true ? sourcesOf(world, options.folder) : [];
  const files = options.formats.flatMap((format): readonly OutputFile[] => {
    if (format === 'pptx') return [deckFile(deck, `${stem}.pptx`)];
    const scene = print.get(format);
    if (!scene) return [];
    const name = `${stem}-${format}`;
    const master = paperFile({ format, name: `${name}.pdf`, scene }, world, format === 'briefing' ? attachments : []);
    const imposed = (options.impose ?? []).map((imposition) => {
      const facts = { format, imposed: imposition, name: `${name}-${imposition}-print-only.pdf` };
      return paperFile({ ...facts, ...impose(scene, imposition, labels.printOnlyTitle, options.caliper) }, world);
    });
    return [master, ...imposed];
  });
  return collect([scenes], files);
}

/** The concordance of a speech's documents, to be written as files; it stands for what `prepare` makes of the same. */
export function prepareTrace(
  world: World,
  options: CompileOptions & { readonly formats: readonly TraceFormat[]; readonly also?: readonly TracedToo[] },
): Outcome<readonly TraceFile[]> {
  const checked = toChecked(world, options, [...BUILT, ...(options.also ?? [])]);
  if (!checked.output) return { diagnostics: checked.diagnostics };
  const { trace, deck, name: stem } = checked.output;
  const made = trace();
  const files = options.formats.map((format) => traceFile(made, deck.theme, format, `${stem}-trace.${format}`));
  return { output: files, diagnostics: checked.diagnostics };
}

/** What `prepare` lays out, written: files with their bytes. */
export async function compile(
  world: World,
  options: CompileOptions & { readonly formats: readonly Format[] },
): Promise<Outcome<readonly CompiledFile[]>> {
  const prepared = prepare(world, options);
  if (!prepared.output) return { diagnostics: prepared.diagnostics };
  const files: CompiledFile[] = [];
  for (const file of prepared.output) files.push(await finishFile(file));
  return { output: files, diagnostics: prepared.diagnostics };
}

/** Files are called what the speech's folder is called, save for a speaker's name that is to be withheld. */
function nameFiles(folder: string, withheld: readonly string[]): string {
  const name = basename(resolve(folder)) || 'speech';
  if (withheld.length === 0) return name;
  const kept = name.split(/[-_. ]+/).filter((each) => each !== '' && !withheld.includes(each.toLowerCase()));
  return kept.join('-') || 'speech';
}

/** The files of the speech's folder, to travel inside the PDF. */
function sourcesOf(world: World, folder: string): readonly Attachment[] {
  const kinds = [
    { name: 'speech.yaml', mime: 'application/yaml', description: 'The structured speech model' },
    { name: 'transcript.md', mime: 'text/markdown', description: 'The transcript' },
  ];
  return kinds.flatMap((kind) => {
    const read = world.readBytes(`${folder}/${kind.name}`);
    return read.ok ? [{ ...kind, bytes: read.value }] : [];
  });
}
