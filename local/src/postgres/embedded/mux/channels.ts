import { readCString } from './messages.ts';

interface Listener {
  send(message: Buffer): void;
}

const STATEMENT = /(?:^|;)\s*(un)?listen\s+("(?:[^"]|"")+"|[a-z_][\w$]*|\*)/gi;

/** Which client listens to which channel. The shared session listens to all of them. */
export class Channels {
  readonly #listeners = new Map<string, Set<Listener>>();

  /**
   * Notes the LISTEN and UNLISTEN in what a client is about to run. True if it un-listens: the session has then
   * stopped listening for the others too, and must be told `stillWanted` again.
   */
  note(sql: string, client: Listener): boolean {
    let unlistens = false;
    for (const [, un, name = ''] of sql.matchAll(STATEMENT)) {
      const channel = name.startsWith('"') ? name.slice(1, -1).replaceAll('""', '"') : name.toLowerCase();
      if (!un) this.#of(channel).add(client);
      else {
        unlistens = true;
        if (channel === '*') this.forget(client);
        else this.#listeners.get(channel)?.delete(client);
      }
    }
    return unlistens;
  }

  /** One statement that listens to every channel somebody wants, or nothing. */
  stillWanted(): string | undefined {
    const names = [...this.#listeners].filter(([, clients]) => clients.size > 0).map(([channel]) => channel);
    return names.map(name => `LISTEN "${name.replaceAll('"', '""')}"`).join(';') || undefined;
  }

  /** Hands a NotificationResponse to those who listen, whoever's batch it came out of. */
  deliver(notification: Buffer): void {
    const [channel] = readCString(notification, 9);
    for (const client of this.#listeners.get(channel) ?? []) client.send(notification);
  }

  forget(client: Listener): void {
    for (const clients of this.#listeners.values()) clients.delete(client);
  }

  #of(channel: string): Set<Listener> {
    const clients = this.#listeners.get(channel) ?? new Set();
    this.#listeners.set(channel, clients);
    return clients;
  }
}
