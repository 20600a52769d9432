SELECT split_part(j.cause, ':', 1) AS cause, j.order_id AS "orderId", p.amount_ngwee AS "amountNgwee", j.at
FROM ledger_postings p JOIN ledger_journals j ON j.id = p.journal_id
WHERE p.account = ${account}
ORDER BY j.id DESC LIMIT 100
