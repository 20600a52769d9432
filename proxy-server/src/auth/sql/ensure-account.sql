-- The account of a phone, made at its first sign-in.
INSERT INTO accounts (id, phone, created_at) VALUES ($<id>, $<phone>, $<now>)
ON CONFLICT (phone) DO NOTHING
