UPDATE reminders SET sent_at = $<now> WHERE order_id = $<orderId> AND seq = $<seq>
