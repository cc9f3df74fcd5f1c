/** Why a file that was given to `aide import` cannot be read, and what was strange about it. */
export const IMPORT = {
  'import-too-large': {
    severity: 'error',
    message: 'the file has {size}; files up to {most} are read',
    hints: ['Take out pictures and attachments, or copy the words of the speech into a text file.'],
    explain:
      'A speech of two hours is some 20,000 words, a tenth of a megabyte of text. Larger files are refused before they are opened, so that no file can fill the memory.',
  },
  'import-empty': {
    severity: 'error',
    message: 'there are no words in this {what}',
    hints: [
      'If it is a picture of a text, such as a scan, have the words recognised first; if a web page loads its text by a script, copy the words from the browser.',
    ],
    explain: 'The file could be read, but no text is left once marks, menus and pictures are set aside.',
  },
  'import-binary': {
    severity: 'error',
    message: 'this is no text: {detail}',
    hints: ['Give a .txt, .md, .html, .docx or .pdf file.'],
    explain:
      'The bytes are of no kind of file that is read, and in no encoding do they spell a text. A file whose name ends in .txt may still be a picture, a program or compressed.',
  },
  'import-other-format': {
    severity: 'error',
    message: 'this is {what}, which is not read',
    explain:
      'Plain text, Markdown, web pages, Word documents (.docx) and PDF are read. Programs that open the file can save it as one of these; the hint says how.',
  },
  'import-not-the-format': {
    severity: 'error',
    message: 'this is not {expected}, but {found}',
    hints: ['Leave the format out, and it is found from the content.'],
    explain: 'The format that was asked for is not the one that the bytes are in.',
  },
  'import-protected': {
    severity: 'error',
    message: 'this document is protected by a password',
    hints: ['Open it in the program that made it, take the password off, and save it again.'],
    explain:
      'A protected document is encrypted as a whole, and its text cannot be read without the password, which the program does not ask for.',
  },
  'import-expands': {
    severity: 'error',
    message: 'this document is far larger inside than outside: {detail}',
    hints: ['Open it in Word or LibreOffice, check that it is what it claims to be, and save it again.'],
    explain:
      'A .docx file is an archive. One that claims or turns out to hold more than {most} of text, or two hundred times its own size, is made to fill the memory, and is not opened.',
  },
  'import-entities': {
    severity: 'error',
    message: 'this document defines entities of its own, in {part}',
    hints: ['Open it in Word or LibreOffice and save it again.'],
    explain:
      'Office programs never write document type definitions; hostile files use them to grow without end or to reach for other files. Such documents are not opened.',
  },
  'import-too-complex': {
    severity: 'error',
    message: 'this document is built in a way that cannot be followed: {detail}',
    hints: ['Copy the words of the speech into a text file.'],
    explain:
      'The document nests its parts far deeper than anybody writes, or is made of millions of them. Reading on would take more time and memory than a speech is worth.',
  },
  'import-damaged': {
    severity: 'error',
    message: 'this {what} is damaged: {detail}',
    hints: ['Fetch or save the file once more; a program that repairs it may save it anew.'],
    explain: 'The file begins as one of its kind does, but it breaks off or contradicts itself.',
  },
  'import-scanned': {
    severity: 'error',
    message: 'this PDF has {pages} and no text on them: they are pictures, as of a scan',
    hints: ['Have the words recognised first (OCR): scanners and most programs that show PDFs can do it.'],
    explain:
      'A scanned page is a photograph of its words. Text recognition, OCR, puts the words behind the picture; then they can be read. Check the result: it mistakes letters.',
  },
  'import-no-characters': {
    severity: 'error',
    message: 'the fonts of this PDF do not say which letters they show',
    hints: ['Fetch the document in another form, or print it to pictures and have the words recognised (OCR).'],
    explain:
      'A PDF draws shapes, and may leave out which characters they stand for. Then it looks right, and copying from it gives nonsense.',
  },
} as const;
