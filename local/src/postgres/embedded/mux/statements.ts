import { closeStatement, cString, message, readCString, typeOf } from './messages.ts';

/** Who last filled the session's unnamed statement. Shared by all clients. */
export interface Unnamed {
  holder: Statements | undefined;
}

let lastNumber = 0;

/**
 * One client's prepared statements, under names of their own in the shared session (two clients may both call
 * theirs "find-shop"). Portals need none of this: they end with the transaction, and a transaction is not shared.
 */
export class Statements {
  readonly #names = new Map<string, string>();
  readonly #unnamed: Unnamed;

  constructor(unnamed: Unnamed) {
    this.#unnamed = unnamed;
  }

  /** The message as the shared session must see it. Call it when the batch runs, not when it arrives. */
  translate(frame: Buffer): Buffer {
    switch (typeOf(frame)) {
      case 'P': {
        const [name, next] = readCString(frame, 5);
        if (name === '') this.#unnamed.holder = this;
        return message('P', cString(this.#own(name)), frame.subarray(next));
      }
      case 'B': {
        const [portal, afterPortal] = readCString(frame, 5);
        const [name, next] = readCString(frame, afterPortal);
        return message('B', cString(portal), cString(this.#own(name)), frame.subarray(next));
      }
      case 'D':
      case 'C': {
        if (frame[5] !== 'S'.charCodeAt(0)) return frame;
        const [name] = readCString(frame, 6);
        return message(typeOf(frame), Buffer.from('S'), cString(this.#own(name)));
      }
      case 'Q':
        this.#unnamed.holder = undefined; // a simple query drops the unnamed statement
        return frame;
      default:
        return frame;
    }
  }

  /** Messages that drop all statements of this client from the session. */
  closeAll(): Buffer[] {
    const messages = [...this.#names.values()].map(closeStatement);
    this.#names.clear();
    return messages;
  }

  /** A short name: PostgreSQL tells names apart by their first 63 bytes only. */
  #own(name: string): string {
    // Using the unnamed statement of somebody else would answer with their rows: this name fails instead.
    if (name === '') return this.#unnamed.holder === this ? '' : 'unnamed, replaced by another client';
    const known = this.#names.get(name) ?? `s${String(++lastNumber)}`;
    this.#names.set(name, known);
    return known;
  }
}
