-- Where a shop's money goes. The row is the lock under which its payouts are decided, one after the other.
CREATE TABLE payout_numbers (
  shop_id uuid PRIMARY KEY REFERENCES shops (id),
  msisdn text NOT NULL
);

-- A payout's id is made by its author and is MTN's X-Reference-Id. It is written before MTN hears of it.
CREATE TABLE payouts (
  id uuid PRIMARY KEY,
  shop_id uuid NOT NULL REFERENCES shops (id),
  msisdn text NOT NULL,
  amount_ngwee bigint NOT NULL CHECK (amount_ngwee > 0),
  state text NOT NULL CHECK (state IN ('queued', 'sent', 'successful', 'failed')),
  reason text,
  financial_transaction_id text,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL
);
CREATE INDEX payouts_by_shop ON payouts (shop_id, created_at DESC);
CREATE INDEX payouts_open ON payouts (updated_at) WHERE state IN ('queued', 'sent');
