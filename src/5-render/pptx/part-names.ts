/** Where each part stands in the package; numbers count from 1. */
export const PRESENTATION = 'ppt/presentation.xml';
export const PRESENTATION_PROPERTIES = 'ppt/presProps.xml';
export const VIEW_PROPERTIES = 'ppt/viewProps.xml';
export const TABLE_STYLES = 'ppt/tableStyles.xml';
export const CORE_PROPERTIES = 'docProps/core.xml';
export const EXTENDED_PROPERTIES = 'docProps/app.xml';
export const SLIDE_MASTER = 'ppt/slideMasters/slideMaster1.xml';
export const NOTES_MASTER = 'ppt/notesMasters/notesMaster1.xml';
export const SLIDE_THEME = 'ppt/theme/theme1.xml';
/** A master may not share its theme with another: PowerPoint repairs the file. */
export const NOTES_THEME = 'ppt/theme/theme2.xml';

export const layoutName = (number: number): string => `ppt/slideLayouts/slideLayout${number}.xml`;
export const slideName = (number: number): string => `ppt/slides/slide${number}.xml`;
export const notesName = (number: number): string => `ppt/notesSlides/notesSlide${number}.xml`;
export const chartName = (number: number): string => `ppt/charts/chart${number}.xml`;
export const workbookName = (number: number): string => `ppt/embeddings/Microsoft_Excel_Worksheet${number}.xlsx`;
export const imageName = (number: number, format: 'png' | 'jpeg'): string => `ppt/media/image${number}.${format}`;
