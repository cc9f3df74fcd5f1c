import { diagnose } from '../core/catalogue.ts';
import type { Diagnostic } from '../core/diagnostic.ts';
import { spanOf } from '../core/source.ts';
import type { Passage, Speech } from '../ir/speech.ts';
import { SPEECH_SHAPE } from '../ir/speech-shape.ts';
import type { Labels, Locale, Template } from '../ir/template.ts';
import type { Transcript, TranscriptParagraph } from '../ir/transcript.ts';
import { type Checker, createChecker } from './check.ts';
import { createEngine, type Scope } from './engine.ts';
import { Filler } from './fill.ts';
import { localeOf } from './locale.ts';
import { type Names, shapeOfLabels } from './names.ts';
import { findParts, type SpeechPart } from './parts.ts';
import { findResolved } from './resolved.ts';
import { setParagraph } from './typography.ts';
import { viewOf } from './view.ts';

/** What every slide and section of a document is made with. */
export interface Context {
  readonly speech: Speech<Passage>;
  readonly template: Template;
  readonly labels: Labels;
  readonly locale: Locale;
  readonly parts: readonly SpeechPart[];
  /** The speech as it is printed. */
  readonly paragraphs: readonly TranscriptParagraph[];
  /** All that a template can name. */
  readonly scope: Scope;
  readonly filler: Filler;
  readonly checker: Checker;
  /** Whether every page says that it is unverified. */
  readonly stamped: boolean;
  /** What there is to say before anything is made: warnings about the speech's language and parts. */
  readonly diagnostics: readonly Diagnostic[];
}

const PART_SHAPE = { label: 'value', name: 'value', text: 'value', title: 'value', paragraphs: ['value'] } as const;
const RESOLVED_SHAPE = { years: ['value'], words: ['value'], noted: 'value' } as const;

export function createContext(
  speech: Speech<Passage>,
  transcript: Transcript,
  template: Template,
  stamped: boolean = false,
): Context {
  const { labels, diagnostics } = chooseLabels(speech, template);
  const locale = localeOf(labels, speech.speech.language);
  const found = findParts(speech, transcript.paragraphs.length, labels.structure, locale);
  const names: Names = {
    ...SPEECH_SHAPE,
    labels: shapeOfLabels(labels.texts),
    parts: [PART_SHAPE],
    part: PART_SHAPE,
    paragraphs: 'value',
    resolved: RESOLVED_SHAPE,
  };
  const scope: Scope = {
    ...(viewOf(speech, SPEECH_SHAPE) as Scope),
    labels: labels.texts,
    parts: viewOf(found.parts, [PART_SHAPE]),
    part: null,
    paragraphs: transcript.paragraphs.length,
    resolved: viewOf(findResolved(speech, locale), RESOLVED_SHAPE),
  };
  const engine = createEngine(locale);
  return {
    speech,
    template,
    labels,
    locale,
    parts: found.parts,
    paragraphs: transcript.paragraphs.map((each) => setParagraph(each, locale)),
    scope,
    filler: new Filler(engine, locale),
    checker: createChecker(names, engine),
    stamped,
    diagnostics: [...diagnostics, ...found.diagnostics],
  };
}

/** The labels of the speech's language, else the English ones with a warning. */
function chooseLabels(
  { speech }: Speech<Passage>,
  template: Template,
): { readonly labels: Labels; readonly diagnostics: readonly Diagnostic[] } {
  const labels = labelsFor(speech.language, template);
  const language = primaryOf(speech.language);
  if (labels === template.labels.get(language)) return { labels, diagnostics: [] };
  return { labels, diagnostics: [diagnose('language-without-labels', { language }, spanOf(speech.at, 'language'))] };
}

/** The words of a language, else the English ones. */
export function labelsFor(language: string, { labels }: Template): Labels {
  const [found] = [labels.get(primaryOf(language)), labels.get('en'), ...labels.values()].filter(
    (each) => each !== undefined,
  );
  if (found === undefined) throw new Error('a template without labels got past the reader');
  return found;
}

const primaryOf = (language: string): string => language.split('-')[0]?.toLowerCase() ?? '';
