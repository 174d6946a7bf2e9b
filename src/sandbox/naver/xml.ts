import { Exact, isList, type Encodable } from './json.js';

/** A whole document. Items of `thingList` are `thing` elements, as the query style writes them. */
export function encodeXml(root: string, value: Encodable): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${element(root, value)}`;
}

function element(name: string, value: Encodable): string {
  if (value === undefined) return '';
  return `<${name}>${content(name, value)}</${name}>`;
}

function content(name: string, value: Encodable): string {
  if (value === null) return '';
  if (value instanceof Exact) return value.digits;
  if (isList(value)) return value.map((item) => element(name.replace(/List$/, ''), item)).join('');
  if (typeof value === 'object') {
    return Object.entries(value)
      .map(([child, member]) => element(child, member))
      .join('');
  }
  return escapeText(String(value));
}

export function escapeText(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
