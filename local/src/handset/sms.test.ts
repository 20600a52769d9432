import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openHandset, type Handset } from './index.ts';

const banda = '+260960000001';
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

const send = (form: Record<string, string>, headers: Record<string, string> = { apiKey: 'any' }) =>
  fetch(`${handset.url}/version1/messaging`, { method: 'POST', headers, body: new URLSearchParams(form) });

const message = { username: 'sandbox', from: 'Linka', to: banda, message: 'Your code is 204 117' };

const messagesOf = async (phone: string): Promise<unknown> =>
  (await fetch(`${handset.url}/handset/messages?phone=${encodeURIComponent(phone)}`)).json();

describe('an SMS', () => {
  test('is taken as Africa’s Talking takes it, and lies on the phone', async () => {
    const response = await send(message);
    expect(response.status).toBe(201);
    expect(await response.json()).toEqual({
      SMSMessageData: {
        Message: 'Sent to 1/1 Total Cost: ZMW 0.2500',
        Recipients: [
          {
            statusCode: 101,
            number: banda,
            status: 'Success',
            cost: 'ZMW 0.2500',
            messageId: expect.stringMatching(/^ATXid_[0-9a-f]{32}$/),
          },
        ],
      },
    });
    const kept = {
      from: 'Linka',
      to: banda,
      text: message.message,
      sentAt: expect.any(String),
      id: expect.any(String),
    };
    expect(await messagesOf('0960 000 001')).toEqual({ messages: [kept] });
    expect(await messagesOf('+260960000002')).toEqual({ messages: [] });
  });

  test('to several numbers answers for each, and still 201 when one is no number', async () => {
    const response = await send({ ...message, to: `${banda},+254711000000` });
    expect(response.status).toBe(201);
    expect(await response.json()).toMatchObject({
      SMSMessageData: {
        Message: 'Sent to 1/2 Total Cost: ZMW 0.2500',
        Recipients: [
          { statusCode: 101 },
          { statusCode: 403, status: 'InvalidPhoneNumber', messageId: 'None' },
        ],
      },
    });
  });

  test('without an API key or a field is refused in the provider’s words', async () => {
    const unsigned = await send(message, {});
    expect([unsigned.status, await unsigned.text()]).toEqual([401, 'The supplied authentication is invalid']);
    const { to, ...rest } = message;
    const incomplete = await send(rest);
    expect([incomplete.status, await incomplete.text()]).toEqual([
      400,
      "Request is missing required form field 'to'",
    ]);
    expect(await messagesOf(to)).toEqual({ messages: [] });
  });

  test('is still there after a restart, even one that tore the last line', async () => {
    await send(message);
    await handset.stop();
    appendFileSync(join(dir, 'messages.jsonl'), '\n{"id":"torn","fr');
    handset = await open();
    expect(await messagesOf(banda)).toMatchObject({ messages: [{ text: message.message }] });
    await send({ ...message, message: 'after the restart' });
    await handset.stop();
    handset = await open();
    expect(await messagesOf(banda)).toMatchObject({
      messages: [{ text: message.message }, { text: 'after the restart' }],
    });
  });
});

test('a number that is none is refused', async () => {
  const response = await fetch(`${handset.url}/handset/messages?phone=12`);
  expect(response.status).toBe(400);
});
