-- The life of an order is its numbered events; `orders` is their fold, kept for lists and locks.
CREATE TABLE orders (
  id uuid PRIMARY KEY,
  shop_id uuid NOT NULL REFERENCES shops (id),
  shopper_id uuid NOT NULL REFERENCES accounts (id),
  shop_name text NOT NULL,
  shopper_name text,
  state text NOT NULL,
  refund text NOT NULL,
  version int NOT NULL,
  total_ngwee bigint NOT NULL CHECK (total_ngwee >= 0),
  items int NOT NULL CHECK (items > 0),
  placed_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  -- What the phone sent, hashed: the same id with other content is refused.
  content_sha256 text NOT NULL,
  -- When something must happen by itself if nobody acts; null: never.
  deadline_at timestamptz,
  -- The newest event that the shop's server has acknowledged.
  shop_version int NOT NULL DEFAULT 0
);
CREATE INDEX orders_by_shopper ON orders (shopper_id, placed_at DESC);
CREATE INDEX orders_by_shop ON orders (shop_id, placed_at DESC);
CREATE INDEX orders_by_deadline ON orders (deadline_at) WHERE deadline_at IS NOT NULL;

CREATE TABLE order_events (
  order_id uuid NOT NULL REFERENCES orders (id),
  seq int NOT NULL CHECK (seq >= 1),
  at timestamptz NOT NULL,
  type text NOT NULL,
  event jsonb NOT NULL,
  PRIMARY KEY (order_id, seq)
);

-- Every attempt to tell another program something: who, what, how it went.
CREATE TABLE relay_attempts (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  target text NOT NULL,
  subject uuid NOT NULL,
  at timestamptz NOT NULL,
  outcome text NOT NULL
);
CREATE INDEX relay_attempts_by_subject ON relay_attempts (subject, at);
