import { providers } from '../../src/providers/index.js';
import { SCRIPTS, translationSuite, type Language } from '../family/translation.suite.js';

for (const { id } of providers) {
  for (const language of Object.keys(SCRIPTS) as Language[]) translationSuite(id, language);
}
