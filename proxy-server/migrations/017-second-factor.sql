-- The second factor of an account: the secret of an authenticator app, sealed with a key that is not in this database.
CREATE TABLE second_factors (
  account_id uuid PRIMARY KEY REFERENCES accounts,
  sealed_secret bytea NOT NULL,
  -- Null until a code of it was given: what nobody has shown to have is asked of nobody.
  confirmed_at timestamptz,
  -- The half minute of the newest code taken: none before it is taken again.
  last_step bigint NOT NULL DEFAULT 0,
  wrong_tries int NOT NULL DEFAULT 0,
  tried_at timestamptz
);

CREATE TABLE recovery_codes (
  account_id uuid NOT NULL REFERENCES second_factors ON DELETE CASCADE,
  code_mac bytea NOT NULL,
  PRIMARY KEY (account_id, code_mac)
);

-- When the second factor was given in this session. Access tokens from before `tokens_since` are refused, so that what
-- a person may do changes at once and their app renews its token by itself.
ALTER TABLE sessions ADD COLUMN second_factor_at timestamptz, ADD COLUMN tokens_since timestamptz;
