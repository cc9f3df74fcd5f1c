import { expect, test } from 'vitest';
import { type Part, relate, xmlPart, zipPackage } from '../../../src/5-render/pptx/package.ts';
import { zip } from '../../../src/5-render/pptx/zip.ts';
import { lintPackage } from '../../support/package-lint.ts';

const SLIDE = 'application/vnd.openxmlformats-officedocument.presentationml.slide+xml';
const root: Part = { name: '', contentType: '', content: '', relationships: relate(['slide', 'a.xml']) };
const rootWith = (...targets: readonly string[]): Part => ({
  ...root,
  relationships: relate(...targets.map((target) => ['core-properties', target] as const)),
});
const core = 'application/vnd.openxmlformats-package.core-properties+xml';

test('an orphan part is found', () => {
  const problems = lintPackage(
    zipPackage([rootWith('a.xml'), xmlPart('a.xml', core, '<a/>'), xmlPart('b.xml', core, '<b/>')]),
  );
  expect(problems).toEqual(['b.xml: nothing leads to it']);
});

test('a dangling relationship and a wrong content type are found', () => {
  const problems = lintPackage(zipPackage([rootWith('a.xml', 'c.xml'), xmlPart('a.xml', SLIDE, '<a/>')]));
  expect(problems).toEqual([
    `package rId1: a core-properties cannot be ${SLIDE}`,
    'package rId2: leads to c.xml, which is not there',
  ]);
});

test('an idle relationship and an unknown id are found', () => {
  const xml = '<a xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" r:id="rId9"/>';
  const problems = lintPackage(
    zipPackage([rootWith('a.xml'), xmlPart('a.xml', core, xml, relate(['hyperlink', 'https://example.org/']))]),
  );
  expect(problems).toEqual(['a.xml: refers to rId9, which is not there', 'a.xml: does not use rId1 (hyperlink)']);
});

test('directory entries, broken XML and false pictures are found', () => {
  const problems = lintPackage(
    zip([
      {
        name: '[Content_Types].xml',
        content: '<Types><Default Extension="png" ContentType="image/png"/></Types>',
        stored: false,
      },
      { name: 'ppt/', content: '', stored: true },
      { name: 'ppt/a.xml', content: '<a>', stored: false },
      { name: 'ppt/b.png', content: 'GIF89a', stored: true },
    ]),
  );
  expect(problems.some((problem) => problem.startsWith('ppt/: a directory entry'))).toBe(true);
  expect(problems.some((problem) => problem.startsWith('ppt/a.xml: '))).toBe(true);
  expect(problems).toContain('ppt/b.png: its bytes are no png');
});

test('shape ids that clash, a title that is not first, and missing alt text are found', () => {
  const shape = (id: number, inner = ''): string =>
    `<p:sp><p:nvSpPr><p:cNvPr id="${id}" name="s${id}"/>${inner}</p:nvSpPr></p:sp>`;
  const xml =
    '<p:sld xmlns:p="urn:p" xmlns:a="urn:a"><p:spTree><p:nvGrpSpPr/><p:grpSpPr/>' +
    `${shape(2)}${shape(2, '<p:ph type="title"/>')}</p:spTree></p:sld>`;
  const problems = lintPackage(
    zipPackage([rootWith('ppt/slides/slide1.xml'), xmlPart('ppt/slides/slide1.xml', core, xml)]),
  );
  expect(problems).toContain('ppt/slides/slide1.xml: shape id 2 stands twice');
  expect(problems).toContain('ppt/slides/slide1.xml: the title is not the first object');
  expect(problems).toContain('ppt/slides/slide1.xml: “s2” has no alt text');
});
