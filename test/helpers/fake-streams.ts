import { PassThrough, Writable } from 'node:stream';

/** A stream that keeps what is written to it. */
export function captureStream(columns?: number): NodeJS.WriteStream & { text(): string } {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk.toString('utf8'));
      done();
    },
  });
  const terminal = columns === undefined ? {} : { isTTY: true, columns };
  return Object.assign(stream, terminal, { text: () => chunks.join('') }) as unknown as NodeJS.WriteStream & {
    text(): string;
  };
}

/** Standard input with a text in it, and no terminal behind it. */
export function inputStream(text = ''): NodeJS.ReadStream {
  const stream = new PassThrough();
  stream.end(text);
  return stream as unknown as NodeJS.ReadStream;
}
