import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../src/import/frame/facts.ts';
import { findFrame } from '../../../src/import/frame/frame.ts';
import { documentOf, textOf } from './documents.ts';
import { BODY, type Expected, FRONTS, type Front } from './fronts.ts';

function frameOf({ front, facts, body = BODY, after = '', file }: Front) {
  return findFrame(documentOf(`${front}\n\n${body}\n\n${after}`, facts), file === undefined ? {} : { name: file });
}

const known = (found: Fact | undefined): string | null =>
  found === undefined || found.confidence === 0 ? null : found.value;

describe('the facts of a speech', () => {
  it.each(FRONTS.map((each) => [each.what, each] as const))('%s', (_, front) => {
    const { facts } = frameOf(front);
    const { speaker, event } = facts;
    const found: Record<keyof Expected, string | null> = {
      title: known(facts.title),
      name: known(speaker.name),
      role: known(speaker.role),
      organization: known(speaker.organization),
      office: known(speaker.office),
      actor: known(facts.actor),
      adjective: known(facts.actorAdjective),
      event: known(event.name),
      session: known(event.session),
      kind: known(event.kind),
      date: known(event.date),
      place: known(event.place),
      form: known(facts.form),
      status: known(facts.status),
      language: known(facts.language),
    };
    const asked = Object.keys(front.expected) as (keyof Expected)[];
    expect(Object.fromEntries(asked.map((key) => [key, found[key]]))).toEqual(front.expected);
  });

  it.each(FRONTS.map((each) => [each.what, each] as const))('begins and ends the speech: %s', (_, front) => {
    const { body } = frameOf(front);
    expect(textOf(body[0]).slice(0, (front.begins ?? BODY).length)).toContain(
      (front.begins ?? BODY.split('\n')[0])?.slice(0, 200),
    );
    const last = (front.body ?? BODY).split('\n').at(-1) ?? '';
    expect(textOf(body.at(-1))).toBe(last);
  });
});
