import type { ActorFact } from './actor.ts';
import type { Clues, PersonClue } from './clues.ts';
import { type Fact, type FactOverrides, fact, given, type SpeechFactsDraft } from './facts.ts';
import type { House } from './house.ts';
import { isNameLike } from './person.ts';
import { personOfLabel, type SpeakerLabel, surnameOf } from './turns.ts';

/** What there is to say of a speaker; the name may be missing. */
export type SpeakerDraft = Partial<SpeechFactsDraft['speaker']>;

/** Puts together who speaks from the label of the turns, bylines and front matter. */
export function drawSpeaker(
  clues: Clues,
  label: SpeakerLabel | undefined,
  house: House | undefined,
  overrides: FactOverrides,
): SpeakerDraft {
  const labelled: PersonClue[] =
    label === undefined
      ? []
      : [{ person: personOfLabel(label), evidence: { from: 'label', words: label.words }, confidence: 0.75 }];
  const named = [...clues.people, ...labelled].filter(({ person: { name } }) => name !== undefined && isNameLike(name));
  const spoken = labelled[0]?.person;
  // Who has the label is who speaks: the byline of another is no more than that.
  const surname = spoken?.name === undefined ? undefined : surnameOf(spoken.name);
  const matching =
    surname === undefined ? named : named.filter(({ person: { name = '' } }) => surnameOf(name) === surname);
  const pool = matching.length > 0 ? matching : named;
  const fuller = (clue: PersonClue): number =>
    clue.confidence +
    ((clue.person.name ?? '').includes(' ') && !/^(?:Mr|Ms|Mrs)\b/u.test(clue.person.name ?? '') ? 0.3 : 0);
  const chosen = pool.reduce<PersonClue | undefined>(
    (most, each) => (most === undefined || fuller(each) > fuller(most) ? each : most),
    undefined,
  );
  const name =
    given(overrides.speaker) ??
    (chosen?.person.name === undefined
      ? undefined
      : fact(chosen.person.name, chosen.evidence, Math.min(1, chosen.confidence)));
  // What else is said of the same person, or of nobody by name.
  const same = [...(chosen === undefined ? [] : [chosen]), ...clues.people, ...labelled].filter(
    ({ person }) =>
      person.name === undefined ||
      (chosen?.person.name !== undefined && surnameOf(person.name) === surnameOf(chosen.person.name)),
  );
  const of = (field: 'role' | 'organization' | 'office'): Fact | undefined => {
    const clue = same.find(({ person }) => person[field] !== undefined && person[field] !== '');
    const value = clue?.person[field];
    return clue === undefined || value === undefined ? undefined : fact(value, clue.evidence, clue.confidence);
  };
  const [role, organization, office] = [
    given(overrides.role) ?? of('role') ?? house?.role,
    given(overrides.organization) ?? of('organization') ?? house?.name,
    of('office'),
  ];
  return {
    ...(name === undefined ? {} : { name: role === undefined ? name : withoutPoliteness(name) }),
    ...(role === undefined ? {} : { role }),
    ...(organization === undefined ? {} : { organization }),
    ...(office === undefined ? {} : { office }),
  };
}

/** “Senator Cardin” is no Mr. beside. */
const withoutPoliteness = (name: Fact): Fact => ({
  ...name,
  value: name.value.replace(/^(?:Mr|Mrs|Ms|Miss)\.? /u, ''),
});

const US_DEPARTMENT =
  /^(?:U\.S\. |United States )?(?:Deputy )?Secretary of ((?:the )?(?:State|Treasury|Defense|Commerce|Labor|Energy|Agriculture|Education|Transportation|Homeland Security|Interior|Health and Human Services|Housing and Urban Development|Veterans Affairs))$/u;

/** “Treasury Deputy Secretary”. */
const US_DEPARTMENT_FIRST =
  /^(?:U\.S\. )?(Treasury|Defense|Commerce|Labor|Energy|Agriculture|Transportation|Homeland Security) (?:(?:Deputy|Under|Assistant) )?Secretary$/u;

/** The department that an office of the United States is the head of. */
export function organizationOf(
  { role, organization }: SpeakerDraft,
  actor: ActorFact | undefined,
): { readonly organization?: Fact } {
  const first = US_DEPARTMENT_FIRST.exec(role?.value ?? '')?.[1];
  const department = US_DEPARTMENT.exec(role?.value ?? '')?.[1] ?? (first === 'Treasury' ? 'the Treasury' : first);
  if (organization !== undefined || department === undefined || role === undefined || actor?.state?.alpha2 !== 'US')
    return {};
  return { organization: fact(`U.S. Department of ${department}`, { from: 'convention', words: role.value }, 0.7) };
}
