-- Our copy of what the delivery system knows, and what only we know: the proof of handover.
CREATE TABLE deliveries (
  id uuid PRIMARY KEY,
  order_id uuid NOT NULL UNIQUE REFERENCES orders (id),
  state text NOT NULL,
  -- `sequence` of the newest news from the delivery system.
  sequence int NOT NULL DEFAULT 0,
  courier_name text,
  courier_phone text,
  place jsonb,
  offered_until timestamptz,
  booked_at timestamptz,
  created_at timestamptz NOT NULL,
  updated_at timestamptz NOT NULL,
  wrong_pins int NOT NULL DEFAULT 0
);
CREATE INDEX deliveries_by_courier ON deliveries (courier_phone, updated_at DESC);

-- What couriers reported, with the time on their phone and the time it reached us.
CREATE TABLE courier_steps (
  id uuid PRIMARY KEY,
  delivery_id uuid NOT NULL REFERENCES deliveries (id),
  courier_phone text NOT NULL,
  step text NOT NULL,
  happened_at timestamptz NOT NULL,
  received_at timestamptz NOT NULL,
  place jsonb
);
