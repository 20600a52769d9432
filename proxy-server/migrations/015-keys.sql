-- Keys that sign access tokens. Each is derived from the master secret and its kid, so a copy of this table is worth
-- nothing. The one that is not retired signs; a retired one is believed until its last token has run out.
CREATE TABLE token_keys (
  kid uuid PRIMARY KEY,
  made_at timestamptz NOT NULL,
  retired_at timestamptz
);
CREATE UNIQUE INDEX token_keys_one_signs ON token_keys ((true)) WHERE retired_at IS NULL;
DELETE FROM server_keys WHERE name = 'access-tokens';

-- Counts the keys that a shop's server and the gateway have signed with. This one signs; it and the next are believed.
ALTER TABLE shops ADD COLUMN key_generation int NOT NULL DEFAULT 1 CHECK (key_generation >= 1);
