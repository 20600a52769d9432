import { once } from 'node:events';
import { createServer } from 'node:net';
import { Channels } from './channels.ts';
import { Client } from './client.ts';
import { cString, query, typeOf } from './messages.ts';
import { runBatch, type AfterBatch, type Backend } from './session.ts';
import { Turns } from './turns.ts';
import type { Unnamed } from './statements.ts';

/** What all clients share: the session, and who may use it when. */
export interface Shared {
  /** The answer to every client's start-up message. */
  greeting: Buffer;
  turns: Turns<Client>;
  channels: Channels;
  unnamed: Unnamed;
  run(batch: readonly Buffer[], take: (message: Buffer) => void): Promise<AfterBatch>;
  /** Runs batches, one after the other, whose answers nobody reads. */
  runQuietly(...batches: (readonly Buffer[])[]): Promise<AfterBatch>;
  listenAgain(): Promise<void>;
  forget(client: Client): void;
}

export interface MuxOptions {
  log: (line: string) => void;
  /** The session broke: nothing can be answered any more. */
  onBroken: (error: unknown) => void;
  /** How long a client may sit idle in a transaction while others wait. */
  patienceMs?: number;
}

export interface Mux {
  port: number;
  /** Hangs up on everybody and stops listening. */
  stop(): Promise<void>;
}

/**
 * Serves many PostgreSQL clients from one session, each as if it were alone: batches run whole, a transaction keeps
 * the session to itself, prepared statements and notifications go to those they belong to.
 * What stays shared is the session's state: SET, temporary tables, session-wide advisory locks.
 */
export async function startMux(backend: Backend, options: MuxOptions): Promise<Mux> {
  const clients = new Set<Client>();
  const shared = await shareSession(backend, options, client => clients.delete(client));
  const server = createServer(socket => clients.add(new Client(socket, shared)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  return {
    port: typeof address === 'object' && address ? address.port : 0,
    stop: async () => {
      const closed = once(server, 'close');
      server.close();
      for (const client of [...clients]) client.dismiss('57P01', 'The database is being stopped.');
      await closed;
      await shared.turns.idle();
    },
  };
}

async function shareSession(
  backend: Backend,
  { log, onBroken, patienceMs = 30_000 }: MuxOptions,
  forget: (client: Client) => void,
): Promise<Shared> {
  const channels = new Channels();
  const run: Shared['run'] = (batch, take) =>
    runBatch(backend, batch, frame => (typeOf(frame) === 'A' ? channels.deliver(frame) : take(frame)));
  const runQuietly: Shared['runQuietly'] = async (...batches) => {
    let after: AfterBatch = 'I';
    for (const batch of batches) after = batch.length > 0 ? await run(batch, () => undefined) : after;
    return after;
  };
  return {
    greeting: await greet(backend),
    channels,
    unnamed: { holder: undefined },
    turns: new Turns<Client>({
      onBroken,
      patienceMs,
      onImpatient: owner => {
        log(
          `a client sat idle in a transaction for ${String(patienceMs / 1000)} s while others waited: dismissed`,
        );
        owner.dismiss(
          '25P03',
          'Idle in a transaction while others wait; this database serves one at a time.',
        );
      },
    }),
    run,
    runQuietly,
    listenAgain: async () => {
      const sql = channels.stillWanted();
      if (sql !== undefined) await runQuietly([query(sql)]);
    },
    forget,
  };
}

/** The session's own answer to a start-up message: authentication done, its parameters, ready. */
async function greet(backend: Backend): Promise<Buffer> {
  const settings = Buffer.concat([...['user', 'postgres', 'database', 'postgres', ''].map(cString)]);
  const head = Buffer.alloc(8);
  head.writeInt32BE(settings.length + 8, 0);
  head.writeInt32BE(196_608, 4); // protocol 3.0
  const answer: Buffer[] = [];
  await backend.exec(Buffer.concat([head, settings]), bytes => answer.push(Buffer.from(bytes)));
  return Buffer.concat(answer);
}
