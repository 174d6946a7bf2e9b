import { describe, expect, it } from 'vitest';
import { resolvePaths } from '../../src/state/paths.js';

describe('resolvePaths', () => {
  it('keeps to the XDG folders on Linux', () => {
    const env = { XDG_CONFIG_HOME: '/c', XDG_STATE_HOME: '/s', XDG_CACHE_HOME: '/x' };
    expect(resolvePaths({ env, platform: 'linux', home: '/home/ann' })).toEqual({
      config: '/c/acctclose',
      state: '/s/acctclose',
      cache: '/x/acctclose',
    });
  });

  it('falls back to the usual XDG folders, also for a relative value', () => {
    expect(resolvePaths({ env: { XDG_CONFIG_HOME: 'c' }, platform: 'linux', home: '/home/ann' })).toEqual({
      config: '/home/ann/.config/acctclose',
      state: '/home/ann/.local/state/acctclose',
      cache: '/home/ann/.cache/acctclose',
    });
  });

  it('keeps to the Library on macOS', () => {
    expect(resolvePaths({ env: {}, platform: 'darwin', home: '/Users/ann' })).toEqual({
      config: '/Users/ann/Library/Application Support/acctclose',
      state: '/Users/ann/Library/Application Support/acctclose/State',
      cache: '/Users/ann/Library/Caches/acctclose',
    });
  });

  it('keeps to AppData on Windows', () => {
    const env = { APPDATA: String.raw`D:\Roaming` };
    expect(resolvePaths({ env, platform: 'win32', home: String.raw`C:\Users\ann` })).toEqual({
      config: String.raw`D:\Roaming\acctclose`,
      state: String.raw`C:\Users\ann\AppData\Local\acctclose\State`,
      cache: String.raw`C:\Users\ann\AppData\Local\acctclose\Cache`,
    });
  });

  it('puts the own variables before everything else', () => {
    const env = { ACCTCLOSE_CONFIG_DIR: '/a/config', ACCTCLOSE_STATE_DIR: '/a/state', XDG_CONFIG_HOME: '/c' };
    const { config, state } = resolvePaths({ env, platform: 'linux', home: '/home/ann' });
    expect([config, state]).toEqual(['/a/config', '/a/state']);
  });

  it('takes an empty own variable for none', () => {
    const { config } = resolvePaths({
      env: { ACCTCLOSE_CONFIG_DIR: '' },
      platform: 'linux',
      home: '/home/ann',
    });
    expect(config).toBe('/home/ann/.config/acctclose');
  });
});
