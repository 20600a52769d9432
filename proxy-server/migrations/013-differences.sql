-- What two accounts of the same money tell differently, until a person has said why. `id` is kind and subject: the
-- same difference is named once, however often it is found.
CREATE TABLE differences (
  id text PRIMARY KEY,
  kind text NOT NULL,
  order_id uuid NOT NULL,
  subject_id uuid NOT NULL,
  expected_ngwee bigint NOT NULL,
  found_ngwee bigint NOT NULL,
  found_at timestamptz NOT NULL,
  cleared_at timestamptz,
  cleared_by uuid REFERENCES accounts (id),
  reason text,
  CHECK ((cleared_at IS NULL) = (reason IS NULL) AND (cleared_at IS NULL) = (cleared_by IS NULL))
);
CREATE INDEX differences_open ON differences (found_at) WHERE cleared_at IS NULL;

CREATE INDEX payments_by_update ON payments (updated_at);
CREATE INDEX refunds_by_update ON refunds (updated_at);
CREATE INDEX orders_by_update ON orders (updated_at);
