export type Reply = { status: number; text: string; body: unknown; type: string };

/** One HTTP call; a JSON answer is read, any other is left as text. */
export async function call(url: string, init: RequestInit = {}): Promise<Reply> {
  const answer = await fetch(url, init);
  const text = await answer.text();
  const type = answer.headers.get('content-type') ?? '';
  return { status: answer.status, text, type, body: type.includes('json') ? JSON.parse(text) : undefined };
}
