import * as z from 'zod';

/** Somebody's authenticator app. */
export interface Authenticator {
  /** Takes up the account that a QR code says. */
  readonly scan: (phone: string, address: string) => Promise<void>;
  /** What it shows now. */
  readonly code: (phone: string) => Promise<string>;
}

const Shown = z.object({ shown: z.array(z.object({ code: z.string() })) });

/** The authenticator app on the handset page. Throws when the phone has none. */
export const authenticatorOnHandset = (handsetUrl: string): Authenticator => ({
  scan: async (phone, address) => {
    const response = await fetch(`${handsetUrl}/handset/authenticators`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ phone, address }),
    });
    if (!response.ok) throw new Error(`the handset answered ${response.status}`);
  },
  code: async phone => {
    const response = await fetch(`${handsetUrl}/handset/authenticators?phone=${encodeURIComponent(phone)}`);
    const [first] = Shown.parse(await response.json()).shown;
    if (!first) throw new Error(`${phone} has no authenticator app: npm start -- --reset sets one up`);
    return first.code;
  },
});
