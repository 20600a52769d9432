-- Whoever sees an order at one event has seen what was before.
UPDATE reminders SET seen_at = $<now> WHERE order_id = $<orderId> AND seq <= $<seq> AND seen_at IS NULL
