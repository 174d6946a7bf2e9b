/** What the guide says; names of pages and buttons are the provider's own. */
export const GUIDE_MESSAGES: Readonly<Record<string, string>> = {
  pc: 'On the website, at a computer: the provider recommends it',
  app: 'In the Alibaba Cloud app',
  'closing-is-final':
    'Closing {accountId} deletes all its resources, data, funds, bills and invoices for good. Once confirmed, it cannot be stopped, and the cool-down cannot be shortened.',
  reason:
    'Why the account is closed, in your words: the console has a list of its own, from which you choose at the end.',
  'log-on': 'Log on to Account Center as the account {accountId} itself: RAM users cannot close it.',
  'pre-check':
    'Under My Account, choose Security > Account deletion > Check. After a few minutes it lists what is left to do by hand.',
  start: 'Choose Security > Account deletion > Start deleting account.',
  'verify-identity': 'In the dialog Verify Identity, choose a method and pass it.',
  'verify-mobile':
    'In the dialog Verify Identity, pass the check by mobile number: accounts without identity verification have no other.',
  'app-start':
    'In the app, logged on as {accountId}: tap Me, then Account Management, Close Account, and Continue.',
  'app-captcha': 'On the page Input Captcha, pass the check by mobile number.',
  'app-captcha-or-alipay':
    'On the page Input Captcha, pass the check by mobile number, or tap Other verification methods for Alipay.',
  agreement: 'Read the Alibaba Cloud Account Closure Agreement, select its checkbox, and click Next.',
  'system-check': 'Wait for the system check: it takes 3 to 5 minutes.',
  'must-process':
    'If it lists things that must be processed: click Process beside each, do what it says, then click Re-check.',
  renounce:
    'If it lists renounceable things, and you give up every one of them: select all, click Discard or Release Selected Resources, select the checkbox, and click Confirm Discard or Release. None of it comes back.',
  submit:
    'In the dialog Confirm Deletion, choose the reason that comes nearest to “{reason}”, and click Confirm Deletion. Nothing stops it from there: leave the account alone.',
  'cool-down-begins': 'Within about 5 minutes the console logs off by itself and the cool-down begins.',
  'cool-down-runs':
    'The cool-down takes several days; the provider names no number. The console shows how much of it is left, and a text message and an e-mail bring the result.',
  'role-made':
    'The role AliyunServiceRoleForAccountDeletion is there: the closure was confirmed, and the provider clears up.',
  'charges-came-up': 'No closure runs, and {owed} is overdue: charges have come up that ended it.',
  'role-gone':
    'The role of the closure is gone, and the account still answers: the closure did not come to its end.',
  'no-role': 'The account answers, and shows no sign of a closure that runs.',
  rejected: 'The provider’s check found something in the way: clear it, then start again.',
  restored:
    'Charges came up in the cool-down, so the account works again. Log on, settle what is overdue, then start again.',
};
