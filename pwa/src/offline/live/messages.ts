import { OrderNews } from '@linka/contracts/orders';
import { createParser } from 'eventsource-parser';

/** Reads a stream of server-sent events to its end, handing on each piece of news. Nonsense is passed over. */
export async function readNews(
  stream: ReadableStream<Uint8Array>,
  hear: (news: OrderNews) => void,
  alive: () => void,
): Promise<void> {
  const parser = createParser({
    onEvent: ({ data }) => {
      const news = OrderNews.safeParse(parse(data));
      if (news.success) hear(news.data);
    },
  });
  const decoder = new TextDecoder();
  const reader = stream.getReader();
  for (;;) {
    const { done, value } = await reader.read();
    if (done) return;
    alive();
    parser.feed(decoder.decode(value, { stream: true }));
  }
}

function parse(data: string): unknown {
  try {
    return JSON.parse(data);
  } catch {
    return undefined;
  }
}
