import { pictureCopy, type Picture as Shown } from '@linka/contracts/catalogue';
import { useState } from 'react';
import { API_URL } from '../../lib/config.ts';
import { useLite } from '../../lib/lite/index.ts';
import { say } from '../../lib/text/index.ts';
import { Icon } from '../Icon.tsx';
import { words } from './words.ts';

interface PictureProps {
  readonly shopId: string;
  readonly picture: Shown | null;
}

const BOX = 'flex size-20 shrink-0 sm:size-24 items-center justify-center overflow-hidden rounded-control';

/**
 * A product's picture in a square that is there before it loads, in the picture's colour, and stays when it does not
 * come. Where data is dear it waits for a tap.
 */
export function Picture({ shopId, picture }: PictureProps) {
  const lite = useLite();
  const [state, setState] = useState<'waiting' | 'wanted' | 'there' | 'missing'>('waiting');
  if (picture === null || state === 'missing') {
    return (
      <div className={`${BOX} bg-sunken text-edge`}>
        <Icon name="basket" size={32} />
      </div>
    );
  }
  const colour = state === 'there' ? undefined : picture.colour;
  if (lite && state === 'waiting') {
    return (
      <button
        type="button"
        className={`${BOX} bg-sunken`}
        style={{ backgroundColor: colour }}
        aria-label={say(words.showPicture, { picture: picture.alt })}
        onClick={() => setState('wanted')}
      >
        <span className="rounded-full bg-surface p-2 text-ink">
          <Icon name="camera" size={22} />
        </span>
      </button>
    );
  }
  return (
    <div className={`${BOX} bg-sunken`} style={{ backgroundColor: colour }}>
      <Copies
        at={`${API_URL}/shops/${shopId}/pictures/`}
        picture={picture}
        onLoad={() => setState('there')}
        onError={() => setState('missing')}
      />
    </div>
  );
}

interface CopiesProps {
  readonly at: string;
  readonly picture: Shown;
  readonly onLoad: () => void;
  readonly onError: () => void;
}

/** The browser takes the lightest copy that is sharp enough, in the lighter format it knows. */
function Copies({ at, picture: { file, alt, widths }, onLoad, onError }: CopiesProps) {
  const copies = (format: 'avif' | 'webp'): string | undefined =>
    widths?.map(width => `${at}${pictureCopy(file, width, format)} ${width}w`).join(', ');
  const [smallest] = widths ?? [];
  const sizes = '(min-width: 40rem) 96px, 80px';
  return (
    <picture className="contents">
      {widths && <source type="image/avif" srcSet={copies('avif')} sizes={sizes} />}
      <img
        loading="lazy"
        decoding="async"
        srcSet={copies('webp')}
        sizes={sizes}
        src={at + (smallest === undefined ? file : pictureCopy(file, smallest, 'webp'))}
        alt={alt}
        width={96}
        height={96}
        className="size-full object-cover"
        onLoad={onLoad}
        onError={onError}
      />
    </picture>
  );
}
