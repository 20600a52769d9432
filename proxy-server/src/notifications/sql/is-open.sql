SELECT 1 FROM reminders WHERE order_id = $<orderId> AND seq = $<seq> AND seen_at IS NULL AND sent_at IS NULL
