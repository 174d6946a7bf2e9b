import type { ExportProblem, VerifyReport } from '../../domain/export.js';
import { sanitize } from '../sanitize.js';
import { fill, type Words } from '../words/index.js';
import { groupDigits } from './export.js';
import { plainSection, type Page } from './page.js';
import type { View } from './view.js';

/** `export verify`: whether the files are as the manifest says, and each one that is not. */
export function verifyPage(
  { provider, accountId, files, rows, problems }: VerifyReport,
  { words }: View,
): Page {
  const outcome = problems.length === 0 ? 'intact' : 'damaged';
  const count = problems.length;
  return [
    { kind: 'heading', title: sanitize(`${provider} · ${accountId}`), detail: '' },
    {
      kind: 'statement',
      label: words[`export.${outcome}`],
      style: count === 0 ? 'green' : 'red',
      text: fill(words[`says.export.${outcome}`], { files, rows: groupDigits(rows), count }),
      detail: '',
    },
    plainSection(
      words['section.problems'],
      [{ title: words['column.file'] }, { title: words['column.problem'] }],
      problems.map((problem) => [sanitize(problem.file), problemText(problem, words)]),
    ),
  ];
}

/** What is wrong, in words. */
export function problemText({ code, args }: ExportProblem, words: Words): string {
  return sanitize(fill(words[`problem.${code}`], args));
}
