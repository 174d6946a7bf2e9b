import { describe, expect, test } from 'vitest';
import { allowedAddress, kindOfBytes } from '../../src/domain/attachment.js';

const DOMAINS = ['cloud.example'];

describe('an address', () => {
  test.each([
    ['https://cloud.example/a.pdf', 'https://cloud.example/a.pdf'],
    ['https://files.CLOUD.example:443/a.pdf?x=1#part', 'https://files.cloud.example/a.pdf?x=1'],
    ['https://files.cloud.example/../../x.pdf', 'https://files.cloud.example/x.pdf'],
  ])('%s of the provider is asked', (address, asked) => {
    expect(allowedAddress(address, DOMAINS)).toBe(asked);
  });

  test.each([
    'http://files.cloud.example/a.pdf',
    'https://files.cloud.example:8443/a.pdf',
    'https://user:word@files.cloud.example/a.pdf',
    'https://files.cloud.example@evil.example/a.pdf',
    'https://evilcloud.example/a.pdf',
    'https://cloud.example.evil.example/a.pdf',
    'https://files.cloud.example./a.pdf',
    'https://127.0.0.1/a.pdf',
    'https://[::1]/a.pdf',
    'file:///etc/passwd',
    'data:application/pdf,%25PDF-',
    '//files.cloud.example/a.pdf',
    'a.pdf',
    '',
    `https://files.cloud.example/${'a'.repeat(2048)}`,
  ])('%s is not', (address) => {
    expect(allowedAddress(address, DOMAINS)).toBeUndefined();
  });
});

describe('content', () => {
  test.each([
    ['pdf', '%PDF-1.7\n'],
    ['png', '\x89PNG\r\n\x1a\n....'],
    ['jpg', '\xff\xd8\xff\xe0..'],
    ['ofd', 'PK\x03\x04......OFD.xml.....'],
    ['xml', '<?xml version="1.0"?><Invoice/>'],
    ['xml', '\xef\xbb\xbf\n<Invoice>1</Invoice>'],
  ])('is told to be %s', (kind, content) => {
    expect(kindOfBytes(Buffer.from(content, 'latin1'))).toBe(kind);
  });

  test.each([
    '',
    'PK\x03\x04......word/document.xml',
    '<!DOCTYPE html><html></html>',
    '<html>sorry</html>',
    '<?xml version="1.0"?><!DOCTYPE html PUBLIC "x"><html xmlns="y"></html>',
    '{"error":"expired"}',
    'not found',
    ' %PDF-1.7',
  ])('%j is none of a file', (content) => {
    expect(kindOfBytes(Buffer.from(content, 'latin1'))).toBeUndefined();
  });
});
