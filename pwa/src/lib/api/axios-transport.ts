import axios from 'axios';
import { TIMEOUT_MS, type Transport } from './transport.ts';

const client = axios.create({ timeout: TIMEOUT_MS, validateStatus: () => true });

/** The page's way to the gateway. */
export const axiosTransport: Transport = async ({ method, url, headers, body, signal }) => {
  const answer = await client.request<unknown>({
    method,
    url,
    headers,
    ...(body === undefined ? {} : { data: body }),
    ...(signal === undefined ? {} : { signal }),
  });
  return {
    status: answer.status,
    header: name => {
      const value: unknown = answer.headers[name];
      return typeof value === 'string' ? value : undefined;
    },
    body: typeof answer.data === 'object' ? answer.data : undefined,
  };
};
