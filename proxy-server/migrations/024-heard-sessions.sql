-- The newest rotation of which an access token has been used: its answer is known to have arrived, and the refresh
-- token before it is spent for good.
ALTER TABLE sessions ADD COLUMN heard_at timestamptz;
