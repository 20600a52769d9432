INSERT INTO reminders (order_id, seq) VALUES ($<orderId>, $<seq>) ON CONFLICT DO NOTHING RETURNING 1
