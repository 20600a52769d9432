-- Keys made once, on the first start of the first gateway: token signing, VAPID.
CREATE TABLE server_keys (
  name text PRIMARY KEY,
  value jsonb NOT NULL,
  made_at timestamptz NOT NULL DEFAULT now()
);

-- A person. The phone number is the account.
CREATE TABLE accounts (
  id uuid PRIMARY KEY,
  phone text NOT NULL UNIQUE,
  name text,
  created_at timestamptz NOT NULL
);

-- The courier company's couriers, copied from its system: these phones may use the courier view.
CREATE TABLE couriers (
  phone text PRIMARY KEY,
  name text NOT NULL,
  seen_at timestamptz NOT NULL
);

-- The newest one-time code of a phone; sends counts those since the last sign-in and makes the wait longer.
CREATE TABLE login_codes (
  phone text PRIMARY KEY,
  code_mac bytea,
  sends int NOT NULL DEFAULT 0,
  sent_at timestamptz,
  expires_at timestamptz,
  tries int NOT NULL DEFAULT 0
);

-- How often an address asked for codes or guessed them, by the hour.
CREATE TABLE address_counts (
  what text NOT NULL,
  address text NOT NULL,
  hour timestamptz NOT NULL,
  count int NOT NULL,
  PRIMARY KEY (what, address, hour)
);

-- A signed-in device. generation counts its refresh tokens; the tokens themselves are derived, never stored.
CREATE TABLE sessions (
  id uuid PRIMARY KEY,
  account_id uuid NOT NULL REFERENCES accounts,
  device text,
  generation int NOT NULL DEFAULT 1,
  created_at timestamptz NOT NULL,
  rotated_at timestamptz NOT NULL,
  ended_at timestamptz,
  end_reason text CHECK (end_reason IN ('signed_out', 'signed_out_everywhere', 'reused'))
);
CREATE INDEX sessions_account_ix ON sessions (account_id) WHERE ended_at IS NULL;
CREATE INDEX sessions_rotated_ix ON sessions (rotated_at);

-- Nonces of signed requests, remembered so that none is served twice.
CREATE TABLE signed_nonces (
  key_id text NOT NULL,
  nonce text NOT NULL,
  seen_at timestamptz NOT NULL,
  PRIMARY KEY (key_id, nonce)
);
CREATE INDEX signed_nonces_seen_ix ON signed_nonces (seen_at);
