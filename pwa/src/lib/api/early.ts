declare global {
  interface Window {
    /** What `public/first.js` asked for before the app was there, by address. */
    linkaEarly?: Map<string, Promise<Response>>;
  }
}

/** The answer that was asked for early, once; undefined when there is none, or the network failed it. */
export async function takeEarly(url: string): Promise<Response | undefined> {
  const early = typeof window === 'undefined' ? undefined : window.linkaEarly;
  const answer = early?.get(url);
  early?.delete(url);
  return answer?.catch(() => undefined);
}
