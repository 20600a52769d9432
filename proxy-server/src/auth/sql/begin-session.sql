INSERT INTO sessions (id, account_id, device, created_at, rotated_at)
VALUES ($<id>, $<accountId>, $<device>, $<now>, $<now>)
