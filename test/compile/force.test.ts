import { describe, expect, it, vi } from 'vitest';
import { type CompiledFile, type CompileOptions, compile, FORMATS, IMPOSITIONS } from '../../src/compile.ts';
import type { Diagnostic } from '../../src/core/diagnostic.ts';
import { FACTS, STRUCTURE, TRANSCRIPT } from '../support/expanded.ts';
import { overlayWorld } from '../support/memory-world.ts';
import { readPages } from '../support/pdf-read.ts';
import { onlyRules } from '../support/rules.ts';
import { unzip } from '../support/unzip.ts';

// Every format is written.
vi.setConfig({ testTimeout: 120_000 });

const SAID = 'keyMessage: { text: We dig here, quotes: [We urge mayors to dig] }\n';
const UNSAID = SAID.replace('to dig]', 'to swim]');
const GLOSSARY = 'glossary: [{ term: wells, expansion: holes, origin: added, quotes: [the wells] }]\n';

interface Made {
  readonly files: readonly CompiledFile[];
  readonly diagnostics: readonly Diagnostic[];
}

async function make(model: string, more: Partial<Parameters<typeof compile>[1]> = {}, facts = FACTS): Promise<Made> {
  const files = {
    'aide.config.yaml': onlyRules('quote-not-found', 'coverage-low'),
    'moss-wells/speech.yaml': facts + model,
    'moss-wells/transcript.md': TRANSCRIPT,
  };
  const options: CompileOptions = {
    folder: 'moss-wells',
    template: 'briefing',
    theme: 'chancery',
    paper: 'a4',
    force: true,
  };
  const { output = [], diagnostics } = await compile(overlayWorld(files), {
    ...options,
    formats: ['pptx', 'briefing'],
    ...more,
  });
  return { files: output, diagnostics };
}

const textOf = (xml: string): string => [...xml.matchAll(/<a:t>([^<]*)<\/a:t>/g)].map((each) => each[1]).join('');

/** What each slide shows, with what its layout adds. */
function readSlides(deck: Uint8Array): readonly string[] {
  const parts = new Map(unzip(deck).map(({ name, bytes }) => [name, bytes.toString('utf8')]));
  const slides = [...parts.keys()].filter((name) => /^ppt\/slides\/slide\d+\.xml$/.test(name));
  return slides.map((name) => {
    const relations = parts.get(name.replace('slides/', 'slides/_rels/').concat('.rels')) ?? '';
    const layout = /slideLayouts\/slideLayout\d+\.xml/.exec(relations)?.[0] ?? '';
    return textOf(parts.get(`ppt/${layout}`) ?? '') + textOf(parts.get(name) ?? '');
  });
}

const readAll = async ({ format, bytes }: CompiledFile): Promise<readonly string[]> =>
  (format === 'pptx' ? readSlides(bytes) : await readPages(bytes)).map((text) => text.replace(/\s/g, ''));

/** Files and pages without these words; a side that fills up a booklet has none at all. */
async function lacking(files: readonly CompiledFile[], words: string): Promise<readonly string[]> {
  const found: string[] = [];
  for (const file of files) {
    for (const [index, text] of (await readAll(file)).entries()) {
      if (text !== '' && !text.includes(words.replace(/\s/g, ''))) found.push(`${file.name}, ${index + 1}`);
    }
  }
  return found;
}

describe('a build that is forced', () => {
  it('says on every slide and every page of every file that it is unverified', async () => {
    const { files, diagnostics } = await make(`${UNSAID}${STRUCTURE}${GLOSSARY}`, {
      formats: FORMATS,
      impose: IMPOSITIONS,
    });
    expect(diagnostics.filter(({ severity }) => severity === 'error')).toMatchObject([
      { code: 'quote-not-found', waived: { by: 'force' } },
    ]);
    expect(new Set(files.map(({ format }) => format))).toEqual(new Set(FORMATS));
    for (const file of files) expect(await readAll(file)).not.toEqual([]);
    expect(await lacking(files, 'DRAFT, UNVERIFIED')).toEqual([]);
  });

  it.each(['chancery', 'plain', 'print'])(
    'says so beside a marking and other notices, in the theme %s',
    async (theme) => {
      const facts = `${FACTS}  marking: TLP:AMBER\n  embargo: until noon\n`;
      const { files } = await make(UNSAID, { theme }, facts);
      expect(files).toHaveLength(2);
      for (const words of ['DRAFT, UNVERIFIED', 'TLP:AMBER', 'EMBARGOED UNTIL NOON']) {
        expect(await lacking(files, words)).toEqual([]);
      }
    },
  );

  it.each([
    ['fr', 'PROJET, NON VÉRIFIÉ'],
    ['es', 'BORRADOR, SIN VERIFICAR'],
  ])('says so in the language of the speech: %s', async (language, words) => {
    const { files } = await make(UNSAID, {}, FACTS.replace('en-US', language));
    expect(files).toHaveLength(2);
    expect(await lacking(files, words)).toEqual([]);
  });

  it('says so too where pages had to be laid out before the rule was broken', async () => {
    const { files, diagnostics } = await make(SAID, { minCoverage: 1 });
    expect(diagnostics).toMatchObject([{ code: 'coverage-low', waived: { by: 'force' } }]);
    expect(await lacking(files, 'DRAFT, UNVERIFIED')).toEqual([]);
  });

  it('does not say so where no rule is broken, or an item allows it', async () => {
    const allowed = UNSAID.replace('swim]', 'swim], allow: [{ code: quote-not-found, why: heard so }]');
    for (const model of [SAID, allowed]) {
      const { files } = await make(model);
      expect(files).toHaveLength(2);
      const pages = (await Promise.all(files.map(readAll))).flat();
      expect(pages.filter((text) => text.includes('UNVERIFIED'))).toEqual([]);
    }
  });

  it('is no build where the input cannot be read', async () => {
    expect((await make(`${SAID}keyMesage: {}\n`)).files).toEqual([]);
  });

  it('still names no speaker in the names of its files, under the Chatham House Rule', async () => {
    const { files } = await make(UNSAID, { chathamHouse: true });
    expect(files.map(({ name }) => name)).toEqual(['wells.pptx', 'wells-briefing.pdf']);
  });
});

describe('a draft', () => {
  const DRAFTED = `${SAID.replace(' }', ', draft: { rule: key-message, confidence: 0.7 } }')}${STRUCTURE}${GLOSSARY}`;
  const facts = `${FACTS}  draft: true\n`;

  it('says so on every slide and every page of every file, and is built', async () => {
    const { files, diagnostics } = await make(DRAFTED, { formats: FORMATS, impose: IMPOSITIONS, force: false }, facts);
    expect(diagnostics.map(({ severity }) => severity)).not.toContain('error');
    expect(new Set(files.map(({ format }) => format))).toEqual(new Set(FORMATS));
    expect(await lacking(files, 'DRAFT')).toEqual([]);
    const pages = (await Promise.all(files.map(readAll))).flat();
    expect(pages.filter((text) => text.includes('UNVERIFIED'))).toEqual([]);
  });

  it('says that it is unverified where rules are broken too', async () => {
    const { files } = await make(UNSAID, {}, facts);
    expect(await lacking(files, 'DRAFT, UNVERIFIED')).toEqual([]);
  });

  it('says so without the speaker’s name, under the Chatham House Rule', async () => {
    const { files } = await make(DRAFTED, { force: false, chathamHouse: true }, facts);
    expect(files).toHaveLength(2);
    expect(await lacking(files, 'DRAFT')).toEqual([]);
  });
});

it('a build that is not forced makes nothing', async () => {
  const { files, diagnostics } = await make(UNSAID, { force: false });
  expect(files).toEqual([]);
  expect(diagnostics).toMatchObject([{ code: 'quote-not-found', severity: 'error' }]);
  expect(diagnostics[0]).not.toHaveProperty('waived');
});
