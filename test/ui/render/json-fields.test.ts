import { describe, expect, it } from 'vitest';
import type { Finding } from '../../../src/domain/finding.js';
import { findingFields } from '../../../src/ui/render/json-fields.js';

const ending = (until: string): Finding => ({
  code: 'x',
  severity: 'notice',
  subject: { type: 'thing', id: '1' },
  resolve: { by: 'wait', until },
});

describe('the end of a term in a document', () => {
  it.each(['2026-11-21', '2026-11-21T16:00Z', '2026-11-21T16:00:00+08:00'])('is kept as %s', (until) => {
    expect(findingFields({ finding: ending(until), message: '' })).toMatchObject({
      resolve: { by: 'wait', until },
    });
  });

  it.each(['soon', '2026-11-21 16:00:00', '21 Nov 2026'])('is left out as %s', (until) => {
    expect(findingFields({ finding: ending(until), message: '' })).toHaveProperty('resolve', { by: 'wait' });
  });
});
