import { describe, expect, it } from 'vitest';
import { CONTACT_FLAWS, MATERIAL_FLAWS } from '../../src/domain/materials.js';
import { wordsOf } from '../../src/ui/words/index.js';

describe('what can be wrong with a file or an address', () => {
  it.each([...MATERIAL_FLAWS, ...CONTACT_FLAWS])('%s has words', (flaw) => {
    expect(wordsOf('en')).toHaveProperty([`complaint.${flaw}`]);
  });
});
