-- A row to lock, so that two requests for one phone take turns.
INSERT INTO login_codes (phone) VALUES ($<phone>) ON CONFLICT (phone) DO NOTHING
