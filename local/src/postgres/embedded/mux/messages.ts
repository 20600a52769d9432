/** PostgreSQL's wire protocol, version 3: https://www.postgresql.org/docs/current/protocol-message-formats.html */

/** Builds a message: type, length (which counts itself but not the type), body. */
export function message(type: string, ...parts: Uint8Array[]): Buffer {
  const body = Buffer.concat(parts);
  const head = Buffer.alloc(5);
  head.write(type, 'latin1');
  head.writeInt32BE(body.length + 4, 1);
  return Buffer.concat([head, body]);
}

export const typeOf = (frame: Buffer): string => String.fromCharCode(frame[0] ?? 0);

export const cString = (text: string): Buffer => Buffer.from(`${text}\0`);

/** The zero-ended string at `offset`, and the offset after it. */
export function readCString(frame: Buffer, offset: number): [text: string, next: number] {
  const end = frame.indexOf(0, offset);
  if (end < 0) throw new Error('A string in a message has no end.');
  return [frame.toString('utf8', offset, end), end + 1];
}

export const query = (sql: string): Buffer => message('Q', cString(sql));

export const sync = (): Buffer => message('S');

export const closeStatement = (name: string): Buffer => message('C', Buffer.from('S'), cString(name));

/** An error after which the connection ends. Codes: https://www.postgresql.org/docs/current/errcodes-appendix.html */
export function fatal(code: string, text: string): Buffer {
  const fields = ['SFATAL', 'VFATAL', `C${code}`, `M${text}`].map(cString);
  return message('E', ...fields, Buffer.alloc(1));
}

/** What ReadyForQuery says of the session: idle, in a transaction, in a failed transaction. */
export type TransactionStatus = 'I' | 'T' | 'E';

export function transactionStatus(readyForQuery: Buffer): TransactionStatus {
  const status = String.fromCharCode(readyForQuery[5] ?? 0);
  if (status === 'I' || status === 'T' || status === 'E') return status;
  throw new Error(`ReadyForQuery with an unknown status: ${status}`);
}
