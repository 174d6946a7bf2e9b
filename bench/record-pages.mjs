import { createServer, request as forward } from 'node:http';

/** A relay to a sandbox that keeps the texts of bill pages as they pass, up to a number of them. */
export async function startRelay(target, most) {
  const pages = [];
  const relay = createServer((incoming, outgoing) => {
    const { method, headers, url } = incoming;
    const passed = forward(new URL(url, target), { method, headers }, (response) => {
      const chunks = [];
      response.on('data', (chunk) => chunks.push(chunk));
      response.on('end', () => {
        const body = Buffer.concat(chunks);
        const isPage = headers['x-acs-action'] === 'DescribeInstanceBill';
        if (isPage && pages.length < most) pages.push(body.toString());
        outgoing.writeHead(response.statusCode, response.headers).end(body);
      });
    });
    incoming.pipe(passed);
  });
  await new Promise((resolve) => relay.listen(0, '127.0.0.1', resolve));
  return { url: `http://127.0.0.1:${relay.address().port}`, pages, stop: () => relay.close() };
}
