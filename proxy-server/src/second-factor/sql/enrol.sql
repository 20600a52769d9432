-- A new secret in the place of one that was never confirmed. Answers no row when there is one that was.
INSERT INTO second_factors (account_id, sealed_secret) VALUES ($<accountId>, $<sealedSecret>)
ON CONFLICT (account_id) DO UPDATE SET sealed_secret = excluded.sealed_secret, last_step = 0
WHERE second_factors.confirmed_at IS NULL
RETURNING account_id
