import { formatPhone } from '@linka/contracts/phone';
import type { ShopRecord } from '@linka/contracts/shops';
import type { ReactNode } from 'react';
import { plusCode } from '../../../lib/geo/plus-code.ts';
import { say } from '../../../lib/text/index.ts';
import { ageInWords, momentInWords } from '../../../lib/time/index.ts';
import { useOnline, useServices } from '../../../offline/hooks/index.ts';
import type { StoredEntry } from '../../../offline/outbox/index.ts';
import { Card, Icon } from '../../../ui/index.ts';
import { LinkaMap } from '../../../ui/map/index.tsx';
import { PendingNote } from '../../../ui/pending/PendingNote.tsx';
import { kinds } from '../../../ui/shop/kinds.ts';
import { about, decisionOf, verificationAfter } from './decided.ts';
import { HoursTable } from './HoursTable.tsx';
import { VerificationBadge } from './VerificationBadge.tsx';
import { Verify } from './Verify.tsx';
import { words } from './words.ts';

interface ShopDetailsProps {
  readonly shop: ShopRecord;
  readonly entries: readonly StoredEntry[];
  readonly now: number;
}

/** All that is known of a shop, in the order in which one checks it, and the decision below. */
export function ShopDetails({ shop, entries, now }: ShopDetailsProps) {
  const verification = verificationAfter(shop, entries);
  return (
    <Card as="section" label={shop.name}>
      <div className="space-y-5">
        <div className="flex items-start gap-3">
          <div className="min-w-0 flex-1">
            <h2 className="text-title font-bold">{shop.name}</h2>
            <p className="text-note text-ink-soft">
              {say(words.since, { when: momentInWords(shop.registeredAt, now) })}
            </p>
          </div>
          <VerificationBadge verification={verification} />
        </div>
        {shop.verificationReason !== null && (
          <p className="font-semibold">{say(words.reason, { reason: shop.verificationReason })}</p>
        )}
        <Decided entries={about(shop.id, entries)} />
        <dl className="grid gap-x-6 gap-y-4 sm:grid-cols-2">
          <Fact label={words.kind}>{kinds[shop.kind].label}</Fact>
          <Fact label={words.area}>{shop.area}</Fact>
          <Fact label={words.phone}>
            <a
              href={`tel:${shop.phone}`}
              aria-label={say(words.call, { phone: formatPhone(shop.phone) })}
              className="inline-flex min-h-11 items-center gap-2 text-primary underline underline-offset-4"
            >
              <Icon name="phone" size={20} /> {formatPhone(shop.phone)}
            </a>
          </Fact>
          <Fact label={words.seen}>
            {shop.lastSeenAt === null ? words.neverSeen : ageInWords(now - Date.parse(shop.lastSeenAt))}
          </Fact>
          <Fact label={words.server} wide>
            <code className="break-all">{shop.url}</code>
          </Fact>
          <Fact label={words.position} wide>
            <span className="tabular">
              {shop.lat.toFixed(5)}, {shop.lng.toFixed(5)} · {say(words.plusCode, { code: plusCode(shop) })}
            </span>
          </Fact>
        </dl>
        <div className="h-64">
          <LinkaMap
            label={say(words.map, { shop: shop.name })}
            centre={shop}
            zoom={15}
            markings={[{ id: shop.id, name: shop.name, lat: shop.lat, lng: shop.lng }]}
          />
        </div>
        <HoursTable hours={shop.hours} />
        <Verify shop={shop} verification={verification} />
      </div>
    </Card>
  );
}

const Fact = ({ label, wide, children }: { label: string; wide?: boolean; children: ReactNode }) => (
  <div className={wide ? 'sm:col-span-2' : undefined}>
    <dt className="text-note text-ink-soft">{label}</dt>
    <dd className="font-semibold">{children}</dd>
  </div>
);

function Decided({ entries }: { entries: readonly StoredEntry[] }) {
  const { outbox } = useServices();
  const online = useOnline();
  return entries
    .filter(({ failure }) => failure !== null || !online)
    .map(entry => (
      <PendingNote
        key={entry.id}
        what={words[`did_${decisionOf(entry)?.body.verification ?? 'pending'}`]}
        state={entry.state}
        detail={entry.failure?.detail ?? null}
        onDismiss={() => void outbox.withdraw(({ id }) => id === entry.id)}
      />
    ));
}
