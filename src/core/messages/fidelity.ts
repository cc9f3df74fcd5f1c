/** Rules that hold what is written against what was said. */
export const FIDELITY = {
  'quote-not-found': {
    severity: 'error',
    rule: 'fidelity',
    message: 'this quote does not stand in the transcript',
    explain:
      'Every quote must stand in the transcript word for word, white space aside. The nearest passage is shown beside the message: copy the words from there.',
  },
  'quote-ambiguous': {
    severity: 'error',
    rule: 'fidelity',
    message: 'these words stand in {count} paragraphs: {paragraphs}',
    explain:
      'A quote leads to one paragraph. Where the same words stand in several, quote more of the passage, or write the quote as { exact: …, prefix: … } or { exact: …, suffix: … } with the words right before or after. Words that stand several times in a single paragraph need nothing: the first place is taken, and the paragraph that is cited is the same.',
  },
  'quote-context': {
    severity: 'error',
    rule: 'fidelity',
    message: 'these words stand in the transcript, but not {context}',
    explain:
      'The prefix and suffix of a quote are what stands right before and after it, word for word. They are only needed where the same words stand in several paragraphs.',
  },
  'quotation-altered': {
    severity: 'error',
    rule: 'fidelity',
    message: '“{words}” is given as the speaker’s own words, but does not stand in the quotes of this item',
    explain:
      'Quotation marks say that these are the speaker’s own words, and some fields say so without them: the text of a quotation, the `words` of an ask, the `time` of a date, and `resolved`. Such words must stand in the quotes of the same item, word for word; white space, the kind of quotation marks and of dashes, the case of the first letter and punctuation before the closing mark may differ. Quote the passage, or take the marks away and condense.',
  },
  'number-unsupported': {
    severity: 'error',
    rule: 'fidelity',
    message: 'the quotes of this item do not hold {number}',
    explain:
      'Every number, percentage, amount and count must stand in the quotes, with its unit: as digits or spelt out, “46 percent” or “46%”, “$528 million” or “528,000,000 dollars”, “a third” or “one in three”. A count of items that stand there (“three fronts”) is understood where the items are listed in the same section. A value that the speech does not state belongs in `derived`, with the formula that makes it.',
  },
  'date-unsupported': {
    severity: 'error',
    rule: 'fidelity',
    message: 'the quotes of this item do not hold the date {date}',
    explain:
      'A year, month or day must stand in the quotes, be a fact of the speech, or be resolved: the field `resolved` then holds the speaker’s words, such as “last month”, that the date was worked out from.',
  },
  'date-not-following': {
    severity: 'error',
    rule: 'fidelity',
    message: '“{words}”, counted from {from}, means {expected}, not {date}',
    hints: ['Mend the date, or, where the words mean something else, quote those that give it.'],
    explain:
      'A date that was worked out from words of the speaker, such as “tomorrow”, “last month” or “later this year”, is computed again from the date of the speech and must agree. Words that no rule understands are left to you.',
  },
  'derived-mismatch': {
    severity: 'error',
    rule: 'fidelity',
    message: 'the formula `{formula}` makes {result}, not {value}',
    hints: ['Mend the formula or the value; numbers in the formula must stand in the quotes.'],
    explain:
      'A value that the speech does not state is shown as computed. Its formula is a sum of numbers with + - * / and brackets; what it makes must be the value, up to rounding to the digits given.',
  },
  'name-unsupported': {
    severity: 'error',
    rule: 'fidelity',
    message: 'neither the quotes of this item nor the facts of the speech name “{name}”',
    explain:
      'A proper name or an acronym may be used where the item’s quotes hold it, where it is a fact of the speech (speaker, actor, event, title), or where the glossary or the list of agencies says that it is the same as a name in the quotes.',
  },
  'hedge-dropped': {
    severity: 'error',
    rule: 'fidelity',
    message: 'the speaker said “{said}”; without “{hedge}” this says more',
    hints: ['Give the hedge too, in the same words or in others of their kind.'],
    explain:
      'A hedge (“an estimated”, “nearly”, “up to”, “more than”, “one of the”, “may”) is part of what was said. A text that gives the number or the claim must give the hedge too, in these words or others of the same kind.',
  },
  'hedge-added': {
    severity: 'error',
    rule: 'fidelity',
    message: '“{hedge}” is not what the speaker said: “{said}”',
    hints: ['Leave it out, or take the speaker’s own.'],
    explain:
      'A hedge that the speaker did not use makes a firm statement vague, or turns a limit around (“up to” for “more than”). Leave it out or use the speaker’s own.',
  },
  'strength-exceeded': {
    severity: 'error',
    rule: 'fidelity',
    message: '“{verb}” is stronger than what the speaker said: “{said}”',
    explain:
      'Verbs that ask have a scale, from “hope” over “encourage”, “call on” and “urge” to “demand”, and from “may” over “should” to “must”. An ask may be weaker than what was said, never stronger. The scale stands in `src/english/lexicon/operative-verbs.json`, with its sources.',
  },
  'scope-exceeded': {
    severity: 'error',
    rule: 'fidelity',
    message: '“{word}” goes further than the speaker did: “{said}”',
    hints: ['Take the passage’s own word, or leave this one out.'],
    explain:
      'Words such as “all”, “every”, “always”, “only”, “main” and superlatives leave no exception. Where nothing in the passage says as much, the text claims more than was said: “many countries” are not all, “too often” is not always, “a critical pillar” is not the most critical.',
  },
  'negation-changed': {
    severity: 'warning',
    rule: 'fidelity',
    message: 'this may say the opposite: {what}',
    explain:
      'A “not”, “no”, “never” or “without” of the passage is missing in the text, or the text has one that the passage lacks, so that it may say the opposite; or a word stands where the passage has its opposite (“increase” for “reduce”). Words that are negative themselves (“fail”, “lack”, “oppose”) count.',
  },
  'condition-lost': {
    severity: 'warning',
    rule: 'fidelity',
    message: 'the passage holds only “{condition} …”, and this text does not say so',
    hints: ['Say what it depends on, in a few words.'],
    explain:
      'A statement that the speaker tied to a condition (“if”, “unless”, “provided that”) is given here without it.',
  },
  'speaker-mistaken': {
    severity: 'warning',
    rule: 'fidelity',
    message: 'this may not be the speaker’s own: {what}',
    explain:
      'Words that the speaker quotes from somebody else, or reports (“the Secretary-General has said that …”), are not the speaker’s own; and what a passage says of others is not said of the speaker, nor of the country or body that the speaker stands for.',
  },
  'expansion-unsupported': {
    severity: 'error',
    rule: 'fidelity',
    message: 'the speech does not say that “{term}” stands for “{expansion}”',
    hints: ['Quote the words that expand it, or give it in the glossary with `origin: added`, as the editor’s.'],
    explain:
      'A glossary entry with `origin: speech` must be expanded in its own quotes, and a short form in brackets must be one that the speech or the glossary gives. Whatever else you know about an acronym is welcome, as long as it is marked as added.',
  },
  'passage-unlike': {
    severity: 'error',
    rule: 'fidelity',
    message: 'the quotes of this item do not speak of what is written here',
    hints: ['Quote the passage that says so, or leave the words out.'],
    explain:
      'The words of the text and those of its quotes have too little in common for the one to rest on the other. Most often the wrong passage is cited, or the text of another item was put here; the passage that is most like it is shown where there is one.',
  },
  'roles-swapped': {
    severity: 'error',
    rule: 'fidelity',
    message: 'the passage has {said} here, not {written}',
    hints: ['Put the two back in their places.'],
    explain:
      'The quotes name both, but the words are said of the other one; or the one who acts and the one who is acted on changed places; or the two ends of a way (“from … to …”) are the wrong way round.',
  },
} as const;
