-- Wishes to be forgotten. A row outlives its account's name and number, so that what was done can be shown.
CREATE TABLE erasures (
  account_id uuid PRIMARY KEY REFERENCES accounts,
  asked_at timestamptz NOT NULL,
  due_at timestamptz NOT NULL,
  done_at timestamptz
);
CREATE INDEX erasures_due_ix ON erasures (due_at) WHERE done_at IS NULL;

-- What retention looks for.
CREATE INDEX courier_steps_received_ix ON courier_steps (received_at) WHERE place IS NOT NULL;
CREATE INDEX relay_attempts_at_ix ON relay_attempts (at);
CREATE INDEX cart_operations_at_ix ON cart_operations (at);
