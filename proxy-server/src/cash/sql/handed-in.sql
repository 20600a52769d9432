-- What was booked under a cause: whose cash, and how much of it.
SELECT account, -amount_ngwee AS "amountNgwee"
FROM ledger_postings p JOIN ledger_journals j ON j.id = p.journal_id
WHERE j.cause = ${cause} AND account LIKE 'courier_cash:%'
