/** Rules about models that the program drafted and that a person looks through. */
export const DRAFT = {
  draft: {
    severity: 'warning',
    rule: 'draft',
    message: 'the model is a draft, and every page says so; items that are still marked: {count}',
    explain:
      'A model that was drafted has `draft: true` among the facts of the speech, and each of its items a mark: the rule that drafted it, and how sure the rule is. Slides and pages say DRAFT until `draft: true` is taken out; a build with broken rules says DRAFT, UNVERIFIED instead. Set the rule to error where no draft may be built.',
  },
  'draft-left': {
    severity: 'warning',
    rule: 'draft',
    message: 'this item was drafted by “{rule}”, and nobody has kept it',
    hints: ['Hold it against its quotes; then take out its `draft`, or the item.'],
    explain:
      'The model says that it is no draft any more, so no page says DRAFT; yet this item still has the mark of an item that no person has looked at.',
  },
} as const;
