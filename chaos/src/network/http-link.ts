import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';
import { oneOf, type Dice } from '../dice.ts';
import type { Tally } from '../tally.ts';
import { forward, read, type Answer } from './forward.ts';
import type { Link } from './link.ts';

/** What may become of a request on its way. */
const harms = ['late', 'lost', 'answer lost', 'sent twice', 'answer cut', 'left hanging'] as const;
type Harm = (typeof harms)[number];

const LATEST_MS = 2_000;
/** Longer than any part of Linka waits for another. */
const HANGING_MS = 15_000;

/** A link that understands HTTP, so that it can repeat a request as a nervous network does. */
export async function openHttpLink(name: string, target: number, dice: Dice, tally: Tally): Promise<Link> {
  const server = createServer((req, res) => {
    const harm = link.trouble > 0 && dice() < link.trouble ? oneOf(dice, harms) : undefined;
    if (harm !== undefined) tally.add(`message ${harm}`);
    pass(req, res, link.target, harm, dice).catch(() => res.destroy());
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const link: Link = {
    name,
    port: (server.address() as AddressInfo).port,
    target,
    trouble: 0,
    sever: () => server.closeAllConnections(),
    close: async () => {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
  return link;
}

async function pass(
  req: IncomingMessage,
  res: ServerResponse,
  target: number,
  harm: Harm | undefined,
  dice: Dice,
): Promise<void> {
  const body = await read(req);
  if (harm === 'late') await pause(dice() * LATEST_MS);
  if (harm === 'left hanging') await pause(HANGING_MS, undefined, { ref: false });
  if (harm === 'left hanging' || harm === 'lost') {
    res.destroy();
    return;
  }
  const first = await forward(req, body, target);
  // Which of the two answers the caller sees is as uncertain as the rest.
  const answer = harm === 'sent twice' && dice() < 0.5 ? await forward(req, body, target) : first;
  if (harm === 'answer lost') res.destroy();
  else if (harm === 'answer cut') cutShort(res, answer);
  else res.writeHead(answer.status, answer.headers).end(answer.body);
}

function cutShort(res: ServerResponse, { status, headers, body }: Answer): void {
  res.writeHead(status, headers);
  res.write(body.subarray(0, body.length / 2), () => res.destroy());
}
