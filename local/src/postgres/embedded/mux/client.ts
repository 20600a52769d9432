import type { Socket } from 'node:net';
import { Frames } from './frames.ts';
import { fatal, readCString, query, sync, typeOf } from './messages.ts';
import { refuseCopyIn, refuseStartUp } from './refusals.ts';
import { Statements } from './statements.ts';
import type { Shared } from './index.ts';

const SSL_REQUEST = 80_877_103;
const GSS_REQUEST = 80_877_104;
const CANCEL_REQUEST = 80_877_102;

/**
 * Ends a transaction however it stands: the first undoes an open batch (its Sync would commit it), Sync ends the
 * skipping after an error, and then a failed transaction can be rolled back too.
 */
const ROLL_BACK = [query('ROLLBACK'), sync(), query('ROLLBACK')];

/** One connected program: gathers its messages into batches and gives each its turn on the shared session. */
export class Client {
  readonly #socket: Socket;
  readonly #shared: Shared;
  readonly #statements: Statements;
  readonly #frames = new Frames('start-up');
  #started = false;
  #left = false;
  #batch: Buffer[] = [];

  constructor(socket: Socket, shared: Shared) {
    this.#socket = socket;
    this.#shared = shared;
    this.#statements = new Statements(shared.unnamed);
    socket.setNoDelay(true);
    socket.on('data', chunk => this.#read(chunk));
    socket.on('error', () => socket.destroy());
    socket.on('close', () => this.#leave());
  }

  send(message: Buffer): void {
    if (this.#socket.writable) this.#socket.write(message);
  }

  /** Tells the client why, and hangs up. Its transaction is rolled back. */
  dismiss(code: string, reason: string): void {
    this.send(fatal(code, reason));
    this.#socket.destroySoon();
    this.#leave();
  }

  #read(chunk: Buffer): void {
    try {
      this.#frames.push(chunk);
      for (let frame = this.#frames.next(); frame && !this.#left; frame = this.#frames.next()) {
        if (this.#started) this.#receive(frame);
        else this.#startUp(frame);
      }
    } catch (error) {
      this.dismiss('08P01', error instanceof Error ? error.message : String(error));
    }
  }

  #startUp(frame: Buffer): void {
    const code = frame.readInt32BE(4);
    if (code === SSL_REQUEST || code === GSS_REQUEST) return void this.#socket.write('N');
    if (code === CANCEL_REQUEST) return void this.#socket.end(); // a running statement cannot be interrupted here
    const refusal = refuseStartUp(frame);
    if (refusal !== undefined) {
      this.dismiss('0A000', refusal);
      return;
    }
    this.#started = true;
    this.#frames.startUpIsOver();
    this.send(this.#shared.greeting);
  }

  #receive(frame: Buffer): void {
    const type = typeOf(frame);
    if (type === 'X') return void this.#socket.end();
    this.#batch.push(refuseCopyIn(frame));
    const isWhole = type === 'Q' || type === 'S' || type === 'H';
    if (!isWhole) return;
    const batch = this.#batch;
    this.#batch = [];
    this.#shared.turns.add({ client: this, run: () => this.#run(batch) });
  }

  async #run(batch: readonly Buffer[]) {
    const unlistens = batch.map(frame => this.#shared.channels.note(sqlOf(frame), this)).includes(true);
    this.#socket.cork();
    const after = await this.#shared.run(
      batch.map(frame => this.#statements.translate(frame)),
      message => this.send(message),
    );
    this.#socket.uncork();
    if (unlistens && after !== 'open') await this.#shared.listenAgain();
    return after;
  }

  /** Takes its turn after whatever the client had already asked for, as a real server would. */
  #leave(): void {
    if (this.#left) return;
    this.#left = true;
    this.#shared.forget(this);
    this.#shared.turns.add({ client: this, run: () => this.#cleanUp() });
  }

  #cleanUp() {
    this.#shared.channels.forget(this);
    const unfinished = this.#shared.turns.isOwner(this) ? ROLL_BACK : [];
    return this.#shared.runQuietly(unfinished, [...this.#statements.closeAll(), sync()]);
  }
}

function sqlOf(frame: Buffer): string {
  const type = typeOf(frame);
  if (type === 'Q') return readCString(frame, 5)[0];
  if (type !== 'P') return '';
  const [, afterName] = readCString(frame, 5);
  return readCString(frame, afterName)[0];
}
