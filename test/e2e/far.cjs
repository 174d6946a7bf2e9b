/* global require, setTimeout -- a preloaded script is no module */
/* eslint-disable @typescript-eslint/no-require-imports -- as above */
/** Loaded before the program: a connection takes 400 ms, and of the two addresses of `localhost` only the first answers. */
const dns = require('node:dns');
const net = require('node:net');

const lookup = dns.lookup;
dns.lookup = (host, options, done) => {
  if (host !== 'localhost') return lookup(host, options, done);
  const reply = typeof options === 'function' ? options : done;
  if (!options.all) return process.nextTick(reply, null, '127.0.0.1', 4);
  const addresses = ['127.0.0.1', '127.0.0.9'].map((address) => ({ address, family: 4 }));
  process.nextTick(reply, null, addresses);
};

const probe = new net.Socket();
probe.connect({ port: 1, host: '127.0.0.1' }).on('error', () => undefined);
const handle = Object.getPrototypeOf(probe._handle);
const { connect } = handle;
handle.connect = function (...parts) {
  setTimeout(() => connect.apply(this, parts), 400);
  return 0;
};
