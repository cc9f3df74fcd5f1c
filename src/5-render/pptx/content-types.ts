const OFFICE = 'application/vnd.openxmlformats-officedocument';

/** Media types of the parts, as ECMA-376 part 1 names them. */
export const CONTENT_TYPES = {
  presentation: `${OFFICE}.presentationml.presentation.main+xml`,
  slideMaster: `${OFFICE}.presentationml.slideMaster+xml`,
  slideLayout: `${OFFICE}.presentationml.slideLayout+xml`,
  slide: `${OFFICE}.presentationml.slide+xml`,
  notesMaster: `${OFFICE}.presentationml.notesMaster+xml`,
  notesSlide: `${OFFICE}.presentationml.notesSlide+xml`,
  presentationProperties: `${OFFICE}.presentationml.presProps+xml`,
  viewProperties: `${OFFICE}.presentationml.viewProps+xml`,
  tableStyles: `${OFFICE}.presentationml.tableStyles+xml`,
  theme: `${OFFICE}.theme+xml`,
  chart: `${OFFICE}.drawingml.chart+xml`,
  coreProperties: 'application/vnd.openxmlformats-package.core-properties+xml',
  extendedProperties: `${OFFICE}.extended-properties+xml`,
  workbook: `${OFFICE}.spreadsheetml.sheet`,
  workbookMain: `${OFFICE}.spreadsheetml.sheet.main+xml`,
  worksheet: `${OFFICE}.spreadsheetml.worksheet+xml`,
  styles: `${OFFICE}.spreadsheetml.styles+xml`,
  png: 'image/png',
  jpeg: 'image/jpeg',
};
