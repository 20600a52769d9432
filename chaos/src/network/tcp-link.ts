import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Socket } from 'node:net';
import type { Dice } from '../dice.ts';
import type { Tally } from '../tally.ts';
import type { Link } from './link.ts';

const LATEST_MS = 500;
/** Of what is harmed, so much is cut off; the rest is late. */
const CUT_SHARE = 0.2;

/** A link that moves bytes and knows nothing of what they say: for the databases. */
export async function openTcpLink(name: string, target: number, dice: Dice, tally: Tally): Promise<Link> {
  const open = new Set<Socket>();
  const server = createServer(caller => {
    const called = connect(link.target, '127.0.0.1');
    for (const [from, to] of [
      [caller, called],
      [called, caller],
    ] as const) {
      open.add(from);
      from.on('error', () => from.destroy());
      from.on('close', () => {
        open.delete(from);
        to.destroy();
      });
      from.on('data', chunk => carry(from, to, chunk));
    }
  });

  function carry(from: Socket, to: Socket, chunk: Buffer): void {
    if (link.trouble === 0 || dice() >= link.trouble) {
      send(from, to, chunk);
      return;
    }
    if (dice() < CUT_SHARE) {
      tally.add('database connection cut');
      from.destroy();
      return;
    }
    tally.add('database message late');
    from.pause();
    setTimeout(() => {
      send(from, to, chunk);
      from.resume();
    }, dice() * LATEST_MS);
  }

  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const sever = () => open.forEach(socket => socket.destroy());
  const link: Link = {
    name,
    port: (server.address() as AddressInfo).port,
    target,
    trouble: 0,
    sever,
    close: async () => {
      sever();
      server.close();
      await once(server, 'close');
    },
  };
  return link;
}

function send(from: Socket, to: Socket, chunk: Buffer): void {
  if (to.destroyed || to.write(chunk)) return;
  from.pause();
  to.once('drain', () => from.resume());
}
