import { useState } from 'react';
import { useNavigate, useSearchParams } from 'react-router';
import { useServices } from '../../offline/hooks/index.ts';
import { Page, useToast } from '../../ui/index.ts';
import { CodeStep, type CodeSent } from './CodeStep.tsx';
import { ownPath } from './own-path.ts';
import { PhoneStep } from './PhoneStep.tsx';
import { words } from './words.ts';

/** Phone number, then the code from the SMS, then back to where one came from. */
export function SignInPage() {
  const { wake } = useServices();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const toast = useToast();
  const [sent, setSent] = useState<CodeSent>();
  const next = ownPath(search.get('next'));
  return (
    <Page title={words.title} back={{ to: next.startsWith('/checkout') ? '/cart' : '/', label: words.back }}>
      {sent === undefined ? (
        <PhoneStep onSent={setSent} />
      ) : (
        <CodeStep
          key={sent.at}
          sent={sent}
          onAgain={setSent}
          onOtherNumber={() => setSent(undefined)}
          onSignedIn={async () => {
            // What waited for a signed-in person can go now.
            wake();
            toast(words.done);
            await navigate(next, { replace: true });
          }}
        />
      )}
    </Page>
  );
}
