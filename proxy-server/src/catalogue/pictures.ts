import { ok, refuse, type Result } from '@linka/contracts/problems';
import type { ShopServers } from '../shops/servers.ts';

/** A picture larger than this is not for phones on slow networks. */
const MAX_PICTURE_BYTES = 600_000;

/** No SVG: it can carry a script. */
const IMAGE = /^image\/(?:webp|jpeg|png|avif|gif)$/;

export interface Picture {
  readonly type: string;
  readonly bytes: Buffer;
}

/** Gets a picture from a shop. Anything that is not an image of bearable size is not there. */
export async function getPicture(
  servers: ShopServers,
  shopId: string,
  file: string,
): Promise<Result<Picture>> {
  const answer = await servers.fetch(shopId, `/pictures/${file}`, {
    headers: { accept: 'image/*' },
    maxBytes: MAX_PICTURE_BYTES,
  });
  if (!answer.ok) return answer;
  const { status, header, body } = answer.value;
  const type = header('content-type')?.split(';')[0]?.trim().toLowerCase() ?? '';
  if (status === 200 && IMAGE.test(type)) return ok({ type, bytes: body });
  return refuse(status >= 500 ? 'shop_unreachable' : 'not_found');
}
