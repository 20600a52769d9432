import { useDeferredValue, useMemo, useState } from 'react';
import { say } from '../../lib/text/index.ts';
import { useNow, useSetting } from '../../offline/hooks/index.ts';
import { Card, EmptyState, Icon, LinkRow, Page, Section, TextField } from '../../ui/index.ts';
import { Hit } from './Hit.tsx';
import { useFinder } from './use-finder.ts';
import { words } from './words.ts';

/** More are not looked through on a phone. */
const MOST_SHOWN = 60;

/** Everything this phone has seen, found as one types, with or without a network. */
export function SearchPage() {
  const [typed, setTyped] = useState('');
  const term = useDeferredValue(typed.trim());
  const find = useFinder();
  const hits = useMemo(() => (term === '' ? [] : (find?.(term) ?? [])), [find, term]);
  const now = useNow();
  return (
    <Page title={words.title} back={{ to: '/', label: words.back }}>
      <div role="search">
        <TextField
          label={words.label}
          type="search"
          placeholder={words.hint}
          hint={words.lead}
          value={typed}
          onChange={event => setTyped(event.target.value)}
          lead={<Icon name="search" size={20} />}
          enterKeyHint="search"
          autoComplete="off"
        />
      </div>
      {term === '' ? (
        <Favourites />
      ) : (
        find && (
          <>
            <p role="status" className="text-note text-ink-soft">
              {say(words.found, { count: hits.length, term })}
            </p>
            {hits.length === 0 ? (
              <EmptyState icon="search" title={say(words.nothing, { term })}>
                {words.nothingDetail}
              </EmptyState>
            ) : (
              <Card flush>
                <ul className="divide-y divide-line">
                  {hits.slice(0, MOST_SHOWN).map(thing => (
                    <Hit key={`${thing.shop.id} ${thing.product?.id ?? ''}`} thing={thing} now={now} />
                  ))}
                </ul>
              </Card>
            )}
          </>
        )
      )}
    </Page>
  );
}

function Favourites() {
  const [favourites] = useSetting('favourites');
  if (!favourites?.length) return null;
  return (
    <Section title={words.favourites}>
      <Card flush>
        <ul className="divide-y divide-line">
          {favourites.map(({ shopId, name }) => (
            <li key={shopId}>
              <LinkRow to={`/shops/${shopId}`}>{name}</LinkRow>
            </li>
          ))}
        </ul>
      </Card>
    </Section>
  );
}
