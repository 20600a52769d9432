-- Books a journal once: whoever comes second with the same cause changes nothing.
WITH postings AS (
  SELECT * FROM jsonb_to_recordset(${postings}::jsonb) AS p (account text, kind text, subject text, amount bigint)
), accounts AS (
  INSERT INTO ledger_accounts (name, kind, subject)
  SELECT account, kind, subject FROM postings ORDER BY account
  ON CONFLICT DO NOTHING
), journal AS (
  INSERT INTO ledger_journals (cause, order_id, at) VALUES (${cause}, ${orderId}, ${at})
  ON CONFLICT (cause) DO NOTHING
  RETURNING id
)
INSERT INTO ledger_postings (journal_id, account, amount_ngwee)
SELECT journal.id, postings.account, postings.amount FROM journal, postings
