import type { MaterialRule, ProcedureInput, ProcedureStep } from '../../../domain/closure.js';

/** Where the form of the company's consent is. Source: "Account Cancellation", process (2). */
const CONSENT_FORM =
  'https://docs-downloads.oss.cn-north-1.jcloudcs.com/Consent-of-Canceling-JD-Cloud-Account.docx';

/**
 * The page asks for images and names neither format nor size: these are what any camera or scanner gives,
 * large enough to be read. Handwriting and print on a whole sheet need more pixels than a card does.
 */
const CARD: MaterialRule = {
  formats: ['jpeg', 'png'],
  inColor: false,
  leastPixels: 480,
  mostBytes: 20 * 1024 * 1024,
};
const SHEET: MaterialRule = { ...CARD, leastPixels: 720 };

function photo(id: string, rule: MaterialRule): ProcedureStep {
  return { kind: 'material', id, text: { code: id }, rule };
}

export const sealedConsent: ProcedureStep = {
  ...{ kind: 'material', id: 'consent', rule: SHEET },
  text: { code: 'consent', args: { form: CONSENT_FORM } },
};

/** What shows who the owner is, by how the account's name was verified. */
export function identityMaterials(verification: ProcedureInput['verification']): readonly ProcedureStep[] {
  switch (verification) {
    case 'personal':
      return [photo('id-front', CARD), photo('id-back', CARD), photo('statement', SHEET)];
    case 'enterprise':
      return [sealedConsent];
    case 'none':
      return [];
  }
}
