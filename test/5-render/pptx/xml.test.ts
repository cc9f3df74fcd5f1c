import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanText, escapeXml } from '../../../src/5-render/pptx/xml.ts';
import { zip } from '../../../src/5-render/pptx/zip.ts';
import { unzip } from '../../support/unzip.ts';
import { attribute, first, parseXml } from '../../support/xml.ts';

/** Whole characters, control characters, halves of pairs and what XML itself uses, in any mix. */
const anyText = fc.string({
  unit: fc.oneof(
    fc.constantFrom(
      '&',
      '<',
      '>',
      '"',
      "'",
      ']]>',
      '\r\n',
      '\t',
      '\u0000',
      '\u0085',
      '\u2028',
      '\ud800',
      '\udc00',
      '\uffff',
      '😀',
      '¶',
    ),
    fc.string({ minLength: 1, maxLength: 3 }),
  ),
});

test('any text comes back from an element and an attribute as it was cleaned', () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const element = first(parseXml(`<a b="${escapeXml(text)}">${escapeXml(text)}</a>`), 'a');
      expect(element.textContent).toBe(cleanText(text));
      expect(attribute(element, 'b')).toBe(cleanText(text));
    }),
  );
});

test('cleaning keeps words apart, drops what cannot be shown, and does nothing twice', () => {
  expect(cleanText('one\r\ntwo\tthree\u2028four')).toBe('one two three four');
  expect(cleanText('a\u0007b\u009fc\ufffe')).toBe('abc');
  expect(cleanText('\ud83d and \ude00, not 😀')).toBe('\ufffd and \ufffd, not 😀');
  fc.assert(
    fc.property(anyText, (text) => {
      expect(cleanText(cleanText(text))).toBe(cleanText(text));
    }),
  );
});

test('an archive gives back its files, stored or deflated, in their order', () => {
  const files = [
    { name: 'b/long.xml', content: 'ü'.repeat(5000), stored: false },
    { name: 'a.bin', content: Uint8Array.of(0, 255, 1), stored: true },
    { name: 'empty', content: '', stored: false },
  ];
  const back = unzip(zip(files));
  expect(back.map((file) => file.name)).toEqual(['b/long.xml', 'a.bin', 'empty']);
  expect(
    back.map((file) =>
      Buffer.compare(file.bytes, Buffer.from(files.find(({ name }) => name === file.name)?.content ?? '')),
    ),
  ).toEqual([0, 0, 0]);
});
