SELECT target, at, outcome FROM relay_attempts WHERE subject = $<orderId> ORDER BY at DESC, id DESC LIMIT 100
