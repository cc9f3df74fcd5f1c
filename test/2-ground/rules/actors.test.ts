import { describe, expect, it } from 'vitest';
import { checkActors } from '../../../src/2-ground/rules/actors.ts';
import { judge } from '../../support/claim.ts';

describe('checkActors', () => {
  it.each([
    ['subject and object', 'Mayors helped teachers.', 'Teachers helped mayors.', 'helped'],
    ['with a helping verb', 'Mayors will help teachers.', 'Teachers will help mayors.', 'help'],
    ['with attributes', 'Old mayors helped young teachers.', 'Young teachers helped old mayors.', 'helped'],
    ['in the passive', 'Mayors were helped by teachers.', 'Teachers were helped by mayors.', 'helped'],
    ['in other forms of the verb', 'Mayors helped teachers.', 'Teachers helping mayors', 'helping'],
    ['with an irregular verb', 'Mayors led teachers.', 'Teachers led mayors.', 'led'],
  ])('objects where %s changed places', (_name, said, text, words) => {
    expect(judge(checkActors, said, text)).toEqual([['roles-swapped', words]]);
  });

  it.each([
    ['the same', 'Mayors helped teachers.', 'Mayors helped teachers.'],
    ['the passive for the active', 'Mayors helped teachers.', 'Teachers were helped by mayors.'],
    ['the active for the passive', 'Mayors were helped by teachers.', 'Teachers helped mayors.'],
    ['another object', 'Mayors helped teachers.', 'Mayors helped children.'],
    ['another verb', 'Mayors helped teachers.', 'Teachers thanked mayors.'],
    ['a noun between them', 'Mayors and teachers meet.', 'Teachers and mayors meet.'],
    ['words of other clauses', 'Mayors helped; teachers rested.', 'Teachers rested; helped, mayors dug.'],
  ])('accepts %s', (_name, said, text) => {
    expect(judge(checkActors, said, text)).toEqual([]);
  });
});
