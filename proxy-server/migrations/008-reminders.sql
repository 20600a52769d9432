-- Notices that a person has to see: when no device has shown one in time, an SMS says it instead.
CREATE TABLE reminders (
  order_id uuid NOT NULL REFERENCES orders,
  seq int NOT NULL,
  seen_at timestamptz,
  sent_at timestamptz,
  PRIMARY KEY (order_id, seq)
);
