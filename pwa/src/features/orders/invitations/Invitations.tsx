import { isEnd, type Order } from '@linka/contracts/orders';
import { useEffect, useState } from 'react';
import { install, wayToInstall } from '../../../lib/install/index.ts';
import { currentSubscription, turnOn, type PushState } from '../../../lib/push/index.ts';
import { useServices, useSetting } from '../../../offline/hooks/index.ts';
import { Banner, Button, useToast, type IconName } from '../../../ui/index.ts';
import { invitationFor } from './rules.ts';
import { words } from './words.ts';

/** At most one thing that the person may want now: news of this order, or Linka on the home screen. */
export function Invitations({ order, now }: { order: Order; now: number }) {
  const { gateway } = useServices();
  const show = useToast();
  const [declined, decline] = useSetting('declined');
  const [push, setPush] = useState<PushState>();
  const [offered, setOffered] = useState(false);
  useEffect(() => {
    void currentSubscription().then(setPush);
  }, []);
  if (push === undefined || declined === undefined) return null;

  const over = isEnd(order.state);
  const known = {
    paidNgwee: order.paidNgwee,
    over,
    push,
    install: offered ? ('none' as const) : wayToInstall(),
    now,
  };
  const invitation = invitationFor({ ...known, declined: declined ?? {} });
  const later = (what: 'news' | 'install'): void => void decline({ ...declined, [what]: now });
  const news = async (): Promise<void> => {
    const state = await turnOn(gateway);
    setPush(state);
    if (state === 'failed') show(words.newsFailed);
  };
  const keep = async (): Promise<void> => {
    setOffered(true);
    if (!(await install())) later('install');
  };

  if (invitation === 'news')
    return (
      <Invitation
        icon="bell"
        title={words.newsTitle}
        yes={words.newsYes}
        onYes={() => void news()}
        onNo={() => later('news')}
      >
        {words.news}
      </Invitation>
    );
  if (invitation === 'install')
    return (
      <Invitation
        icon="phone"
        title={words.installTitle}
        yes={words.installYes}
        onYes={() => void keep()}
        onNo={() => later('install')}
      >
        {words.install}
      </Invitation>
    );
  if (invitation === 'install-by-hand')
    return (
      <Invitation icon="share" title={words.byHandTitle} no={words.understood} onNo={() => later('install')}>
        {words.byHand}
      </Invitation>
    );
  return null;
}

interface InvitationProps {
  readonly icon: IconName;
  readonly title: string;
  readonly children: string;
  readonly yes?: string;
  readonly no?: string;
  readonly onYes?: () => void;
  readonly onNo: () => void;
}

const Invitation = ({ icon, title, children, yes, no = words.later, onYes, onNo }: InvitationProps) => (
  <Banner
    tone="good"
    icon={icon}
    title={title}
    action={
      <>
        {yes !== undefined && <Button onClick={onYes}>{yes}</Button>}
        <Button look="quiet" onClick={onNo}>
          {no}
        </Button>
      </>
    }
  >
    {children}
  </Banner>
);
