-- The cart's version, its row locked until the transaction ends; the first call makes the row.
INSERT INTO carts (account_id, version) VALUES ($<accountId>, 0)
ON CONFLICT (account_id) DO UPDATE SET version = carts.version
RETURNING version
