import { constants, PerformanceObserver } from 'node:perf_hooks';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';

/** Majors of Node whose V8 has the flag; one that lacks it would complain on stderr. */
const KNOWN = /^(?:20|22|24)\./;
/** Percent of what is alive. */
const [LEAST_GROWTH, MOST_GROWTH] = [30, 300];

/**
 * Keeps V8's space for new objects at its present size. Under a long stream of pages it would double and hold tens of
 * megabytes of garbage; collecting a little oftener costs next to nothing.
 */
export function holdNewSpace(): void {
  if (KNOWN.test(process.versions.node)) setFlagsFromString('--semi-space-growth-factor=1');
}

/**
 * Lets V8's space for old objects grow by so many percent at a time, where it would double and more: around a plan of
 * hundreds of thousands of steps, most of that is garbage.
 */
export function growSlowly(percent: number): void {
  holdNewSpace();
  setGrowth(percent);
}

/**
 * Lets V8's space for old objects grow to about one size, however much of it is alive: the less there is, the further it
 * may grow, so that a short stream of pages takes as much memory as a long one.
 */
export function growTo(bytes: number): void {
  growSlowly(MOST_GROWTH);
  const observer = new PerformanceObserver((list) => {
    if (!list.getEntries().some(isFullCollection)) return;
    const percent = Math.round((bytes / getHeapStatistics().used_heap_size - 1) * 100);
    setGrowth(Math.min(MOST_GROWTH, Math.max(LEAST_GROWTH, percent)));
  });
  observer.observe({ entryTypes: ['gc'] });
}

function setGrowth(percent: number): void {
  if (KNOWN.test(process.versions.node)) setFlagsFromString(`--heap-growing-percent=${percent}`);
}

function isFullCollection(entry: object): boolean {
  const { detail } = entry as { readonly detail?: { readonly kind?: number } };
  return detail?.kind === constants.NODE_PERFORMANCE_GC_MAJOR;
}
