/** Rules about how slides and pages look. */
export const DESIGN = {
  'title-not-sentence': {
    severity: 'warning',
    rule: 'design',
    message: '“{title}” on {where} is no sentence',
    hints: ['Say in a full sentence what the slide shows.'],
    explain:
      'A title that is a full sentence gives a slide its message; evidence below it is understood better and with less effort than below a topic (Garner and Alley 2013), and titles read in sequence tell the story. English titles are looked at: one without a finite verb that neither asks nor orders is a topic. The titles of the deck, of its parts and of quotations are names or the speaker’s words, and are left alone.',
  },
  'title-too-long': {
    severity: 'warning',
    rule: 'design',
    message: 'the title of {where} takes {lines} lines',
    hints: ['Shorten it to two lines.'],
    explain:
      'A title is read at one glance where it takes two lines at most: 118 characters on a slide, about 70 on the first one. The bottom line and a quotation are their slide’s title and may take more.',
  },
  'title-repeated': {
    severity: 'warning',
    rule: 'design',
    message: '{where} has the title of {other}: “{title}”',
    hints: ['Give each slide a message of its own.'],
    explain:
      'Two slides of one title say the same, and nobody who goes by titles (the outline, bookmarks, a screen reader) can tell them apart. Slides that a list runs on to are counted, “(2/2)”, and do not repeat.',
  },
  'words-many': {
    severity: 'warning',
    rule: 'design',
    message: '{where} has {words} words; its layout carries {most}',
    hints: ['Shorten its texts, or leave what is for reading to the briefing.'],
    explain:
      'A slide that somebody speaks to (bottom line, agenda, pillars, cards, number, regional) carries 105 words; a slide for reference (rows, roles, comparison, organisation, timeline, engagement, asks) 150, since it is read as a paper is; a quotation 45, without who said it. More is read instead of listened to. Titles, headings, texts, labels and notes count; the running head, heads of columns, paragraph numbers and the line at the foot do not, and the list of sources is an index.',
  },
  'items-many': {
    severity: 'warning',
    rule: 'design',
    message: 'the list on {where} has {items} items; its layout carries {most}',
    hints: ['Merge items or drop some, or show them in two lists.'],
    explain:
      'Two to four items are remembered, and six are the most that a list may have that somebody speaks to (cards, pillars, bottom line, agenda, regional efforts). A table for reference may have twelve, which fill two slides. Slides that the list runs on to are counted with it.',
  },
  'slides-alike': {
    severity: 'warning',
    rule: 'design',
    message: 'from {from} to {to}, {count} slides in a row have the layout “{layout}”',
    hints: ['Put a slide of another layout between them, or merge two.'],
    explain:
      'Three slides in a row that look the same make listeners lose their place. Slides that a list runs on to are part of their first one; a divider or the agenda begins anew.',
  },
  'type-small': {
    severity: 'warning',
    rule: 'design',
    message: '{use} of {size} points cannot be read, {least} is the least: {where}',
    hints: ['Give the style a larger size in the theme.'],
    explain:
      'On slides, which are read across a room, titles take 20 points at least, texts and headings 14, labels, references, notes and the cells of tables 11, and the lines at the edge 9. On paper it is 14, 9, 8 and 7. Sizes come from the theme’s styles and from the steps to which long texts go down.',
  },
  'contrast-low': {
    severity: 'warning',
    rule: 'design',
    message: '{kind} in {front} on {back} has a contrast of {ratio}:1, not {least}:1: {where}',
    hints: ['Make one of the two colours in the theme darker or lighter.'],
    explain:
      'Text must stand out from what really lies behind it, a panel, a band or the page, by 4.5:1; from 18 points, or 14 points bold, by 3:1; so must arrows, charts and bars that carry meaning, and neighbouring parts of a chart (WCAG 2.2, 1.4.3 and 1.4.11, which Section 508 and EN 301 549 take up). Rules and ornaments are exempt.',
  },
  'slide-half-empty': {
    severity: 'warning',
    rule: 'design',
    message: 'the {half} half of {where} is empty',
    hints: ['Say more there, or give the slide another layout, or say it on a slide beside it.'],
    explain:
      'A half without anything looks forgotten. The halves are those of the area below the running head and above the foot; the title fills none but the upper one. Slides that leave room on purpose (title, divider, bottom line, quotation, a figure alone) are exempt.',
  },
  'word-alone': {
    severity: 'warning',
    rule: 'design',
    message: '“{word}” stands alone on the last line of a paragraph on {where}',
    hints: ['Add or drop a word, so that the last line has more than one.'],
    explain:
      'A last line of one word, shorter than two fifths of the widest line, looks like a slip. Lines are balanced before this message appears: it comes where no box of the same number of lines avoids it. Cells of tables, labels and the full text of the speech are left alone.',
  },
} as const;
