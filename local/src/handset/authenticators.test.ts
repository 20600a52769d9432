import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { TOTP } from 'otpauth';
import { authenticatorOnHandset } from '../demo/authenticator.ts';
import { openHandset, type Handset } from './index.ts';

const phone = '+260960000021';
let dir: string;
let handset: Handset;
const open = () => openHandset({ port: 0, wallets: {}, people: [], dir, log: () => undefined });
beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'handset-'));
  handset = await open();
});
afterEach(async () => {
  await handset.stop();
  rmSync(dir, { recursive: true });
});

test('a phone that has scanned the QR code shows its codes, also after a restart', async () => {
  const totp = new TOTP({ issuer: 'Linka', label: phone });
  await authenticatorOnHandset(handset.url).scan(phone, totp.toString());
  await handset.stop();
  handset = await open();
  const before = totp.generate();
  const shown = await authenticatorOnHandset(handset.url).code(phone);
  expect([before, totp.generate()]).toContain(shown);
});

test('what is no authenticator’s code is not kept', async () => {
  await expect(authenticatorOnHandset(handset.url).scan(phone, 'https://linka.example')).rejects.toThrow(
    '400',
  );
  await expect(authenticatorOnHandset(handset.url).code(phone)).rejects.toThrow(phone);
});
