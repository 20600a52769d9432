import type { Someone } from './people.ts';
import { eventually } from './eventually.ts';

export interface Heard {
  readonly id: number | undefined;
  readonly data: Record<string, unknown>;
}

/** Somebody who listens to server-sent events and keeps what they hear. */
export interface Listener {
  readonly status: number;
  readonly heard: Heard[];
  /** Waits until something like this was heard. */
  readonly until: (is: (message: Heard) => boolean) => Promise<Heard>;
  /** Resolves when the gateway has ended the stream, or we left. */
  readonly ended: Promise<void>;
  readonly leave: () => Promise<void>;
}

export async function listenTo(
  url: string,
  who: Someone,
  headers: Readonly<Record<string, string>> = {},
): Promise<Listener> {
  const leaving = new AbortController();
  const response = await fetch(url, {
    signal: leaving.signal,
    headers: { authorization: `Bearer ${await who.token()}`, accept: 'text/event-stream', ...headers },
  });
  const heard: Heard[] = [];
  const reading = read(response, heard).catch(() => undefined);
  return {
    status: response.status,
    heard,
    until: is => eventually(() => Promise.resolve(heard.find(is))),
    ended: reading,
    leave: async () => {
      leaving.abort();
      await reading;
    },
  };
}

async function read(response: Response, heard: Heard[]): Promise<void> {
  const decoder = new TextDecoder();
  let text = '';
  for await (const chunk of response.body ?? []) {
    text += decoder.decode(chunk as Uint8Array, { stream: true });
    const blocks = text.split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = /^data: (.*)$/m.exec(block)?.[1];
      const id = /^id: (\d+)$/m.exec(block)?.[1];
      if (data !== undefined)
        heard.push({
          id: id === undefined ? undefined : Number(id),
          data: JSON.parse(data) as Heard['data'],
        });
    }
  }
}
