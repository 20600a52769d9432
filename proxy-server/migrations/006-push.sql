-- Devices that asked for pushes. A device belongs to whoever signed in on it last.
CREATE TABLE push_subscriptions (
  endpoint text PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES accounts,
  p256dh text NOT NULL,
  auth text NOT NULL,
  subscribed_at timestamptz NOT NULL
);
CREATE INDEX push_subscriptions_account_ix ON push_subscriptions (account_id);
