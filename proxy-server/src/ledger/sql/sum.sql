SELECT coalesce(sum(amount_ngwee), 0)::bigint AS "amountNgwee" FROM ledger_postings
