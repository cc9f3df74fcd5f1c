/** Mistakes that keep the program from reading the input or from showing it. */
export const INPUT = {
  'folder-missing': {
    severity: 'error',
    message: 'there is no folder “{folder}”',
    hints: ['Name the folder that holds transcript.md and speech.yaml.'],
    explain:
      'A speech is a folder with two files, transcript.md and speech.yaml. Paths are taken from where the command is run.',
  },
  'folder-incomplete': {
    severity: 'error',
    message: 'the folder “{folder}” has no {file}',
    explain:
      'A speech is a folder with two files: transcript.md holds what was said, speech.yaml what it says, structured. Both are needed.',
  },
  'file-missing': {
    severity: 'error',
    message: 'there is no file “{file}”',
    explain:
      'The file was named on the command line or by another file. Paths are taken from where the command is run.',
  },
  'file-unreadable': {
    severity: 'error',
    message: '“{file}” cannot be read: {detail}',
    explain: 'The file exists, but it is a folder, is too large to be a text of this kind, or may not be opened.',
  },
  'file-not-utf8': {
    severity: 'error',
    message: '“{file}” is not UTF-8 text: {detail}',
    hints: ['Save the file again with the encoding UTF-8; most editors offer it beside “Save as”.'],
    explain:
      'Text in another encoding would lose accents and quotation marks. The program does not guess, since a wrong guess changes words.',
  },
  'yaml-syntax': {
    severity: 'error',
    message: 'this is not valid YAML: {detail}',
    explain:
      'YAML is read before anything in it is understood. One slip, most often a colon, a quotation mark or the indentation, can cause several messages: mend the first and run again.',
  },
  'yaml-duplicate-key': {
    severity: 'error',
    message: '“{key}” stands twice in the same group',
    hints: ['Remove one of the two, or merge them.'],
    explain: 'A field can have one value. Most readers of YAML silently drop one of the two; here that is an error.',
  },
  'yaml-refused': {
    severity: 'error',
    message: 'this YAML is not accepted: {detail}',
    explain:
      'Some of what YAML allows has no use in these files and can harm: tags that name a program’s types, keys that are lists, references that grow without end, nesting without end, several documents in one file.',
  },
  'control-character': {
    severity: 'error',
    message: 'the character {character} cannot be printed',
    hints: ['Delete it; editors show it when invisible characters are made visible.'],
    explain:
      'Control characters come from copying out of other programs. They have no shape, and the file formats of slides forbid most of them.',
  },
  'field-unknown': {
    severity: 'error',
    message: '{where} has no field “{field}”',
    explain:
      'A misspelt field would silently be left out, so a field that the program does not know is an error. The JSON Schemas that ship list and explain every field; own data belongs under “sections”.',
  },
  'field-missing': {
    severity: 'error',
    message: '{where} lacks the field “{field}”',
    explain: 'The field is required. The JSON Schemas that ship list and explain every field.',
  },
  'value-unexpected': {
    severity: 'error',
    message: '{field} should be {expected}, but is {found}',
    explain: 'The value is of another kind than the field needs, or outside its range.',
  },
  'tlp-unknown': {
    severity: 'error',
    message: '“{marking}” begins like a label of the Traffic Light Protocol, but is none',
    explain:
      'The protocol (TLP 2.0, by FIRST) knows five labels. One that nobody knows protects nothing, so it is an error; what stands after a label is free. The labels are printed as the standard spells them, in every language.',
  },
  'transcript-unclosed': {
    severity: 'error',
    message: 'the facts at the top of the transcript never end',
    hints: ['Close them with a line of three hyphens: ---'],
    explain: 'A transcript may begin with facts in YAML between two lines of three hyphens; the speech follows.',
  },
  'transcript-empty': {
    severity: 'error',
    message: 'the transcript has no paragraph',
    hints: ['Put the text of the speech below the facts, with an empty line between paragraphs.'],
    explain: 'Everything that is printed rests on the paragraphs of the speech, so there must be one.',
  },
  'transcript-left-out': {
    severity: 'warning',
    message: 'this {what} is not counted as a paragraph of the speech',
    explain:
      'Paragraphs are numbered from the first block of the text proper. Headings are taken to be an editor’s and are left out; words that were spoken belong in a paragraph of their own.',
  },
  'transcript-control-character': {
    severity: 'warning',
    message: 'the character {character} was read as a space',
    hints: ['Delete it; editors show it when invisible characters are made visible.'],
    explain:
      'Page breaks and other control characters come from copying out of other programs and are no part of the words.',
  },
  'theme-unknown': {
    severity: 'error',
    message: 'there is no theme “{theme}”',
    explain: 'A theme is named by the name of one that ships, or by the path of a YAML file.',
  },
  'template-unknown': {
    severity: 'error',
    message: 'there is no template “{template}”',
    explain:
      'A template is named by the name of one that ships, or by the path of a folder with a template.yaml in it. To make your own, copy the folder of one that ships.',
  },
  'template-id-twice': {
    severity: 'error',
    message: 'the id “{id}” is used twice',
    hints: ['Give each slide and each section an id of its own.'],
    explain: 'Links, the list of slides and the names in the files go by the id, so it must be unique in its list.',
  },
  'template-liquid': {
    severity: 'error',
    message: 'this is not correct Liquid: {detail}',
    explain:
      'Texts of a template may hold Liquid: {{ … }} for a value, {% if … %} for a choice. Tags that read other files do not exist here.',
  },
  'template-filter-unknown': {
    severity: 'error',
    message: 'there is no filter “{filter}”',
    explain: 'A filter follows a bar and changes a value: {{ speech.event.date | date }}.',
  },
  'template-name-unknown': {
    severity: 'error',
    message: 'there is no “{name}” in {where}',
    explain:
      'A template reaches the speech by the names of its sections and fields. What a speech may hold but does not is simply empty; a name that no speech can have is an error.',
  },
  'template-not-a-list': {
    severity: 'error',
    message: '{name} is not a list',
    hints: ['`each` takes a list, such as principles.items or figures.'],
    explain: '`each` makes something once for each element of a list.',
  },
  'title-empty': {
    severity: 'error',
    message: 'the slide “{id}” has no title',
    hints: ['Give the section a headline in speech.yaml, or the slide a title in the template.'],
    explain: 'Every slide states its message in its title: outline view and screen readers go by it.',
  },
  'slide-unknown': {
    severity: 'error',
    message: 'there is no slide “{slide}” to speak to',
    explain:
      'Speaker notes name the slide that they belong to by its id. The template gives slides their ids; a slide is only made where the speech has something for it.',
  },
  'language-without-labels': {
    severity: 'warning',
    message: 'the template has no labels for the language “{language}”; English ones are used',
    hints: ['Copy the template’s folder and add labels/{language}.yaml.'],
    explain: 'Words that the template itself adds, such as “Bottom line”, come from a file for each language.',
  },
  'part-without-beginning': {
    severity: 'warning',
    message: 'this part of the speech does not say where it begins, so it is left out of the list of parts',
    hints: ['Add `begins`, the first words of the part as they stand in the transcript.'],
    explain: 'A part runs from the paragraph with its first words to where the next part begins.',
  },
  'content-too-long': {
    severity: 'error',
    message: '{what} does not fit its place on {where}, even at the smallest type size',
    hints: ['Shorten the text: {limit}.'],
    explain:
      'Text is set at the design’s sizes, then stepped down, then laid out more densely, then split over continuation slides. Below the smallest legible size the program stops rather than print what nobody can read.',
  },
  'handout-crowded': {
    severity: 'error',
    message: '{count} slides do not fit legibly on a side of {paper} in {orientation}',
    hints: ['Put fewer slides on a side, or take larger paper.'],
    explain:
      'Below each slide stand its number, its message and its paragraphs at a readable size; what they leave for the slide itself must still show what is on it.',
  },
  'nothing-to-print': {
    severity: 'warning',
    message: 'there is nothing to make a {format} of, so none is made',
    hints: ['Give speech.yaml the sections that the template’s {format} shows, or leave {format} out of --formats.'],
    explain:
      'The one-pager and the glossary show some sections of the speech. Where a speech has none of them, or the template does not say which to show, the sheet would be empty.',
  },
  'too-many-pages': {
    severity: 'error',
    message: '“{title}” would take {pages} pages, but {most} is the most it may take: from here on it does not fit',
    hints: [
      'Shorten or drop items in speech.yaml; or, in the template’s `onePager`, take fewer of them (`select: 6` takes the first six) or delete a section.',
    ],
    explain:
      'A one-pager is one sheet of paper, both sides at most. Its spaces are drawn closer and its headings set smaller before this message appears; its text is never below 10 point.',
  },
  'chatham-house': {
    severity: 'warning',
    message: 'the speaker’s name and affiliation are left out, but the words quoted can still tell who spoke',
    hints: ['Read the slides, their notes and the full text before you pass them on.'],
    explain:
      'Under the Chatham House Rule neither the identity nor the affiliation of a speaker may be revealed. The program leaves out the names that speech.yaml gives, wherever they stand; it cannot know by what else a speaker may be recognised.',
  },
  'chatham-house-actor': {
    severity: 'warning',
    message: '“{actor}” is still named, in {places}, and may tell for whom the speaker spoke',
    hints: ['Reword what is yours, or leave the sections out; the words of the speech stay as they are.'],
    explain:
      'The actor for whom the engagement points are given is most often the country or body of the speaker. It is not taken out of the speech, which would no longer say what it says.',
  },
  'glyph-missing': {
    severity: 'error',
    message: 'no font of the theme “{theme}” has a glyph for {characters}',
    hints: ['Write the text in letters that the font has.'],
    explain:
      'The fonts that ship cover Latin, and partly Greek and Cyrillic, scripts. A character that no font can draw would print as an empty box, so it is an error.',
  },
  'rule-unknown': {
    severity: 'error',
    message: 'there is no rule “{code}” that could be set',
    explain:
      'Rules are set by their codes, the words in brackets at the end of a message, in aide.config.yaml or under an item’s `allow`. Mistakes that keep the program from reading the input are no rules: they cannot be set.',
  },
  'allow-unused': {
    severity: 'warning',
    message: 'nothing here breaks the rule “{code}” that is allowed',
    hints: ['Delete the entry, so that it does not hide a mistake to come.'],
    explain:
      'An item’s `allow` silences a rule for that item, with a reason. Where the rule has nothing to say, the entry is left over.',
  },
} as const;
