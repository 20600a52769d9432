import type { Part } from '../../../local/src/supervisor/part.ts';
import type { Dice } from '../dice.ts';
import type { Tally } from '../tally.ts';
import { openHttpLink } from './http-link.ts';
import type { Link } from './link.ts';
import { openTcpLink } from './tcp-link.ts';

/** Something that others call: a part, or a database. */
export interface Callee {
  readonly name: string;
  readonly port: number;
  readonly speaks: 'http' | 'tcp';
}

/** Lays links between parts, one for each who calls and each who is called. */
export class Wiring {
  readonly links: Link[] = [];
  readonly #dice: Dice;
  readonly #tally: Tally;

  constructor(dice: Dice, tally: Tally) {
    this.#dice = dice;
    this.#tally = tally;
  }

  /** The port at which `caller` finds `callee`. */
  async lay(caller: string, { name, port, speaks }: Callee): Promise<number> {
    const open = speaks === 'http' ? openHttpLink : openTcpLink;
    const link = await open(`${caller} → ${name}`, port, this.#dice, this.#tally);
    this.links.push(link);
    return link.port;
  }

  /** The part as it was, but for the addresses it is given: each leads through a link of its own. */
  async wire(part: Part, callees: readonly Callee[]): Promise<Part> {
    const env = { ...part.env };
    for (const [name, value] of Object.entries(env)) {
      const callee = callees.find(({ port }) => value.includes(`127.0.0.1:${port}`));
      if (!callee) continue;
      const port = await this.lay(part.name, callee);
      env[name] = value.replace(`127.0.0.1:${callee.port}`, `127.0.0.1:${port}`);
    }
    return { ...part, env };
  }

  /** A database came back at another port. */
  moved(callee: string, port: number): void {
    for (const link of this.links) if (link.name.endsWith(` → ${callee}`)) link.target = port;
  }

  heal(): void {
    for (const link of this.links) link.trouble = 0;
  }

  async close(): Promise<void> {
    await Promise.all(this.links.map(link => link.close()));
  }
}
