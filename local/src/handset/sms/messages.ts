import { appendFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as z from 'zod';

const Message = z.object({
  id: z.string(),
  from: z.string(),
  to: z.string(),
  text: z.string(),
  sentAt: z.iso.datetime(),
});
/** An SMS as it lies on somebody's phone. */
export type Message = z.infer<typeof Message>;

/** The page shows no more than this; older ones stay in the file. */
const REMEMBERED = 1000;

/** Every SMS sent, oldest first. With a folder they survive a restart, one JSON line each. */
export class Messages {
  private readonly kept: Message[] = [];
  private readonly file: string | undefined;

  constructor(dir: string | undefined) {
    if (dir === undefined) return;
    mkdirSync(dir, { recursive: true });
    this.file = join(dir, 'messages.jsonl');
    if (existsSync(this.file)) this.kept.push(...read(this.file).slice(-REMEMBERED));
  }

  add(message: Message): void {
    // The line break comes first, so that a line torn by a power cut spoils no other.
    if (this.file !== undefined) appendFileSync(this.file, `\n${JSON.stringify(message)}`);
    this.kept.push(message);
    if (this.kept.length > REMEMBERED) this.kept.shift();
  }

  /** Those sent to one phone, or all of them. */
  to(phone?: string): Message[] {
    return this.kept.filter(message => phone === undefined || message.to === phone);
  }
}

/** What is not a whole message is passed over. */
function read(file: string): Message[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap(line => {
      try {
        return Message.safeParse(JSON.parse(line)).data ?? [];
      } catch {
        return [];
      }
    });
}
