import { formatPhone } from '@linka/contracts/phone';
import { LanguageChoice } from '../../languages/index.ts';
import { useAccount } from '../../offline/hooks/index.ts';
import { ButtonLink, Card, EmptyState, Page, Section, SkeletonList } from '../../ui/index.ts';
import { DataRow } from './DataRow.tsx';
import { DevicesRow } from './devices/DevicesRow.tsx';
import { MyData } from './MyData.tsx';
import { NameForm } from './NameForm.tsx';
import { Notifications } from './Notifications.tsx';
import { SignOut } from './SignOut.tsx';
import { ThemeChoice } from './ThemeChoice.tsx';
import { WaitingRow } from './WaitingRow.tsx';
import { words } from './words.ts';

export function AccountPage() {
  const account = useAccount();
  return (
    <Page title={words.title}>
      {account === undefined && <SkeletonList rows={2} />}
      {account === null && (
        <EmptyState
          icon="person"
          title={words.signedOutTitle}
          action={<ButtonLink to="/sign-in?next=/account">{words.signIn}</ButtonLink>}
        >
          {words.signedOut}
        </EmptyState>
      )}
      {account && (
        <>
          <p className="text-title font-extrabold tracking-tight">{formatPhone(account.phone)}</p>
          <NameForm key={account.name} account={account} />
          <Card flush>
            <WaitingRow accountId={account.id} />
          </Card>
          <Card>
            <Notifications />
          </Card>
        </>
      )}
      <LanguageChoice />
      <DataRow />
      <Section title={words.look}>
        <ThemeChoice />
      </Section>
      {account && <DevicesRow />}
      {account && <MyData accountId={account.id} />}
      {account && <SignOut accountId={account.id} />}
      <p className="pt-4 text-center text-note text-ink-soft">{words.about}</p>
    </Page>
  );
}
