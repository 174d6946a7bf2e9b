import { Worker } from 'node:worker_threads';
import * as z from 'zod';
import { MEASURED_SIDE } from './measure-pixels.js';

/** Pages beyond which a document is not looked at. */
export const MOST_PAGES = 20;

/** Memory for JavaScript in the thread, megabytes. */
const MOST_HEAP_MB = 128;
/** Memory for the drawing itself, megabytes: a scanned page of 35 megapixels takes some 200. */
const MOST_DRAWING_MB = 512;

/**
 * The other thread: draws each page of a document small. `imagePixels` is for a page that holds images and nothing
 * else, as scans do. Memory is refused here, because the package takes as much as a document asks for.
 */
const PROGRAM = `
const { parentPort, workerData: { entry, content, mostPages, side, mostBytes } } = require('node:worker_threads');
const { grow } = WebAssembly.Memory.prototype;
WebAssembly.Memory.prototype.grow = function (pages) {
  if (this.buffer.byteLength + pages * 65536 > mostBytes) throw new RangeError('no more memory is given');
  return grow.call(this, pages);
};
const measure = async (page) => {
  let pixels = 0;
  for (const object of page.objects()) {
    if (object.type !== 'image') return undefined;
    const { width, height } = await object.getImageDataRaw();
    pixels += width * height;
  }
  return pixels || undefined;
};
const draw = async (page) => {
  const { originalWidth, originalHeight } = page.getOriginalSize();
  const longest = Math.max(originalWidth, originalHeight);
  const [width, height] = [originalWidth, originalHeight].map((each) => Math.max(1, Math.round((each * side) / longest)));
  const imagePixels = await measure(page);
  // Closes the page.
  const { data } = await page.render({ width, height, scale: 1, render: 'bitmap' });
  return { data, imagePixels };
};
const read = async (library) => {
  const document = await library.loadDocument(content);
  const count = document.getPageCount();
  const pages = [];
  if (count <= mostPages) for (const page of document.pages()) pages.push(await draw(page));
  return { count, pages };
};
const say = (key) => (error) => ({ [key]: String(error && error.message) });
const load = async () => require(entry).PDFiumLibrary.init();
load()
  .then((library) => read(library).catch(say('failed')), say('unusable'))
  .then((answer) => parentPort.postMessage(answer));
`;

const answerSchema = z.union([
  z.strictObject({ failed: z.string() }),
  z.strictObject({ unusable: z.string() }),
  z.strictObject({
    count: z.int().nonnegative(),
    pages: z.array(
      z.strictObject({ data: z.instanceof(Uint8Array), imagePixels: z.int().positive().optional() }),
    ),
  }),
]);

/** Pages as drawn, four bytes a pixel, red first; or what the package said: of the document, or because it does not work. */
export type DrawnPages = z.infer<typeof answerSchema>;

/**
 * Draws a document in a thread of its own, since a call of WebAssembly cannot be interrupted but a thread can be
 * ended. The signal does so.
 */
export async function drawPages(
  entry: string,
  content: Uint8Array,
  signal: AbortSignal,
): Promise<DrawnPages> {
  const worker = new Worker(PROGRAM, {
    eval: true,
    workerData: {
      ...{ entry, content },
      mostPages: MOST_PAGES,
      side: MEASURED_SIDE,
      mostBytes: MOST_DRAWING_MB * 1024 ** 2,
    },
    resourceLimits: { maxOldGenerationSizeMb: MOST_HEAP_MB },
    stdout: true,
    stderr: true,
    env: {},
  });
  try {
    return answerSchema.parse(await firstMessage(worker, signal));
  } finally {
    await worker.terminate();
  }
}

/** A thread that ends by an error has met a document that it cannot bear. */
async function firstMessage(worker: Worker, signal: AbortSignal): Promise<unknown> {
  return new Promise((resolve, reject) => {
    worker.once('message', resolve);
    worker.once('error', (error) => resolve({ failed: error.message }));
    worker.once('exit', () => resolve({ failed: 'the thread ended' }));
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}
