-- What was done to a person's carts, on all their phones. `version` counts the calls that brought something new; its
-- row is the lock under which they merge.
CREATE TABLE carts (
  account_id uuid PRIMARY KEY REFERENCES accounts (id),
  version int NOT NULL
);

CREATE TABLE cart_operations (
  account_id uuid NOT NULL REFERENCES carts (account_id),
  id uuid NOT NULL,
  at timestamptz NOT NULL,
  operation jsonb NOT NULL,
  -- The version of the cart that brought it.
  version int NOT NULL,
  PRIMARY KEY (account_id, id)
);
CREATE INDEX cart_operations_by_version ON cart_operations (account_id, version);
