import { readFileSync } from 'node:fs';
import { readSpeech } from '../../src/1-read/speech.ts';
import { readTemplate } from '../../src/1-read/template.ts';
import { ground } from '../../src/2-ground/ground.ts';
import { type Documents, expand } from '../../src/3-expand/expand.ts';
import type { Diagnostic, Outcome } from '../../src/core/diagnostic.ts';
import type { BriefingDocument, DeckDocument } from '../../src/ir/document.ts';
import type { BriefingSection } from '../../src/ir/sections.ts';
import type { Slide } from '../../src/ir/slides.ts';
import type { Passage, Speech } from '../../src/ir/speech.ts';
import type { Template } from '../../src/ir/template.ts';
import type { Transcript } from '../../src/ir/transcript.ts';
import { memoryWorld } from './memory-world.ts';

const shipped = (name: string): string => readFileSync(`templates/briefing/${name}`, 'utf8');

export const TEMPLATE: string = shipped('template.yaml');
export const LABELS: string = shipped('labels/en.yaml');

/** A speech of four paragraphs in two parts, with what a test adds. */
export const TRANSCRIPT = `---
title: T
---

We meet here today to speak of two things.

First the wells. An estimated 40 percent of them are dry. We urge mayors to dig.

Then the roads. In May 2005 we built one. Roads don't mend themselves.

Thank you. We hope.
`;

export const FACTS = `speech:
  title: On wells
  speaker: { name: Ada Moss, role: Mayor, organization: Town Hall }
  actor: Atlantis
  event: { name: A meeting, date: 2008-06-03 }
  form: remarks
  language: en-US
`;

export const STRUCTURE = `structure:
  headline: The remarks take up two things
  quotes: [two things]
  items:
    - { name: the wells, text: What of the wells?, begins: First the wells, quotes: [the wells] }
    - { name: the roads, text: What of the roads?, begins: Then the roads, quotes: [the roads] }
`;

export interface Grounded {
  readonly speech: Speech<Passage>;
  readonly transcript: Transcript;
}

const outputOf = <T>({ output, diagnostics }: Outcome<T>): T => {
  if (output === undefined)
    throw new Error(`the fixture is wrong: ${JSON.stringify(diagnostics.map((d) => [d.message, d.hints]))}`);
  return output;
};

/** A speech of this model, every quote found. */
export function groundModel(model: string, transcript: string = TRANSCRIPT): Grounded {
  const read = outputOf(readSpeech('a', memoryWorld({ 'a/transcript.md': transcript, 'a/speech.yaml': model })));
  const { speech, diagnostics } = ground(read.speech, read.transcript);
  const found = diagnostics.length === 0 ? { output: speech, diagnostics } : { diagnostics };
  return { speech: outputOf(found), transcript: read.transcript };
}

/** One of the speeches that ship. */
export function groundFolder(folder: string): Grounded {
  const file = (name: string): string => readFileSync(`data/${folder}/${name}`, 'utf8');
  return groundModel(file('speech.yaml'), file('transcript.md'));
}

/** A template of this text, with the labels that ship. */
export function templateOf(text: string = TEMPLATE, languages: readonly string[] = ['en']): Template {
  const labels = languages.map((each) => [`t/labels/${each}.yaml`, shipped(`labels/${each}.yaml`)]);
  return outputOf(readTemplate('t', memoryWorld({ 't/template.yaml': text, ...Object.fromEntries(labels) })));
}

const META = `name: t
label: T
description: A test.
meta: { title: T, author: A, subject: S, source: { deck: D, briefing: B } }
`;
const NO_SECTIONS = 'sections: [{ kind: masthead, id: masthead, kicker: K, title: T }]\n';
const NO_SLIDES = 'slides: [{ layout: title, id: t, title: { text: T }, event: E, dateline: D }]\n';

/** A template of only these slides, in YAML. */
export const slidesOf = (slides: string, more = ''): Template =>
  templateOf(`${META}${more}slides:\n${slides}\n${NO_SECTIONS}`);

/** A template of only these sections, in YAML. */
export const sectionsOf = (sections: string): Template => templateOf(`${META}${NO_SLIDES}sections:\n${sections}\n`);

/** A template of nothing that counts, with the further fields and lists that a test adds in YAML. */
export const printOf = (more: string, meta = ''): Template =>
  templateOf(`${META.replace('title: T,', `title: T,${meta}`)}${NO_SLIDES}${NO_SECTIONS}${more}
`);

export const deckOf = ({ speech, transcript }: Grounded, template: Template = templateOf()): DeckDocument =>
  outputOf(expandDeck(speech, transcript, template));

export const briefingOf = ({ speech, transcript }: Grounded, template: Template = templateOf()): BriefingDocument =>
  outputOf(expandBriefing(speech, transcript, template));

/** What expanding says of a deck of these slides. */
export const mistakesOf = (slides: string, model: string = FACTS): readonly Diagnostic[] => {
  const { speech, transcript } = groundModel(model);
  return expandDeck(speech, transcript, slidesOf(slides)).diagnostics;
};

export function slideOf<T extends Slide['type']>(deck: DeckDocument, type: T): Extract<Slide, { readonly type: T }> {
  const slide = deck.slides.find((each): each is Extract<Slide, { readonly type: T }> => each.type === type);
  if (slide === undefined) throw new Error(`the deck has no slide “${type}”`);
  return slide;
}

export function sectionOf<T extends BriefingSection['type']>(
  briefing: BriefingDocument,
  type: T,
  id?: string,
): Extract<BriefingSection, { readonly type: T }> {
  const section = briefing.sections.find(
    (each): each is Extract<BriefingSection, { readonly type: T }> =>
      each.type === type && (id === undefined || each.id === id),
  );
  if (section === undefined) throw new Error(`the briefing has no section “${id ?? type}”`);
  return section;
}

type Expand<T> = (...given: Parameters<typeof expand>) => Outcome<T>;

const only =
  <K extends keyof Documents>(kind: K): Expand<Documents[K]> =>
  (...given) => {
    const { output, diagnostics } = expand(...given);
    return output ? { output: output[kind], diagnostics } : { diagnostics };
  };

/** One of the two documents. */
export const expandDeck: Expand<DeckDocument> = only('deck');
export const expandBriefing: Expand<BriefingDocument> = only('briefing');
