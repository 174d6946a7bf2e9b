import { describe, expect, it } from 'vitest';
import { drawPage } from '../../../src/ui/render/draw.js';
import { statusPage } from '../../../src/ui/render/status.js';
import type { ClosureStatus } from '../../../src/domain/status.js';
import { view } from '../samples.js';
import { FILED, NO_CLOSURES, status } from '../status-samples.js';

/** The screen of these closures, each line in one piece. */
function draw(...closures: readonly ClosureStatus[]): string {
  const looks = view({ columns: undefined });
  return drawPage(statusPage({ ...NO_CLOSURES, closures, exitCode: 6 }, looks), looks).join('\n');
}

const REMOVED = { look: { kind: 'key-removed' } } as const;

describe('a closure of which nothing is filed', () => {
  it('goes on with close, and is not watched', () => {
    const screen = draw(status('42', []));
    expect(screen).toContain('Nothing is on record as filed. Once it is filed, say so: acctclose status 42');
    expect(screen).toContain('Go on where this ended: acctclose close');
    expect(screen).not.toContain('--watch');
  });

  it('awaits no mail once its key was deleted on the way', () => {
    const screen = draw(status('42', [], REMOVED));
    expect(screen).toContain('The key was deleted on the way');
    expect(screen).not.toContain('mail');
    expect(screen).not.toContain('--report closed');
  });
});

describe('a closure that is filed', () => {
  it('is watched', () => {
    const screen = draw(status('42', FILED));
    expect(screen).toContain('acctclose status --watch');
    expect(screen).not.toContain('acctclose close');
  });

  it('awaits a mail once its key was deleted on the way', () => {
    expect(draw(status('42', FILED, REMOVED))).toContain(
      'Report the mail or SMS of the provider: acctclose status 42 --report closed',
    );
  });

  it('is watched beside one that is not', () => {
    const screen = draw(status('42', FILED), status('43', []));
    expect(screen).toContain('acctclose close');
    expect(screen).toContain('acctclose status --watch');
  });
});
