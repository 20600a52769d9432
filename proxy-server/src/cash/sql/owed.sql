-- Cash with couriers, in ngwee, the most first; of one courier, or of all who have any.
SELECT a.id AS "courierId", a.name, a.phone, coalesce(b.owed, 0)::bigint AS "owedNgwee"
FROM accounts a
LEFT JOIN (
  SELECT account, sum(amount_ngwee) AS owed FROM ledger_postings WHERE account LIKE 'courier_cash:%' GROUP BY account
) b ON b.account = 'courier_cash:' || a.id
WHERE CASE WHEN ${courierId}::uuid IS NULL THEN b.owed > 0 ELSE a.id = ${courierId}::uuid END
ORDER BY b.owed DESC NULLS LAST, a.id
LIMIT 200
