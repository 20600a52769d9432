import { DomEvent } from 'leaflet';
import type { Source } from 'pmtiles';
import { useEffect, useRef, useState } from 'react';
import { useMap } from 'react-leaflet';
import { locale, say } from '../../../lib/text/index.ts';
import { Button } from '../../Button.tsx';
import { words } from '../words.ts';
import { keepArea, planArea, type Plan } from './area.ts';
import type { Shelf } from './source.ts';

interface KeepAreaProps {
  readonly url: string;
  readonly source: Source;
  readonly shelf: Shelf;
}

type State =
  | { readonly at: 'idle' | 'looking' | 'keeping' | 'kept' | 'failed' }
  | { readonly at: 'asking' | 'large'; readonly plan: Plan };

/** About a town. More of the country at once is a mistake more often than a wish. */
const MOST_BYTES = 30_000_000;

const megabytes = (bytes: number): string =>
  (Math.ceil(bytes / 100_000) / 10).toLocaleString(locale(), { maximumFractionDigits: 1 });

/** Keeps what the map shows, with all that is closer, for when there is no network. The size is told before. */
export function KeepArea({ url, source, shelf }: KeepAreaProps) {
  const map = useMap();
  const box = useRef<HTMLDivElement>(null);
  const [state, setState] = useState<State>({ at: 'idle' });
  useEffect(() => {
    // Else a tap on a button would also be one on the map below.
    if (box.current) DomEvent.disableClickPropagation(box.current);
  }, []);
  const failed = (): void => setState({ at: 'failed' });

  const look = async (): Promise<void> => {
    setState({ at: 'looking' });
    const area = map.getBounds();
    const [west, south, east, north] = [area.getWest(), area.getSouth(), area.getEast(), area.getNorth()];
    const plan = await planArea(source, shelf, { west, south, east, north });
    setState(plan.size === 0 ? { at: 'kept' } : { at: plan.size > MOST_BYTES ? 'large' : 'asking', plan });
  };
  const keep = async (plan: Plan): Promise<void> => {
    setState({ at: 'keeping' });
    await keepArea(url, shelf, plan);
    setState({ at: 'kept' });
  };

  return (
    <div ref={box} className="absolute bottom-8 left-3 z-[1000] max-w-[65%] space-y-2">
      <p
        role="status"
        className="rounded-control bg-surface px-3 py-2 text-note text-ink shadow-lift empty:hidden"
      >
        {state.at === 'asking' && say(words.keepSize, { megabytes: megabytes(state.plan.size) })}
        {state.at === 'large' && say(words.keepLarge, { megabytes: megabytes(state.plan.size) })}
        {state.at === 'kept' && words.kept}
        {state.at === 'failed' && words.keepFailed}
      </p>
      {state.at === 'asking' ? (
        <div className="flex flex-wrap gap-2">
          <Button onClick={() => void keep(state.plan).catch(failed)}>{words.keepYes}</Button>
          <Button look="secondary" onClick={() => setState({ at: 'idle' })}>
            {words.keepNo}
          </Button>
        </div>
      ) : (
        <Button
          look="secondary"
          busy={state.at === 'looking' || state.at === 'keeping'}
          onClick={() => void look().catch(failed)}
        >
          {words.keep}
        </Button>
      )}
    </div>
  );
}
