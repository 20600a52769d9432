import { listPeople } from '@linka/contracts/people';
import { useAnswer } from '../../../offline/hooks/index.ts';
import { Card, ErrorState, Page, Section, SkeletonList } from '../../../ui/index.ts';
import { Parts } from '../shop/Parts.tsx';
import { ShopSwitcher } from '../shop/ShopSwitcher.tsx';
import { usePlace } from '../shop/Workplace.tsx';
import { words as shopWords } from '../shop/words.ts';
import { InviteForm } from './InviteForm.tsx';
import { PersonRow } from './PersonRow.tsx';
import { words } from './words.ts';

/** The owner says who works in the shop. */
export function PeoplePage() {
  const { shopId, shopIds, shopName } = usePlace();
  const { value, failure, reload } = useAnswer(listPeople, shopId, { params: { shopId } });
  return (
    <Page
      title={shopIds.length > 1 ? shopWords.title : shopName}
      aside={<ShopSwitcher shopId={shopId} shopIds={shopIds} />}
    >
      <Parts shopId={shopId} />
      {value === undefined && failure === null && <SkeletonList rows={2} />}
      {value === undefined && failure !== null && (
        <ErrorState title={words.failed} detail={failure.problem?.detail ?? failure.detail} retry={reload} />
      )}
      {value !== undefined && (
        <>
          <p className="text-ink-soft">{words.lead}</p>
          <Card flush>
            <ul className="divide-y divide-line">
              {value.people.map(person => (
                <PersonRow
                  key={person.phone}
                  shopId={shopId}
                  phone={person.phone}
                  note={person.name ?? words.unnamed}
                  isOwner={person.isOwner}
                  onRemoved={reload}
                />
              ))}
            </ul>
          </Card>
          {value.invited.length > 0 && (
            <Section title={words.invitedTitle}>
              <Card flush>
                <ul className="divide-y divide-line">
                  {value.invited.map(({ phone }) => (
                    <PersonRow
                      key={phone}
                      shopId={shopId}
                      phone={phone}
                      note={words.waits}
                      onRemoved={reload}
                    />
                  ))}
                </ul>
              </Card>
            </Section>
          )}
          <InviteForm shopId={shopId} onInvited={reload} />
        </>
      )}
    </Page>
  );
}
