import { describe, expect, it } from 'vitest';
import { isWholeXml } from '../../../src/providers/_shared/whole-xml.js';

const WHOLE = '<?xml version="1.0"?>\n<List xmlns="http://x.example"><Row><Name>a</Name></Row></List>\n';

describe('isWholeXml', () => {
  it.each([WHOLE, '<Empty/>', '<Empty a="1" />', '<List></List>'])('takes %j for whole', (text) => {
    expect(isWholeXml(text)).toBe(true);
  });

  it('finds every cut', () => {
    const cuts = Array.from({ length: WHOLE.trimEnd().length }, (_, cut) => WHOLE.slice(0, cut));
    expect(cuts.filter(isWholeXml)).toEqual([]);
  });

  it.each(['', 'text', '{"a":1}', '<?xml version="1.0"?>', '<List', '</List>'])(
    'does not take %j',
    (text) => {
      expect(isWholeXml(text)).toBe(false);
    },
  );
});
