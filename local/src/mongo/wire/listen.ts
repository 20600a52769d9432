import { createServer, type Server as TcpServer, type Socket } from 'node:net';
import { dispatch } from '../commands/dispatch.ts';
import type { Server } from '../commands/command.ts';
import type { Doc } from '../values/bson.ts';
import { framing } from './framing.ts';
import { readMessage } from './messages.ts';

export interface Listening {
  port: number;
  /** Ends all connections; commands already running still reach the disk. */
  close(): Promise<void>;
}

/** Serves on a loopback port, one that the system picks unless told. */
export async function listen(server: Server, log: (line: string) => void, wanted = 0): Promise<Listening> {
  const sockets = new Set<Socket>();
  const tcp = createServer(socket => {
    sockets.add(socket);
    socket.on('close', () => sockets.delete(socket));
    serve(socket, server, log);
  });
  await new Promise<void>((resolve, reject) => {
    tcp.once('error', reject).listen({ host: '127.0.0.1', port: wanted }, resolve);
  });
  return { port: portOf(tcp), close: () => closeAll(tcp, sockets) };
}

/** Answers in the order asked: one connection's command waits for the one before it. */
function serve(socket: Socket, server: Server, log: (line: string) => void): void {
  const messages = framing();
  let last = Promise.resolve();
  socket.setNoDelay(true);
  socket.on('error', () => socket.destroy());
  socket.on('data', bytes => {
    try {
      for (const message of messages(bytes)) last = last.then(() => answer(socket, message, server, log));
      last = last.catch((error: unknown) => giveUp(error));
    } catch (error) {
      giveUp(error);
    }
  });

  function giveUp(error: unknown): void {
    log(`closing a connection: ${String(error)}`);
    socket.destroy();
  }
}

async function answer(
  socket: Socket,
  message: Buffer,
  server: Server,
  log: (line: string) => void,
): Promise<void> {
  const { command, legacy, reply } = readMessage(message);
  const result = legacy && !isHello(command) ? REFUSED : await dispatch(server, command, log);
  if (reply && socket.writable) socket.write(reply(result));
}

const REFUSED: Doc = {
  ok: 0,
  errmsg: 'Unsupported OP_QUERY command; use OP_MSG',
  code: 352,
  codeName: 'UnsupportedOpQueryCommand',
};

const isHello = (command: Doc) => ['hello', 'isMaster', 'ismaster'].includes(Object.keys(command)[0] ?? '');

function portOf(tcp: TcpServer): number {
  const address = tcp.address();
  return typeof address === 'object' && address ? address.port : 0;
}

function closeAll(tcp: TcpServer, sockets: Set<Socket>): Promise<void> {
  return new Promise(resolve => {
    tcp.close(() => resolve());
    for (const socket of sockets) socket.destroy();
  });
}
