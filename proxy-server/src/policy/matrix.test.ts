import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { gatewayEndpoints } from '@linka/contracts/gateway-api';
import { OPERATOR_PHONE } from '../testing/gateway.ts';
import { startGateway, type TestGateway } from '../testing/index.ts';
import { knock, proofOf, roles, wireOf, type Operators } from '../testing/matrix/knock.ts';
import { askOf } from '../testing/matrix/requests.ts';
import { buildSide, type Side } from '../testing/matrix/scene.ts';
import { buildPerson } from '../testing/people.ts';

/**
 * Each word is the answer when the thing is the caller's own, then when it is somebody else's: `+` let in, else the
 * status. One word when there is no whose: nothing is named, or it makes no difference.
 */
// prettier-ignore
const ways: Readonly<Record<string, string>> = {
  //                         nobody  shopper courier staff   owner   operator 1 factor shop    delivery momo
  'open to all':             '+       +       +       +       +       +       +       +       +       +',
  'for people':              '401     +       +       +       +       +       +       401     401     401',
  'for operators':           '401     403     403     403     403     +       403     401     401     401',
  'for couriers':            '401     403     +       403     403     403     403     401     401     401',
  'its courier':             '401     403     +/404   403     403     403     403     401     401     401',
  'its server':              '401     401     401     401     401     401     401     +/404   401     401',
  'the courier company':     '401     401     401     401     401     401     401     401     +       401',
  'who has to do with it':   '401     +/404   +/404   +/404   +/404   +       404     401     401     401',
  'its shopper':             '401     +/404   403/404 403/404 403/404 403     404     401     401     401',
  'its shopper, unseen':     '401     +/404   404     404     404     404     404     401     401     401',
  'its staff':               '401     403     403     +/404   +/404   403     403     401     401     401',
  'its shop’s staff':        '401     403     403     +/403   +/403   403     403     401     401     401',
  'its owner':               '401     403     403     403     +/403   403     403     401     401     401',
  'the shopper whose it is': '401     +/404   404     404     404     404     404     401     401     401',
  'its registrar':           '401     409     409     409     +/409   409     409     401     401     401',
  'operators, to set it up':  '401     403     403     403     403     +       +       401     401     401',
  'about oneself':           '401     +       +       +       +       +       +       401     401     401',
  'mere shoppers':           '401     +       403     403     403     403     403     401     401     401',
};

/** Who is let in where. */
const doors: Readonly<Record<keyof typeof ways, string>> = {
  'open to all': `discoverShops getShop getCatalogue getPicture requestCode signIn refreshSession signOut
    signInBrowser refreshBrowser signOutBrowser
    openPaymentPage payByPage followPaymentPage momoCallbackPost momoCallbackPut airtelCallback listPaymentMethods
    getPushKey getJwks pushShown`,
  'for people': `signOutEverywhere listDevices getSecondFactor confirmSecondFactor giveSecondFactor getMe renameMe
    syncCart relayOrder placeOrder streamNews subscribePush unsubscribePush`,
  'for operators': `listShopsToVerify verifyShop listAudit listDifferences clearDifference listCash handInCash
    listUndelivered getDeliveryLog sendAgain`,
  'operators, to set it up': 'enrolSecondFactor',
  'for couriers': 'listJobs getMyCash',
  'its courier': 'reportStep',
  'its server': 'requestDelivery',
  'the courier company': 'deliveryWebhook',
  'who has to do with it': 'getOrder streamOrder',
  'its shopper': 'agreeCash cancelOrder confirmLocation confirmReceipt getHandoverCode',
  'its shopper, unseen': 'getPaymentForm startPayment getPayment newsSeen',
  'its staff': 'acceptOrder rejectOrder strikeItems markReady',
  'its shop’s staff': 'listOrders listStock changeStock putProduct putPicture getShopMoney',
  'its owner':
    'listPeople invitePerson removePerson getShopKeys useNextShopKey setPayoutNumber setShopCash requestPayout',
  'its registrar': 'registerShop',
  'the shopper whose it is': 'signOutDevice',
  'about oneself': 'exportMe getErasure withdrawErasure',
  'mere shoppers': 'askErasure',
};

const wayOf = new Map(Object.entries(doors).flatMap(([way, ids]) => ids.split(/\s+/).map(id => [id, way])));
const expected = (id: string): string[] => (ways[wayOf.get(id) ?? ''] ?? '').split(/\s+/);

let gateway: TestGateway;
let sides: { readonly mine: Side; readonly theirs: Side };
let operators: Operators;
beforeAll(async () => {
  gateway = await startGateway();
  sides = {
    mine: await buildSide(gateway, 'http://127.0.0.1:9'),
    theirs: await buildSide(gateway, 'http://localhost:9'),
  };
  operators = {
    sure: await buildPerson(gateway.deps, { roles: ['operator'] }),
    unsure: await buildPerson(gateway.deps, { phone: OPERATOR_PHONE }),
  };
}, 60_000);
afterAll(() => gateway.stop());

let cells = 0;
afterAll(() => {
  process.stdout.write(
    `authorisation matrix: ${gatewayEndpoints.length} endpoints × ${roles.length} callers, ${cells} cells\n`,
  );
});

test.each(gatewayEndpoints.map(endpoint => [endpoint.id, endpoint] as const))('%s', async (id, endpoint) => {
  const answers: string[] = [];
  for (const role of roles) {
    const wires = [sides.mine, sides.theirs].map(side => wireOf(endpoint, askOf(endpoint, side)));
    const answered = new Set<string>();
    for (const wire of new Map(wires.map(each => [JSON.stringify(each), each])).values()) {
      // Some doors end sessions; whoever knocks next is signed in again.
      await gateway.deps.db.none('UPDATE sessions SET ended_at = NULL');
      const proof = await proofOf(gateway, role, sides.mine, operators, wire);
      answered.add(await knock(gateway.url, endpoint, wire, proof));
      cells += 1;
    }
    answers.push([...answered].join('/'));
  }
  expect(answers).toEqual(expected(id));
});

test('no door is expected that is not there', () => {
  const there = new Set(gatewayEndpoints.map(({ id }) => id));
  expect([...wayOf.keys()].filter(id => !there.has(id))).toEqual([]);
});
