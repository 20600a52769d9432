interface Entry {
  readonly status: number;
  readonly title: string;
  /** What a person may do now; a refusal may say it more exactly. */
  readonly detail: string;
  /** May the same command, with the same id, be sent again by itself? */
  readonly retry: boolean;
}

const entry = (status: number, title: string, detail: string, retry = false): Entry => ({
  status,
  title,
  detail,
  retry,
});

/** Every way Linka says no. Ids never change; words may. */
export const catalogue = {
  bad_request: entry(
    400,
    'The request is not understood',
    'Check the fields named in "errors" and send it again.',
  ),
  bad_json: entry(400, 'The body is not JSON', 'Send a JSON body with content-type application/json.'),
  outside_the_earth: entry(
    400,
    'No such place',
    'Latitude is −90 to 90 and longitude −180 to 180, in degrees.',
  ),
  radius_too_large: entry(400, 'Too far', 'Ask for shops within 10 000 metres.'),
  sign_in_needed: entry(401, 'Sign in first', 'Sign in with your phone number.'),
  token_expired: entry(401, 'Your session needs renewing', 'Refresh the session and try again.', true),
  session_ended: entry(401, 'You are signed out', 'Sign in again with your phone number.'),
  bad_signature: entry(
    401,
    'The signature does not match',
    'Sign the request with the current key and time.',
  ),
  second_factor_needed: entry(
    403,
    'Your second factor is needed',
    'Type the code of your authenticator app, or set one up.',
  ),
  second_factor_wrong: entry(
    409,
    'That code is not right',
    'Type the code the app shows now. A code that was used once is not taken again: wait for the next.',
  ),
  second_factor_known: entry(
    409,
    'There is a second factor already',
    'Give its code. If app and recovery codes are lost, ask who runs this gateway to remove it.',
  ),
  not_allowed: entry(403, 'Not yours to do', 'Your account may not do this.'),
  foreign_page: entry(403, 'Not a page of Linka', 'Open Linka itself, and do it there.'),
  not_found: entry(404, 'Nothing here', 'Check the address.'),
  shop_unknown: entry(404, 'No such shop', 'The shop may have left Linka. Look for shops near you.'),
  order_unknown: entry(
    404,
    'No such order',
    'Check the order number, or sign in as the person who placed it.',
  ),
  payment_unknown: entry(404, 'No such payment', 'Check the payment number.'),
  delivery_unknown: entry(404, 'No such delivery', 'Check the delivery number.'),
  difference_unknown: entry(404, 'No such difference', 'Look at the list again.'),
  session_unknown: entry(404, 'No such device', 'Look at the list again: it may be signed out already.'),
  courier_unknown: entry(404, 'No such courier', 'Check whose cash it is.'),
  product_unknown: entry(404, 'No such product', 'The shop no longer sells this.'),
  method_not_allowed: entry(405, 'Not this way', 'The address does not take this method.'),
  id_reused: entry(
    409,
    'This id belongs to something else',
    'The id was used before with other content. Make a new one.',
  ),
  shop_closed: entry(409, 'The shop is closed', 'Order again when the shop is open.'),
  too_far: entry(409, 'The shop does not deliver there', 'Choose a place within 10 km of the shop.'),
  price_moved: entry(409, 'The price has changed', 'Look at the new prices and decide again.'),
  out_of_stock: entry(
    409,
    'Not enough in stock',
    'Take fewer, or remove what is sold out. The rest of your cart is kept.',
  ),
  order_moved_on: entry(409, 'The order has moved on', 'Look at the order: this step is no longer possible.'),
  not_in_order: entry(
    409,
    'Not so many in the order',
    'Look at the order again: somebody may have marked it already.',
  ),
  nothing_left: entry(
    409,
    'Nothing would be left',
    'Turn the order down instead: then the whole sum goes back.',
  ),
  whole_refunds_only: entry(
    409,
    'A part of it cannot go back',
    'It was paid with a company that gives back whole payments only. Find the goods, or turn the order down: then the whole sum goes back.',
  ),
  payment_in_progress: entry(
    409,
    'A payment is under way',
    'Answer the prompt on your phone, or wait until it ends.',
  ),
  method_not_offered: entry(
    409,
    'Not this way of paying',
    'This way of paying is not offered here. Choose another.',
  ),
  amount_moved: entry(409, 'The amount has changed', 'Look at the order and pay the amount it shows.'),
  payout_number_missing: entry(409, 'Where to?', 'Say first to which MTN number payouts go.'),
  payout_too_small: entry(409, 'Too little for a payout', 'Let the balance grow a little.'),
  payout_limit: entry(409, 'Enough for today', 'Ask for the rest tomorrow.'),
  balance_too_low: entry(409, 'More than the shop has earned', 'Ask for no more than the balance.'),
  decision_too_old: entry(
    409,
    'Still want this?',
    'This waited for more than half an hour, so nothing was ordered and nothing was taken. Decide again.',
  ),
  wrong_proof: entry(
    409,
    'The handover is not proved',
    'Scan the code on the customer’s phone, or type the PIN they read to you.',
  ),
  proof_locked: entry(
    409,
    'Too many wrong PINs',
    'Scan the code on the customer’s phone instead, or call Linka.',
  ),
  cash_not_taken: entry(
    409,
    'The cash is not taken yet',
    'Take the whole sum from the customer, say so, and prove the handover again.',
  ),
  cash_limit: entry(
    409,
    'Too much cash with you',
    'Hand in the cash you carry first; then you are given jobs with cash again.',
  ),
  more_than_owed: entry(409, 'More than is owed', 'Count again: the courier does not owe so much.'),
  gap_in_events: entry(
    409,
    'Earlier events are missing',
    'Send the events from the version named in "have".',
    true,
  ),
  too_many_people: entry(409, 'Enough people', 'A shop has at most twenty. Remove somebody first.'),
  already_registered: entry(409, 'Already registered', 'This shop is registered already.'),
  code_wrong: entry(401, 'The code is not right', 'Check the newest SMS and type the six digits again.'),
  code_expired: entry(401, 'The code is too old', 'Ask for a new code.'),
  body_too_large: entry(413, 'Too much at once', 'Send less than the limit.'),
  unsupported_media_type: entry(415, 'Not JSON', 'Send content-type application/json.'),
  shop_address_refused: entry(
    422,
    'This address cannot be used',
    'Give a public https address of your shop server.',
  ),
  picture_unusable: entry(
    422,
    'This picture cannot be used',
    'Take another one: a JPEG, PNG, WebP or AVIF of at most 12 million pixels.',
  ),
  too_many_requests: entry(429, 'Slow down', 'Wait the seconds that Retry-After says, then try again.', true),
  internal_error: entry(
    500,
    'Something went wrong on our side',
    'Try again. If it stays, tell us the request id.',
    true,
  ),
  bad_answer: entry(502, 'The other side answered nonsense', 'Try again in a minute.', true),
  shop_unreachable: entry(
    503,
    'The shop cannot be reached',
    'The shop may have no power or network. Your order is kept; we try again.',
    true,
  ),
  payment_provider_down: entry(
    503,
    'The mobile money company cannot be reached',
    'No money has moved. We try again by ourselves.',
    true,
  ),
  delivery_system_down: entry(
    503,
    'The courier company cannot be reached',
    'We try again by ourselves.',
    true,
  ),
  sms_unavailable: entry(
    503,
    'The SMS could not be sent',
    'Check the phone number and ask for the code again in a minute.',
    true,
  ),
  overloaded: entry(
    503,
    'Too much at once',
    'Linka has more to do just now than it can. Wait the seconds that Retry-After says, then try again.',
    true,
  ),
  not_ready: entry(503, 'Starting or stopping', 'Try again in a few seconds.', true),
} as const satisfies Record<string, Entry>;

export type ProblemId = keyof typeof catalogue;
