import { describe, expect, it } from 'vitest';
import { parseXml } from '../../../src/providers/_shared/xml.js';

const WHOLE = '<?xml version="1.0"?>\n<List xmlns="http://x.example"><Row><Name>a</Name></Row></List>\n';

describe('parseXml', () => {
  it.each([WHOLE, '<Empty/>', '<Empty a="1" />', '<List></List>'])('takes %j for whole', (text) => {
    expect(parseXml(text)).toBeDefined();
  });

  it('finds every cut', () => {
    const cuts = Array.from({ length: WHOLE.trimEnd().length }, (_, cut) => WHOLE.slice(0, cut));
    expect(cuts.filter((cut) => parseXml(cut) !== undefined)).toEqual([]);
  });

  it.each(['', 'text', '{"a":1}', '<?xml version="1.0"?>', '<List', '</List>'])(
    'does not take %j',
    (text) => {
      expect(parseXml(text)).toBeUndefined();
    },
  );

  it('keeps texts as they are, and a single bucket a list', () => {
    expect(parseXml('<L><Bucket><Name>007</Name></Bucket></L>')).toEqual({
      L: { Bucket: [{ Name: '007' }] },
    });
  });

  it('gives nothing for a document that its parser refuses', () => {
    const hostile = `<!DOCTYPE L [<!ENTITY x SYSTEM "file:///etc/passwd">]><L>&x;</L>`;
    const read = JSON.stringify(parseXml(hostile) ?? '');
    expect(read).not.toContain('root:');
  });
});
