-- Double entry. Every movement of money is a journal; its postings sum to zero, debits positive, credits negative.
CREATE TABLE ledger_accounts (
  name text PRIMARY KEY,
  kind text NOT NULL CHECK (kind IN ('shopper_receipts', 'refunds', 'shop_payable', 'payouts', 'platform_fee',
                                     'delivery_fee', 'courier', 'provider_fees', 'wallet')),
  -- Whose it is: a shop, a courier's account, a provider; null where there is only one of the kind.
  subject text,
  CHECK (name = kind || coalesce(':' || subject, ''))
);

CREATE TABLE ledger_journals (
  id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  -- What it is for, such as `payment:<id>`: the same cause is booked once, however often it is told.
  cause text NOT NULL UNIQUE,
  -- The books stand by themselves: no foreign key by which emptying another table could empty them.
  order_id uuid,
  at timestamptz NOT NULL
);
CREATE INDEX ledger_journals_by_order ON ledger_journals (order_id);

-- No foreign key to the journal: the database's own check would need the right to UPDATE it, which nobody shall have.
-- `ledger_balances` checks it instead.
CREATE TABLE ledger_postings (
  journal_id bigint NOT NULL,
  account text NOT NULL REFERENCES ledger_accounts (name),
  amount_ngwee bigint NOT NULL CHECK (amount_ngwee <> 0),
  PRIMARY KEY (journal_id, account)
);
CREATE INDEX ledger_postings_by_account ON ledger_postings (account, journal_id) INCLUDE (amount_ngwee);

CREATE FUNCTION ledger_balances() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  journal bigint := (to_jsonb(NEW) ->> TG_ARGV[0])::bigint;
  postings record;
BEGIN
  SELECT count(*) AS count, coalesce(sum(amount_ngwee), 0) AS sum INTO postings
  FROM ledger_postings WHERE journal_id = journal;
  IF postings.sum <> 0 OR postings.count < 2 OR NOT EXISTS (SELECT FROM ledger_journals WHERE id = journal) THEN
    RAISE EXCEPTION 'journal % does not balance: % postings, sum %', journal, postings.count, postings.sum
      USING ERRCODE = 'check_violation', CONSTRAINT = 'ledger_balances';
  END IF;
  RETURN NULL;
END
$$;
-- Deferred: a journal is whole when its transaction commits.
CREATE CONSTRAINT TRIGGER ledger_balances AFTER INSERT ON ledger_journals
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_balances('id');
CREATE CONSTRAINT TRIGGER ledger_balances AFTER INSERT ON ledger_postings
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION ledger_balances('journal_id');

-- What is booked stays booked; a mistake is mended by a journal that takes it back. The privilege binds an ordinary
-- owner, the trigger a superuser too.
REVOKE UPDATE, DELETE, TRUNCATE ON ledger_journals, ledger_postings FROM PUBLIC, CURRENT_USER;
CREATE TRIGGER ledger_journals_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_journals
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
CREATE TRIGGER ledger_postings_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON ledger_postings
  FOR EACH STATEMENT EXECUTE FUNCTION refuse_change();
