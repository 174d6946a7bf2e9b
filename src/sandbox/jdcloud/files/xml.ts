import { localSeconds } from '../../engine/calendar.js';
import { encodeXml } from '../../engine/xml.js';
import { BILL_ZONE, type Invoice } from '../entities/billing.js';

/** The data of an invoice as XML. Element names are made up: the provider's are not documented. */
export function xmlOf(invoice: Invoice): Uint8Array {
  return Buffer.from(encodeXml('Invoice', fieldsOf(invoice)));
}

/** What every form of an invoice holds. */
export function fieldsOf({ number, title, amount, createdAt }: Invoice): Readonly<Record<string, string>> {
  return {
    Number: number,
    Buyer: title,
    Amount: (amount / 100).toFixed(2),
    Currency: 'CNY',
    Issued: localSeconds(createdAt, BILL_ZONE),
  };
}
