import type { Product } from '@linka/contracts/catalogue';
import { useState } from 'react';
import { API_URL } from '../../lib/config.ts';
import { Icon } from '../Icon.tsx';

interface PictureProps {
  readonly shopId: string;
  readonly picture: Product['picture'];
}

/** A product's picture in a square that is there before it loads, and stays when it does not come. */
export function Picture({ shopId, picture }: PictureProps) {
  const [missing, setMissing] = useState(false);
  return (
    <div className="flex size-20 shrink-0 sm:size-24 items-center justify-center overflow-hidden rounded-control bg-sunken text-edge">
      {picture === null || missing ? (
        <Icon name="basket" size={32} />
      ) : (
        <img
          src={`${API_URL}/shops/${shopId}/pictures/${picture.file}`}
          alt={picture.alt}
          width={96}
          height={96}
          loading="lazy"
          decoding="async"
          className="size-full object-cover"
          onError={() => setMissing(true)}
        />
      )}
    </div>
  );
}
