import { setFlagsFromString } from 'node:v8';

/** Majors of Node whose V8 has the flag; one that lacks it would complain on stderr. */
const KNOWN = /^(?:20|22|24)\./;

/**
 * Keeps V8's space for new objects at its present size. Under a long stream of pages it would double and hold tens of
 * megabytes of garbage; collecting a little oftener costs next to nothing.
 */
export function holdNewSpace(): void {
  if (KNOWN.test(process.versions.node)) setFlagsFromString('--semi-space-growth-factor=1');
}

/**
 * Lets V8's space for old objects grow by so many percent at a time, where it would double and more: under a long stream
 * of pages, and around a plan of hundreds of thousands of steps, most of that is garbage.
 */
export function growSlowly(percent: number): void {
  holdNewSpace();
  if (KNOWN.test(process.versions.node)) setFlagsFromString(`--heap-growing-percent=${percent}`);
}
