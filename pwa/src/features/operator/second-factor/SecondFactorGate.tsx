import { getSecondFactor } from '@linka/contracts/second-factor';
import { useState, type ReactNode } from 'react';
import { useAccount, useAnswer } from '../../../offline/hooks/index.ts';
import { ErrorState, Page, SkeletonList } from '../../../ui/index.ts';
import { CodeForm } from './CodeForm.tsx';
import { Enrolment } from './Enrolment.tsx';
import { words } from './words.ts';

/** Lets an operator through who has given the second factor; asks for it, or helps to set it up. The gateway checks again. */
export function SecondFactorGate({ children }: { children: ReactNode }) {
  const account = useAccount();
  const { value, failure, reload } = useAnswer(getSecondFactor, account?.id ?? '', account ? {} : undefined);
  const [passed, setPassed] = useState(false);
  if (passed || value?.given === true) return children;
  return (
    <Page title={words.title}>
      {value === undefined && failure === null && <SkeletonList rows={2} />}
      {value === undefined && failure !== null && (
        <ErrorState title={words.failed} detail={failure.detail} retry={reload} />
      )}
      {value !== undefined && <p className="text-ink-soft">{words.lead}</p>}
      {value?.enrolledAt === null && <Enrolment onDone={() => setPassed(true)} />}
      {value?.enrolledAt && <CodeForm onDone={() => setPassed(true)} />}
    </Page>
  );
}
