/** Everything the guide says, by code; names of pages and buttons are the provider's own. */
export const GUIDE_MESSAGES: Readonly<Record<string, string>> = {
  'closing-is-final':
    'After the withdrawal the console, every service and every sub account stop for good. Records of use cannot be brought back, not even by signing up again with the same id. Paid credits and coins that nobody asks to refund become void after a time.',
  portal: 'In the portal, by hand',
  email:
    'The e-mail address of the main login: the result of the review is sent there. Give it only if you can read its mail now.',
  reason: 'Why you withdraw, in your words.',
  'main-keys':
    'In the console, under My Account, disable and then delete the API keys of the main account: no further call is needed to file the request.',
  'open-portal': 'Open the NAVER Cloud Platform portal.',
  'choose-login': 'Select Login at the upper right.',
  'log-in':
    'Enter the id and the password of the main account and select Log in. No sub account can withdraw.',
  'open-account':
    'Select My Page at the top, then Manage account. Where the portal has no such menu, look in the console under My Account > Manage account and security.',
  'enter-password': 'Enter the current password once more and select OK.',
  'open-withdraw': 'Select the tab Withdraw.',
  'read-instructions': 'Read the instructions and select Next.',
  'view-billing':
    'Select View billing details and see that nothing is left to pay. A refund of paid credits or coins is to be asked for before you go on.',
  'give-reason': 'Enter the reason and select Next: this files the request.',
  'reason-text': '{reason}',
  'close-window': 'The window says that the request is complete: select OK.',
  'approval-forecast':
    'Approval comes on {from} at the earliest, once the last month of use is billed and charged. The review has no published length. Its result comes by e-mail.',
  'approval-awaited':
    'What was used in {month} is billed on {bill} and charged from {chargeFrom} to {chargeTo} (KST); approval comes on {from} at the earliest then. The review has no published length. Its result comes by e-mail.',
  'bill-paid': 'The key still works, so the account is not closed. The bill of {month}, the latest, is paid.',
  'bill-open':
    'The key still works, so the account is not closed. The bill of {month} is not paid yet: it is charged from {chargeFrom} to {chargeTo} (KST).',
  'bill-overdue':
    'The key still works, so the account is not closed. The bill of {month} is overdue: there is no approval before it is paid.',
  'bill-awaited':
    'The key still works, so the account is not closed. What was used in {month} is billed on {bill} (KST).',
  'no-bill': 'The key still works, so the account is not closed. Nothing was billed since {month}.',
  rejected: 'The e-mail names the reason: clear it, check the account again and file a new request.',
  restored:
    'No way back from a withdrawal is published: ask the support desk what happened, check the account again and start anew.',
};
