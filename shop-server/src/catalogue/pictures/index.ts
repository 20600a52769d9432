import { createHash } from 'node:crypto';
import { pictureCopy, pictureWidths, type Picture } from '@linka/contracts/catalogue';
import { ok, refuse, type Refusal, type Result } from '@linka/contracts/problems';
import type { Bytes } from '../../platform/http/answer.ts';
import { oneAtATime } from '../../platform/tasks/one-at-a-time.ts';
import type { NamedPicture } from '../product.ts';
import { picture, typeOf } from './answer.ts';
import { readInside } from './folder.ts';
import { copyOf, factsOf, remade, type Facts, type Format } from './image.ts';
import type { PictureStore } from './store.ts';

export interface Pictures {
  /** A picture, or one of its copies, which is made when it is first asked for. */
  readonly read: (file: string) => Promise<Bytes | Refusal>;
  /** The picture with what a phone needs to choose a copy; as it is when its file cannot be read. */
  readonly describe: (named: NamedPicture) => Promise<Picture>;
  /** Keeps what staff sent under the name of its content. Refuses with `picture_unusable`. */
  readonly add: (image: string) => Promise<Result<string>>;
}

const COPY = new RegExp(`^(.+)\\.(${pictureWidths.join('|')})\\.(avif|webp)$`);

interface Deps {
  readonly folder: string | undefined;
  readonly store: PictureStore;
}

export function createPictures({ folder, store }: Deps): Pictures {
  const facts = new Map<string, Promise<Facts | undefined>>();
  const inTurn = oneAtATime();
  // Decoding takes memory and a core: one picture at a time.
  const working = <T>(work: () => Promise<T>): Promise<T | undefined> =>
    // `sharp` throws at once for some bytes and rejects for others.
    inTurn('image', async () => work().catch(() => undefined)).catch(() => undefined);

  const original = async (file: string): Promise<Buffer | undefined> =>
    typeOf(file) === undefined ? undefined : ((await store.find(file)) ?? (await readInside(folder, file)));

  const copy = async (name: string, file: string, width: number, format: Format) => {
    const kept = await store.find(name);
    if (kept) return kept;
    const bytes = await original(file);
    const made = bytes && (await working(() => copyOf(bytes, width, format)));
    if (made) await store.keep(name, made);
    return made;
  };

  const learn = async (file: string): Promise<Facts | undefined> => {
    const bytes = await original(file);
    return bytes && working(() => factsOf(bytes));
  };

  return {
    read: async name => {
      const [, file, width, format] = COPY.exec(name) ?? [];
      const bytes =
        file === undefined ? await original(name) : await copy(name, file, Number(width), format as Format);
      return bytes ? picture(name, bytes) : refuse('not_found');
    },
    describe: async ({ file, alt }) => {
      let known = facts.get(file);
      if (!known) facts.set(file, (known = learn(file)));
      return { file, alt, ...(await known) };
    },
    add: async image => {
      const bytes = await working(() => remade(Buffer.from(image, 'base64')));
      if (!bytes) return refuse('picture_unusable');
      const file = `${createHash('sha256').update(bytes).digest('hex').slice(0, 24)}.webp`;
      await store.keep(file, bytes);
      // Most phones take AVIF: it is ready before the first shopper looks.
      await copy(pictureCopy(file, 192, 'avif'), file, 192, 'avif');
      return ok(file);
    },
  };
}
