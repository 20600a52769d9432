import { useStorage } from '../../offline/hooks/index.ts';
import { Banner } from '../../ui/index.ts';
import { words } from './words.ts';

/** Says, on every page and before a cart is built, that this phone will not keep what is done here. */
export function StorageNote() {
  const state = useStorage();
  if (state === 'kept') return null;
  return (
    <div className="mx-auto w-full max-w-2xl px-4 pt-3">
      <Banner tone="warn" icon="alert" title={words[`${state}Title`]} live>
        {words[`${state}Detail`]}
      </Banner>
    </div>
  );
}
