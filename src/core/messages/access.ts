/** Rules about who can read slides and pages. */
export const ACCESS = {
  'alt-missing': {
    severity: 'error',
    rule: 'access',
    message: 'the {what} on {where} has no alternative text',
    hints: ['Say in a sentence what it shows: `alt` of a number slide or a bar, `arrow` of a slide with one.'],
    explain:
      'Who cannot see a chart, a picture or an arrow hears its alternative text. Without it the content is lost, and a PDF would claim PDF/UA and break it (Matterhorn 13-004; Section 508, WCAG 1.1.1; Microsoft’s checker: missing alternative text).',
  },
  'alt-file-name': {
    severity: 'warning',
    rule: 'access',
    message: 'the alternative text of the {what} on {where} says nothing: “{alt}”',
    hints: ['Say in a sentence what it shows.'],
    explain:
      'The name of a file, or the word “chart”, is no alternative text: it must say what there is to be seen (Microsoft’s checker; WCAG 1.1.1).',
  },
  'header-missing': {
    severity: 'warning',
    rule: 'access',
    message: 'the table “{table}” on {where} has no head for column {columns}',
    hints: ['Give every column a name: `columns` of the slide, or `label` of the section’s column.'],
    explain:
      'A screen reader says the head of the column before each cell; without one a cell cannot be told from its place (WCAG 1.3.1; Matterhorn 15; Microsoft’s checker: use of header row). The column of paragraph numbers needs none, nor does a list with one text beside each heading.',
  },
  'language-unknown': {
    severity: 'warning',
    rule: 'access',
    message: '“{language}” is no language that is known',
    hints: ['Give the language of the speech as a tag such as en-US, fr or es-MX.'],
    explain:
      'The language decides the voice with which slides and pages are read aloud, and the spelling that PowerPoint expects (WCAG 3.1.1; Matterhorn 11). The tag is well formed, but the Unicode CLDR has no language of this name.',
  },
  'link-text': {
    severity: 'warning',
    rule: 'access',
    message: 'the link “{words}” on {where} does not say where it leads',
    hints: ['Name what is found there.'],
    explain:
      'Links are heard one after the other, out of their sentences: “here” or an address tells nothing (WCAG 2.4.4; Microsoft’s checker: hyperlink text). In the list of slides on a divider the link is the slide’s `short` or `entry`.',
  },
  'section-repeated': {
    severity: 'warning',
    rule: 'access',
    message: '“{name}” on {where} is the name of another section of the {document} too',
    hints: ['Give each section a heading of its own.'],
    explain:
      'Sections are listed: in PowerPoint’s outline, in the bookmarks of a PDF, in a screen reader’s list of headings. Two of one name cannot be told apart there (Microsoft’s checker: section names; WCAG 2.4.6).',
  },
} as const;
