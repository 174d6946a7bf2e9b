/** Everything the guide says, by code. The handwritten statement is quoted from the closure page. */
export const GUIDE_MESSAGES: Readonly<Record<string, string>> = {
  'closing-is-final':
    'A closed JD Cloud account cannot be restored. Its data, vouchers and bills can no longer be had, not even from JD Cloud; coupons, qualifications and discounts are given up. Links to other platforms are cut. Other services of JD Group stay. If you still want to keep products, services or information of this account, do not apply.',
  ticket: 'By ticket, answered within 3 working days.',
  console:
    'By yourself in the console, at once. Not where a balance is to be given up, an ICP filing was ever applied for, or neither phone nor e-mail is bound.',
  'id-front': 'A photo of you holding the front of your ID card.',
  'id-back': 'A photo of you holding the back of your ID card.',
  statement:
    'A photo of you holding a sheet of A4 paper on which you have written by hand: "I agree to the Instructions for the Cancellation of JD Cloud Account and apply for the cancellation of JD Cloud Account: {name}." Where the ticket words it differently, write it as the ticket does.',
  consent: 'A scan of the consent form with the official seal. The form: {form}',
  email: 'An e-mail address at which JD Cloud can reach you.',
  phone: 'A phone number at which JD Cloud can reach you.',
  'open-ticket':
    'Log on as the account owner, open a ticket, and select account cancellation and how the account is verified.',
  'upload-photos': 'Upload the three photos: front and back of the ID card, and the statement.',
  'upload-consent': 'Upload the scan of the sealed consent form.',
  'write-request': 'Write what you apply for, with your e-mail address and phone number.',
  'request-text':
    'I agree to the Instructions for the Cancellation of JD Cloud Account and apply for the cancellation of this account. User name: {name}. Account id: {accountId}. E-mail: {email}. Phone: {phone}.',
  'submit-ticket': 'Read the ticket once more and submit it. Nothing takes a closure back.',
  'open-console': 'Log on as the account owner and choose account cancellation in the security settings.',
  'enter-code': 'Prove who you are with the code that comes by phone or e-mail.',
  'accept-notice': 'Read the notice on account cancellation and accept it.',
  'await-check': 'Wait for the check of the console. What it finds is to be settled before you go on.',
  'submit-console': 'Confirm the cancellation. It takes effect at once, and nothing takes it back.',
  'answer-awaited':
    'JD Cloud answers a ticket within 3 working days, by {to}; the console closes at once. SMS and e-mail say that the account is closed.',
  'key-works':
    'The key still works, so the account is not closed. No call shows where a ticket stands: look there.',
  rejected: 'Read in the ticket what is missing, settle it, check the account again and open a new ticket.',
  restored:
    'JD Cloud names no way back from a closure: ask by ticket what happened, check the account again and start anew.',
};
