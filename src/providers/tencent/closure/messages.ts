/** What the guide says; names of pages and buttons are the provider's own. */
export const GUIDE_MESSAGES: Readonly<Record<string, string>> = {
  console: 'In the console, by hand',
  'closing-is-final':
    'Once {accountId} is closed, nobody can log in to it any more. Cash, gift cards, vouchers and resources that are left count as given up from the moment the application is filed.',
  'paper-personal': 'A colour scan of your passport or of your driver’s licence.',
  'paper-enterprise': 'A colour scan of the business identification.',
  contacts:
    'In Account Center > Security Settings, look whether you can be reached at the mobile number and e-mail address that stand there: the result goes to them. Change them there if not.',
  'remove-own-key':
    'Delete the API key in use, as the notes demand; without it nothing of the account can be read any more.',
  'remove-own-user':
    'In User Management, as the owner, delete the sub-user {user} with its keys: the program runs with one of them and cannot read anything afterwards.',
  open: 'In Account Center > Security Settings, logged in as {accountId}, find the module for account cancellation and select Cancel.',
  notes: 'Read the notes for account cancellation and confirm them.',
  'verify-phone': 'Verify the recovery mobile number: there is no next step before that.',
  upload: 'Upload {paper} as proof of identity. If the form asks for other papers, the form is right.',
  submit: 'Submit the application. An application that is approved cannot be undone.',
  'review-runs':
    'The review takes about 3 business days. The result comes by text message or e-mail to the secure contacts.',
  'key-works': 'The key still works, so the account is not closed; no call tells more of its closure.',
  rejected: 'The message names the reason: clear it, then file again.',
  restored: 'The account works again: clear what stands in the way, then file again.',
};
