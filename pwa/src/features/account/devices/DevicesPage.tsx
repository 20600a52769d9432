import { listDevices } from '@linka/contracts/auth';
import { useAccount, useAnswer } from '../../../offline/hooks/index.ts';
import { Card, ErrorState, Page, SkeletonList } from '../../../ui/index.ts';
import { DeviceRow } from './DeviceRow.tsx';
import { words } from './words.ts';

/** Every device with a session of this account: what is not known is signed out here. */
export function DevicesPage() {
  const account = useAccount();
  const { value, failure, reload } = useAnswer(listDevices, account?.id ?? '', account ? {} : undefined);
  return (
    <Page title={words.title} back={{ to: '/account', label: words.back }}>
      {value === undefined && failure === null && <SkeletonList rows={2} />}
      {value === undefined && failure !== null && (
        <ErrorState title={words.failed} detail={failure.detail} retry={reload} />
      )}
      {value !== undefined && (
        <>
          <p className="text-ink-soft">{words.lead}</p>
          <Card flush>
            <ul className="divide-y divide-line">
              {value.devices.map(device => (
                <DeviceRow key={device.sessionId} device={device} onEnded={reload} />
              ))}
            </ul>
          </Card>
          <p role="alert" className="text-danger empty:hidden">
            {failure?.detail}
          </p>
        </>
      )}
    </Page>
  );
}
