import { describe, expect, it } from 'vitest';
import { expand } from '../../src/3-expand/expand.ts';
import type { DocumentMeta } from '../../src/ir/document.ts';
import { briefingOf, deckOf, FACTS, groundModel, TEMPLATE, templateOf } from '../support/expanded.ts';
import { wordsAt } from '../support/spans.ts';

const template = templateOf(TEMPLATE, ['en', 'es', 'fr']);
const metaOf = (facts: string, language = 'en-US'): DocumentMeta =>
  briefingOf(groundModel(`${FACTS.replace('en-US', language)}${facts}`), template).meta;

describe('how documents may be used', () => {
  it.each([
    ['en-US', 'until 10:00 EST, 4 June 2008', 'Embargoed until 10:00 EST, 4 June 2008', 'Check against delivery'],
    ['fr-FR', "jusqu'au 4 juin 2008", 'Sous embargo jusqu’au 4 juin 2008', 'Seul le prononcé fait foi'],
    ['es-ES', 'hasta el 4 de junio', 'Bajo embargo hasta el 4 de junio', 'Cotéjese con lo pronunciado'],
  ])('is said in %s', (language, embargo, ...said) => {
    const facts = `  embargo: ${JSON.stringify(embargo)}\n  status: check against delivery\n`;
    expect(metaOf(facts, language).notices?.map((each) => each.replaceAll('\u00a0', ' '))).toEqual(said);
  });

  it.each([
    ['en-US', 'Draft', 'Draft, unverified'],
    ['fr-FR', 'Projet', 'Projet, non vérifié'],
    ['es-ES', 'Borrador', 'Borrador, sin verificar'],
  ])('says first that it is a draft, or the more where rules are broken, in %s', (language, draft, unverified) => {
    const { speech, transcript } = groundModel(
      `${FACTS.replace('en-US', language)}  draft: true\n  status: check against delivery\n`,
    );
    const noticesOf = (stamped: boolean): unknown => {
      const { meta } = expand(speech, transcript, template, { stamped }).output?.briefing ?? {};
      expect(meta?.stamped).toBe(true);
      expect(meta?.notices).toHaveLength(2);
      return meta?.notices?.[0]?.replaceAll('\u00a0', ' ');
    };
    expect([false, true].map(noticesOf)).toEqual([draft, unverified]);
  });

  it('says nothing of a draft that is none', () => {
    expect(metaOf('  draft: false\n')).not.toHaveProperty('stamped');
  });

  it('does not say the label’s words twice', () => {
    expect(metaOf('  embargo: Embargoed until noon\n').notices).toEqual(['Embargoed until noon']);
  });

  it('names the recipients after a label, divided by what none of them holds', () => {
    const of = (recipients: string): string | undefined => metaOf(`  distribution: ${recipients}\n`).distribution;
    expect(of('[Member States, OHCHR]')).toBe('Distribution: Member States, OHCHR');
    expect(of('Member States')).toBe('Distribution: Member States');
    expect(of('["Oslo, Paris", OHCHR]')).toBe('Distribution: Oslo, Paris; OHCHR');
  });

  it('says nothing that the speech does not say, and points to what it says', () => {
    expect(metaOf('  status: as delivered\n')).not.toHaveProperty('notices');
    expect(metaOf('')).not.toHaveProperty('distribution');
    const { noticesAt, distributionAt, markingAt } = metaOf(
      '  status: check against delivery\n  distribution: Oslo\n  marking: TLP:RED\n',
    );
    expect([noticesAt, distributionAt, markingAt].map(wordsAt)).toEqual(['check against delivery', 'Oslo', 'TLP:RED']);
  });

  it('is the same in the deck', () => {
    const speech = groundModel(`${FACTS}  embargo: until noon\n  distribution: Oslo\n`);
    expect(deckOf(speech, template).meta).toMatchObject({
      notices: ['Embargoed until noon'],
      distribution: 'Distribution: Oslo',
    });
  });
});
