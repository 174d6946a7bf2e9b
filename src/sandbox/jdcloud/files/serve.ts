import type { CallInfo, Reply, SandboxRequest, World } from '../../engine/plugin.js';
import { decodePairs } from '../encoding.js';
import type { Invoice } from '../entities/billing.js';
import type { JdcloudState } from '../entities/state.js';
import { FILE_FORMS, FILE_PREFIX, OWNER, type FileForm } from './address.js';
import { ofdOf } from './ofd.js';
import { pdfOf } from './pdf.js';
import { xmlOf } from './xml.js';

const MAKERS: Readonly<Record<FileForm, (invoice: Invoice) => Uint8Array>> = {
  pdf: pdfOf,
  xml: xmlOf,
  ofd: ofdOf,
};

const TYPES: Readonly<Record<FileForm, string>> = {
  pdf: 'application/pdf',
  xml: 'application/xml',
  ofd: 'application/ofd',
};

export function isFilePath(path: string): boolean {
  return path.startsWith(FILE_PREFIX);
}

/** No action of the API: a plain download. */
export function describeFile(request: SandboxRequest): CallInfo {
  const { owner: accessKeyId, number = '', form = '' } = readPath(request);
  return {
    action: 'files:get',
    parameters: { number, form },
    ...(accessKeyId === undefined ? {} : { accessKeyId }),
  };
}

/** A download needs no signature, and one that brings a key with it has told it to a place where it does not belong. */
export function handleFile(request: SandboxRequest, world: World<JdcloudState>): Reply {
  const { owner = '', number, form } = readPath(request);
  if (request.headers['authorization'] !== undefined) return say(400, 'a file is asked for without a key');
  const invoice = world.findAccount(owner)?.entities.invoices.find((one) => one.number === number);
  const known = FILE_FORMS.find((name) => name === form);
  if (request.method !== 'GET' || !invoice || !known || invoice.filesAre === 'gone')
    return say(404, 'no such file');
  if (invoice.filesAre === 'a-page') return sayPage();
  return {
    status: 200,
    headers: { 'content-type': TYPES[known] },
    body: '',
    bytes: MAKERS[known](invoice),
  };
}

/** What a site shows in the place of a file, as if all were well. */
export function sayPage(): Reply {
  return say(200, 'please log in');
}

interface FilePath {
  readonly owner?: string | undefined;
  readonly number?: string | undefined;
  readonly form?: string | undefined;
}

function readPath({ path, query }: SandboxRequest): FilePath {
  const [, number, form] = /^(.*)\.([a-z]+)$/.exec(decodeURIComponent(path.slice(FILE_PREFIX.length))) ?? [];
  return { owner: new Map(decodePairs(query)).get(OWNER), number, form };
}

function say(status: number, text: string): Reply {
  return {
    status,
    headers: { 'content-type': 'text/html; charset=utf-8' },
    body: `<!DOCTYPE html>\n<html><head><title>JD Cloud</title></head><body><p>${text}</p></body></html>\n`,
  };
}
