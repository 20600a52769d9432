-- A payment's id is made on the phone and is MoMo's X-Reference-Id. It is written before MoMo hears of it.
CREATE TABLE payments (
  id uuid PRIMARY KEY,
  order_id uuid NOT NULL REFERENCES orders (id),
  shopper_id uuid NOT NULL REFERENCES accounts (id),
  msisdn text NOT NULL,
  amount_ngwee bigint NOT NULL CHECK (amount_ngwee > 0),
  state text NOT NULL CHECK (state IN ('queued', 'sent', 'pending', 'successful', 'failed')),
  reason text,
  financial_transaction_id text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  sent_at timestamptz,
  -- When somebody last asked MoMo, so that a lost job is noticed.
  asked_at timestamptz
);
CREATE INDEX payments_by_order ON payments (order_id);
-- An order has at most one payment under way, whatever phones and gateways do at the same moment.
CREATE UNIQUE INDEX payments_one_open ON payments (order_id) WHERE state NOT IN ('successful', 'failed');

CREATE TABLE refunds (
  id uuid PRIMARY KEY,
  order_id uuid NOT NULL REFERENCES orders (id),
  payment_id uuid NOT NULL REFERENCES payments (id),
  amount_ngwee bigint NOT NULL CHECK (amount_ngwee > 0),
  state text NOT NULL CHECK (state IN ('queued', 'sent', 'successful', 'failed')),
  reason text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX refunds_by_order ON refunds (order_id);
-- A payment is paid back by one refund at a time.
CREATE UNIQUE INDEX refunds_one_open ON refunds (payment_id) WHERE state <> 'failed';
