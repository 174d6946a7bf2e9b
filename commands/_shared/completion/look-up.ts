import type { Context } from '../../../src/context.js';
import type { LookUp, Suggestion } from './suggest.js';

/** Looks names up in what lies on this machine; nothing is sent. */
export function createLookUp(context: Context): LookUp {
  return async (offer) => {
    switch (offer) {
      case 'profiles':
        return listProfiles(context);
      case 'providers':
        return context.providers.map(({ id, title }) => ({ word: id, help: title }));
      case 'accounts':
        return (await scenarios()).map(({ provider, scenario, title }) => ({
          word: `${provider}:${scenario}`,
          help: title,
        }));
      case 'scenarios':
        return [...new Set((await scenarios()).map(({ scenario }) => scenario))].map((word) => ({
          word,
          help: '',
        }));
    }
  };
}

async function listProfiles(context: Context): Promise<readonly Suggestion[]> {
  const stored = await (await context.profiles()).list();
  return stored.map(({ name, provider, accountId }) => ({ word: name, help: `${provider} ${accountId}` }));
}

async function scenarios(): Promise<readonly { provider: string; scenario: string; title: string }[]> {
  const { listScenarios } = await import('../../../src/sandbox/index.js');
  return listScenarios();
}
