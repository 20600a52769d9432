import type { SigningKey } from '@linka/contracts/signing';

/** Keys shared with the delivery system, from `id:secret,id:secret`; the first one signs, all are accepted. */
export const deliveryKeys = (setting: string): SigningKey[] =>
  setting.split(',').map(entry => {
    const colon = entry.indexOf(':');
    if (colon < 1 || colon === entry.length - 1)
      throw new Error('bad configuration\nDELIVERY_KEYS is id:secret, comma separated');
    return { id: entry.slice(0, colon), secret: entry.slice(colon + 1) };
  });
