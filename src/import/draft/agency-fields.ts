import type { ModelRecord } from '../../ir/draft.ts';
import { capitalise, condense, condensePhrase, withoutOrdinal } from './condense.ts';
import { isDependent, makesPoint } from './headlines.ts';
import type { FoundRole } from './roles.ts';

/** Characters of an ask, whose column is narrow. */
const ASK = 90;
/** Characters that a cell takes where fewer would not name the body; not of what is said of several at once. */
const MOST = 200;
const LEAST = 100;

/** What a body is competent in, does and is asked to do, by the forms in which speeches say that. */
export function wordRoles(roles: readonly FoundRole[], most: number): ModelRecord {
  const fields: { competence?: string; role?: string; ask?: string } = {};
  for (const { sentence, basis, start, ask, part } of roles) {
    const { text } = sentence;
    if (part !== undefined) {
      fields.role ??= capitalise(condensePhrase(withoutOrdinal(part).replace(/^We\s+/, ''), most));
      continue;
    }
    const suited =
      /\b(?:best suited|uniquely (?:positioned|placed|qualified)|well (?:placed|positioned|suited)|best placed) to\s+/.exec(
        text,
      );
    const expert =
      /\b(?:expertise|competence|mandate|mission|strength)\b[^.;]*?\b(?:lies in|is centered on|is focused on|is in|is to|centers on)\s+/.exec(
        text,
      );
    if (ask && basis !== 'subject' && fields.ask === undefined)
      fields.ask = condensePhrase(text.slice(ask.start), Math.min(ASK, most));
    else if (expert && fields.competence === undefined)
      fields.competence = condensePhrase(text.slice(expert.index + expert[0].length), most);
    else if (suited && fields.role === undefined)
      fields.role = condensePhrase(text.slice(suited.index + suited[0].length), most);
    else if (start !== undefined && ask && fields.ask === undefined)
      fields.ask = condensePhrase(text.slice(start), Math.min(ASK, most));
    else if (start !== undefined && !ask && fields.role === undefined)
      fields.role = condensePhrase(text.slice(start), most);
    else if (start !== undefined && fields.competence === undefined && basis === 'subject' && !ask)
      fields.competence = condensePhrase(text.slice(start), most);
  }
  // One word (“spoken”) tells nothing of a body.
  if (fields.role !== undefined && !/\s/.test(fields.role)) delete fields.role;
  if (fields.role === undefined && fields.ask === undefined && fields.competence === undefined) {
    // What leans on the sentence before says little in a table.
    const texts = (most < LEAST ? [most] : [most, MOST]).flatMap((length) =>
      roles.map(({ part, sentence, named }) => {
        const text = condense(withoutOrdinal(part ?? sentence.text), length);
        return { text, isNamed: makesPoint(text, named) };
      }),
    );
    const found =
      texts.find(({ text, isNamed }) => isNamed && !isDependent(text)) ??
      texts.find(({ isNamed }) => isNamed) ??
      texts[0];
    if (found !== undefined) fields.role = found.text;
  }
  return Object.fromEntries(
    Object.entries(fields).map(([field, text]) => [field, capitalise(text.replace(COPULA, ''))]),
  );
}

/** In a table the body stands beside what it is: “crucial for growth”, not “is crucial for growth”. */
const COPULA = /^(?:is|are|was|were|has|have)\s+(?:also\s+)?(?!to\b|not\b|been\b)/i;
