import * as v from 'valibot';
import type { Quote, Speech, SpeechFacts } from '../../ir/speech.ts';
import {
  choice,
  citable,
  date,
  flag,
  language,
  list,
  located,
  optional,
  type Schema,
  text,
  withDefault,
} from './fields.ts';
import { comparison, dated, figure, freeSections, note, omission, quotation, speakerNote, term } from './records.ts';
import {
  agency,
  agencySections,
  ask,
  engagement,
  keyMessage,
  keyMessageItem,
  named,
  part,
  pillar,
  principle,
  sectionOf,
  short,
  title,
} from './sections.ts';

const speaker = located({
  name: text('The speaker’s name as printed.'),
  role: optional(text('Rank or office, such as Ambassador.')),
  organization: optional(text('The organization spoken for.')),
  office: optional(text('The department within the organization.')),
});

const event = located({
  name: text('The meeting at which the speech was given.'),
  session: optional(text('The panel or session of the meeting.')),
  kind: optional(text('What kind of session it is, such as panel or seminar.')),
  date: date('The day of the speech.'),
  place: optional(text('Where it was given.')),
});

const recipient = text('Who receives it.');
const distribution = v.pipe(
  v.union([recipient, list(recipient, 'Several recipients.')]),
  v.description('Who receives the documents: a text or a list of them, printed on every page.'),
  v.transform((recipients) => (Array.isArray(recipients) ? recipients : [recipients])),
);

const speech: Schema<SpeechFacts> = located({
  title: text('The title of the speech.'),
  speaker: v.pipe(
    v.union([speaker, list(speaker, 'Several speakers.')]),
    v.description('Who speaks: one speaker or a list of them.'),
    v.transform((speakers) => (Array.isArray(speakers) ? speakers : [speakers])),
  ),
  actor: text('For whom the engagement points are given, such as United States.'),
  actorAdjective: optional(text('The actor as an adjective, such as U.S.')),
  event,
  form: withDefault(text('What the text is called: presentation, remarks, statement.'), 'speech'),
  status: withDefault(
    choice(
      ['as prepared', 'as delivered', 'check against delivery', 'not stated'],
      'How the text relates to what was said.',
    ),
    'not stated',
  ),
  language: withDefault(language('The language of the speech as a BCP 47 tag, such as en-US.'), 'en'),
  marking: optional(text('A marking that is printed on every page, such as UNCLASSIFIED or TLP:GREEN.')),
  embargo: optional(text('Until when nothing may be published, as it is printed: until 10:00 EST, 4 June 2008.')),
  distribution: optional(distribution),
  source: optional(text('Where the text comes from.')),
  draft: optional(flag('Whether it is a draft that nobody has looked through yet; every page then says DRAFT.')),
});

const review = v.pipe(
  located({
    dropped: list(
      v.strictObject({
        section: text('The section that the item was taken from.'),
        text: text('What it said.'),
        quotes: optional(list(text('The words, verbatim.'), 'What it rested on.')),
      }),
      'Items that were taken out: they do not come back when the speech is imported again.',
    ),
  }),
  v.description('What was decided about drafts of the model; a record, not printed.'),
);

/** The form of speech.yaml. */
export const speechSchema: Schema<Speech<Quote>> = v.pipe(
  located({
    speech: v.pipe(speech, v.description('The facts of the speech.')),
    keyMessage: optional(keyMessage),
    keyMessages: optional(sectionOf(keyMessageItem, {}, 'Four to seven messages for the first page of the briefing.')),
    structure: optional(sectionOf(part, {}, 'The parts that the speaker announces.')),
    pillars: optional(sectionOf(pillar, {}, 'The pillars of a policy, such as prevention, protection, prosecution.')),
    principles: optional(
      sectionOf(
        principle,
        {
          obstacles: optional(
            located({
              headline: title,
              short: optional(short),
              note: optional(text('An editor’s remark below the table.')),
            }),
          ),
        },
        'Principles with what stands in their way.',
      ),
    ),
    lists: optional(
      list(
        sectionOf(
          named,
          { kind: withDefault(choice(['steps', 'causes', 'other'], 'What is enumerated.'), 'other') },
          'An enumeration.',
        ),
        'Any other enumerations.',
      ),
    ),
    agencies: optional(sectionOf(agency, agencySections.agencies, 'Agencies with their competence and role.')),
    regional: optional(sectionOf(agency, agencySections.regional, 'Regional partners and efforts.')),
    engagement: optional(sectionOf(engagement, {}, 'What the actor has done, does, or commits to.')),
    figures: optional(list(figure, 'Figures with their unit and hedge.')),
    asks: optional(sectionOf(ask, {}, 'What is asked, of whom, in the speaker’s own verb.')),
    comparisons: optional(list(comparison, 'Tables that set two or more things side by side.')),
    quotations: optional(list(quotation, 'Passages to be shown in full.')),
    timeline: optional(
      citable(
        {
          headline: title,
          short: optional(short),
          note: optional(text('An editor’s remark below the timeline.')),
        },
        'The title of the timeline, whose moments come from the other sections.',
      ),
    ),
    dates: optional(list(dated, 'Further moments; items with dates join the timeline by themselves.')),
    glossary: optional(list(term, 'Terms and their expansions.')),
    notes: optional(list(note, 'The editor’s own remarks, always shown as such.')),
    speakerNotes: optional(list(speakerNote, 'What the presenter means to say, by slide; it stands in the notes.')),
    omit: optional(list(omission, 'Passages that are set aside, with the reason.')),
    sections: optional(freeSections),
    review: optional(review),
  }),
  v.title('aide-memoire speech'),
  v.description('What a speech says, structured; every item rests on verbatim quotes of its transcript.'),
);
