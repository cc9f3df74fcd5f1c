import type { Mark } from '../../ir/scene.ts';
import { escapeXml } from './xml.ts';

/** PowerPoint's own mark for what assistive technology may skip ([MS-ODRAWXML] 2.2.4). */
const DECORATIVE =
  '<a:extLst><a:ext uri="{C183D7F6-B498-43B3-948B-1728B52AA6E4}">' +
  '<adec:decorative xmlns:adec="http://schemas.microsoft.com/office/drawing/2017/decorative" val="1"/></a:ext></a:extLst>';

/** Shapes say nothing that their text or their neighbours do not, unless they carry alt text. */
function isDecorative(mark: Mark): boolean {
  const shape = mark.type === 'rect' || mark.type === 'ellipse' || mark.type === 'line';
  return mark.decorative === true || (shape && (mark.alt ?? '') === '');
}

function description(mark: Mark): string {
  if (isDecorative(mark)) return ' descr=""';
  const title = mark.type === 'chart' && mark.title !== '' ? ` title="${escapeXml(mark.title)}"` : '';
  // A text box speaks for itself; a table is at least named, since the accessibility checker asks for a description.
  const alt = mark.alt ?? (mark.type === 'table' ? mark.name : '');
  return (alt === '' ? '' : ` descr="${escapeXml(alt)}"`) + title;
}

export interface Identity {
  /** Unique on its slide, layout or master. */
  readonly id: number;
  /** A click's `a:hlinkClick`, or nothing. */
  readonly link: string;
  /** Whether it stands on a layout, so that PowerPoint keeps it when the layout is edited. */
  readonly onLayout: boolean;
}

/** The non-visual properties of a mark's object: who it is, what it shows to those who do not see it, where it leads. */
export function nonVisualProperties(mark: Mark, { id, link, onLayout }: Identity): string {
  const children = link + (isDecorative(mark) ? DECORATIVE : '');
  const attributes = `id="${id}" name="${escapeXml(mark.name)}"${description(mark)}`;
  const common = children === '' ? `<p:cNvPr ${attributes}/>` : `<p:cNvPr ${attributes}>${children}</p:cNvPr>`;
  const application = onLayout ? '<p:nvPr userDrawn="1"/>' : '<p:nvPr/>';
  switch (mark.type) {
    case 'table':
      return `<p:nvGraphicFramePr>${common}<p:cNvGraphicFramePr><a:graphicFrameLocks noGrp="1"/></p:cNvGraphicFramePr>${application}</p:nvGraphicFramePr>`;
    case 'chart':
      return `<p:nvGraphicFramePr>${common}<p:cNvGraphicFramePr/>${application}</p:nvGraphicFramePr>`;
    case 'image':
      return `<p:nvPicPr>${common}<p:cNvPicPr><a:picLocks noChangeAspect="1"/></p:cNvPicPr>${application}</p:nvPicPr>`;
    case 'text':
      return `<p:nvSpPr>${common}<p:cNvSpPr txBox="1"/>${application}</p:nvSpPr>`;
    default:
      return `<p:nvSpPr>${common}<p:cNvSpPr/>${application}</p:nvSpPr>`;
  }
}
