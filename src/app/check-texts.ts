/** The sentences of a check's document, by the id under which a finding is asked about. What does not fit is left out. */
export function readCheckTexts(document: unknown): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const condition of listIn(document, 'conditions')) {
    for (const finding of listIn(condition, 'findings')) {
      const [id, title] = [textIn(condition, 'id'), textIn(condition, 'title')];
      const [code, message] = [textIn(finding, 'code'), textIn(finding, 'message')];
      const subject = textIn(memberIn(finding, 'subject'), 'id');
      texts.set(`${id}:${code}:${subject}`, message === title ? title : `${title}: ${message}`);
    }
  }
  return texts;
}

function memberIn(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([key]) => key === name)?.[1]
    : undefined;
}

function listIn(value: unknown, name: string): readonly unknown[] {
  const member = memberIn(value, name);
  return Array.isArray(member) ? member : [];
}

function textIn(value: unknown, name: string): string {
  const member = memberIn(value, name);
  return typeof member === 'string' ? member : '';
}
