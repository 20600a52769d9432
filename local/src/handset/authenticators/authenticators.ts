import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { TOTP, URI } from 'otpauth';
import * as z from 'zod';

const Kept = z.record(z.string(), z.string());

/** What an authenticator app shows. */
export interface Shown {
  readonly phone: string;
  readonly code: string;
  readonly secondsLeft: number;
}

/** The authenticator apps on people's phones: one account each. With a folder they survive a restart. */
export class Authenticators {
  private readonly addresses: Record<string, string> = {};
  private readonly file: string | undefined;

  constructor(dir: string | undefined) {
    if (dir === undefined) return;
    mkdirSync(dir, { recursive: true });
    this.file = join(dir, 'authenticators.json');
    if (existsSync(this.file))
      Object.assign(this.addresses, Kept.parse(JSON.parse(readFileSync(this.file, 'utf8'))));
  }

  /** As if the phone had scanned the QR code. False when it says something else. */
  scan(phone: string, address: string): boolean {
    if (!isTotp(address)) return false;
    this.addresses[phone] = address;
    if (this.file !== undefined) writeFileSync(this.file, JSON.stringify(this.addresses), { mode: 0o600 });
    return true;
  }

  /** What the apps show now: on one phone, or on all. */
  shown(now: Date, phone?: string): Shown[] {
    const timestamp = now.getTime();
    return Object.entries(this.addresses)
      .filter(([owner]) => phone === undefined || owner === phone)
      .map(([owner, address]) => {
        const totp = URI.parse(address) as TOTP;
        return {
          phone: owner,
          code: totp.generate({ timestamp }),
          secondsLeft: Math.ceil(totp.remaining({ timestamp }) / 1000),
        };
      });
  }
}

function isTotp(address: string): boolean {
  try {
    return URI.parse(address) instanceof TOTP;
  } catch {
    return false;
  }
}
