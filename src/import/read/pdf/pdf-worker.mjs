// The thread in which pdf.js reads a hostile file. It is plain JavaScript, since Node starts it as it stands here, and
// `scripts/build.mjs` puts it with pdf.js into one file, so that nothing else has to load that library. It answers to
// src/import/read/pdf/reader.ts, whose types say what goes over the wire, and which ends it when it takes too long.

// First, and for what it does: pdf.js looks round while it is loaded.
import './pdf-surroundings.mjs';
import { parentPort, workerData } from 'node:worker_threads';
import { getDocument, OPS, Util } from 'pdfjs-dist/legacy/build/pdf.min.mjs';
// Registers itself where pdf.min.mjs looks for it, instead of being fetched later by its path.
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';
import { checkMemory, startCounting } from './pdf-surroundings.mjs';

/** pdf.js rebuilds fonts for a browser; a place to put them keeps it from drawing every glyph by hand instead. */
const ownerDocument = { fonts: { add() {}, delete() {} } };

/** Nothing is fetched, run or drawn: no scripts, no forms, no pictures, no files beside this one. */
const OPTIONS = {
  isEvalSupported: false,
  enableXfa: false,
  useSystemFonts: false,
  useWorkerFetch: false,
  useWasm: false,
  disableFontFace: false,
  disableRange: true,
  disableStream: true,
  disableAutoFetch: true,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  // In pixels: a picture with more is left out before it is unpacked.
  maxImageSize: 0,
  verbosity: 0,
  ownerDocument,
};

/** 0 leaves out annotations, and so forms and what they hold. */
const NO_ANNOTATIONS = 0;

const INVISIBLE_CLIP = 7;

let opened;

parentPort.on('message', async (ask) => {
  try {
    const answer = ask === 'open' ? await open() : await readPage(ask);
    checkMemory();
    parentPort.postMessage({ answer });
  } catch (error) {
    parentPort.postMessage({ failed: { name: String(error?.name), message: String(error?.message) } });
  }
});

async function open() {
  opened = await getDocument({ ...OPTIONS, data: workerData }).promise;
  return { pages: opened.numPages, facts: await readFacts() };
}

/** The document's properties; XMP, which newer programs write, goes before the older dictionary. */
async function readFacts() {
  const { info, metadata } = await opened.getMetadata().catch(() => ({ info: {}, metadata: null }));
  const text = (value) => (Array.isArray(value) ? value.join(', ') : typeof value === 'string' ? value : '');
  const either = (key, older) => text(metadata?.get(key)) || text(info?.[older]);
  return {
    title: either('dc:title', 'Title'),
    author: either('dc:creator', 'Author'),
    subject: either('dc:description', 'Subject'),
    created: text(info?.CreationDate) || text(metadata?.get('xmp:createdate')),
    language: text(info?.Language) || text(metadata?.get('dc:language')),
  };
}

async function readPage(number) {
  startCounting();
  const page = await opened.getPage(number);
  const { width, height, transform } = page.getViewport({ scale: 1 });
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: NO_ANNOTATIONS });
  const glyphs = placeGlyphs(fnArray, argsArray, transform, (name) => fontOf(page, name));
  page.cleanup();
  return { width, height, ...glyphs };
}

function fontOf(page, name) {
  try {
    const { name: face = '', bold, black, italic, vertical, fontMatrix, isType3Font } = page.commonObjs.get(name);
    return {
      bold: Boolean(bold || black) || /bold|black|heavy|semibold|demi/i.test(face.slice(0, 200)),
      italic: Boolean(italic) || /italic|oblique/i.test(face.slice(0, 200)),
      vertical: Boolean(vertical),
      // Widths are in thousandths, but those of a font of drawings are in units of its own.
      unit: isType3Font && fontMatrix ? Math.abs(fontMatrix[0]) : 0.001,
    };
  } catch {
    return { bold: false, italic: false, vertical: false, unit: 0.001 };
  }
}

/**
 * Follows the operators of a page and says where each glyph stands: `texts` has its characters, `places` six numbers
 * for each (left, right, baseline, size, font, whether it is an artifact), in points from the top left as the page is
 * seen, `fonts` what `places` counts. Glyphs that do not run from left to right are only counted in `turned`.
 */
function placeGlyphs(operators, args, base, loadFont) {
  const texts = [];
  const places = [];
  const fonts = [];
  const fontIndexes = new Map();
  let turned = 0;
  let matrix = base;
  let state = { size: 0, font: -1, charSpacing: 0, wordSpacing: 0, scale: 1, leading: 0, rise: 0, mode: 0 };
  let textMatrix = [1, 0, 0, 1, 0, 0];
  let lineMatrix = textMatrix;
  const saved = [];
  /** Whether each open mark makes what is in it an artifact: a running head, a page number. */
  const marks = [];

  const setFont = (name, size) => {
    if (!fontIndexes.has(name)) fontIndexes.set(name, fonts.push(loadFont(name)) - 1);
    state = { ...state, font: fontIndexes.get(name), size };
  };
  const moveLine = (x, y) => {
    lineMatrix = Util.transform(lineMatrix, [1, 0, 0, 1, x, y]);
    textMatrix = lineMatrix;
  };
  const show = (glyphs) => {
    const { size, font, charSpacing, wordSpacing, scale, rise } = state;
    const { unit, vertical } = fonts[font] ?? { unit: 0.001, vertical: false };
    const artifact = marks.includes(true) ? 1 : 0;
    const placed = Util.transform(matrix, textMatrix);
    const upright = placed[0] * size > 0 && Math.abs(placed[1]) < Math.abs(placed[0]) / 50 && !vertical;
    const height = Math.hypot(placed[2], placed[3]) * Math.abs(size);
    const left = placed[4] + placed[2] * rise;
    const baseline = placed[5] + placed[3] * rise;
    let x = 0;
    for (const glyph of glyphs) {
      if (typeof glyph === 'number') {
        x -= (glyph / 1000) * size * scale;
        continue;
      }
      const advance = (glyph.width * unit * size + charSpacing + (glyph.isSpace ? wordSpacing : 0)) * scale;
      if (!upright) turned += 1;
      else if (state.mode !== INVISIBLE_CLIP) {
        texts.push(glyph.unicode);
        places.push(left + x * placed[0], left + (x + advance) * placed[0], baseline, height, font, artifact);
      }
      x += advance;
    }
    textMatrix = Util.transform(textMatrix, [1, 0, 0, 1, x, 0]);
  };

  for (let i = 0; i < operators.length; i += 1) {
    const arg = args[i] ?? [];
    switch (operators[i]) {
      case OPS.save:
        saved.push([matrix, state]);
        break;
      case OPS.restore:
      case OPS.paintFormXObjectEnd:
        [matrix, state] = saved.pop() ?? [matrix, state];
        break;
      case OPS.paintFormXObjectBegin:
        saved.push([matrix, state]);
        if (arg[0]) matrix = Util.transform(matrix, arg[0]);
        break;
      case OPS.transform:
        matrix = Util.transform(matrix, arg);
        break;
      case OPS.beginText:
        textMatrix = lineMatrix = [1, 0, 0, 1, 0, 0];
        break;
      case OPS.setCharSpacing:
        state = { ...state, charSpacing: arg[0] };
        break;
      case OPS.setWordSpacing:
        state = { ...state, wordSpacing: arg[0] };
        break;
      case OPS.setHScale:
        state = { ...state, scale: arg[0] / 100 };
        break;
      case OPS.setLeading:
        state = { ...state, leading: -arg[0] };
        break;
      case OPS.setTextRise:
        state = { ...state, rise: arg[0] };
        break;
      case OPS.setTextRenderingMode:
        state = { ...state, mode: arg[0] };
        break;
      case OPS.setFont:
        setFont(arg[0], arg[1]);
        break;
      case OPS.setGState:
        for (const [key, value] of arg[0] ?? []) if (key === 'Font') setFont(value[0], value[1]);
        break;
      case OPS.moveText:
        moveLine(arg[0], arg[1]);
        break;
      case OPS.setLeadingMoveText:
        state = { ...state, leading: arg[1] };
        moveLine(arg[0], arg[1]);
        break;
      case OPS.nextLine:
        moveLine(0, state.leading);
        break;
      case OPS.setTextMatrix:
        lineMatrix = textMatrix = Array.from(arg[0] ?? arg);
        break;
      case OPS.showText:
        show(arg[0] ?? []);
        break;
      case OPS.beginMarkedContent:
      case OPS.beginMarkedContentProps:
        marks.push((arg[0]?.name ?? arg[0]) === 'Artifact');
        break;
      case OPS.endMarkedContent:
        marks.pop();
        break;
    }
  }
  return { texts, places: Float64Array.from(places), fonts, turned };
}
