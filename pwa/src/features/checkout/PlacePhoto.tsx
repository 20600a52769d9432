import { useId, useState } from 'react';
import { Button, Icon } from '../../ui/index.ts';
import { shrinkPhoto } from './photo.ts';
import { words } from './words.ts';

interface PlacePhotoProps {
  readonly photo: string | null;
  readonly onChange: (photo: string | null) => void;
}

/** A picture of the gate, for whoever opens the door to a courier's call: it stays on this phone. */
export function PlacePhoto({ photo, onChange }: PlacePhotoProps) {
  const id = useId();
  const [failed, setFailed] = useState(false);
  const take = async (file: File | undefined): Promise<void> => {
    if (file === undefined) return;
    const small = await shrinkPhoto(file);
    setFailed(small === undefined);
    if (small !== undefined) onChange(small);
  };
  return (
    <div className="space-y-2">
      {photo !== null && (
        <img src={photo} alt={words.photoAlt} className="max-h-48 w-full rounded-card object-cover" />
      )}
      <div className="flex flex-wrap items-center gap-2">
        <label
          htmlFor={id}
          className="inline-flex min-h-12 cursor-pointer items-center gap-2 rounded-control border-2 border-edge bg-surface px-5 font-semibold has-focus-visible:outline-3"
        >
          <Icon name="camera" size={20} />
          {photo === null ? words.photo : words.photoOther}
          <input
            id={id}
            type="file"
            accept="image/*"
            capture="environment"
            className="sr-only"
            onChange={event => void take(event.target.files?.[0])}
          />
        </label>
        {photo !== null && (
          <Button look="quiet" onClick={() => onChange(null)}>
            {words.photoRemove}
          </Button>
        )}
      </div>
      <p className="text-note text-ink-soft">{words.photoHint}</p>
      <p role="alert" className="text-note font-semibold text-danger empty:hidden">
        {failed && words.photoFailed}
      </p>
    </div>
  );
}
