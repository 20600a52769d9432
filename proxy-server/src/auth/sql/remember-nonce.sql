-- Answers a row only when the nonce is new.
INSERT INTO signed_nonces (key_id, nonce, seen_at) VALUES ($<keyId>, $<nonce>, $<now>)
ON CONFLICT (key_id, nonce) DO NOTHING
RETURNING nonce
