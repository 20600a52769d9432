-- Where events, payments, refunds and books disagree about orders that something has happened to since. One snapshot:
-- what is written in one transaction is seen whole or not at all.
WITH scope AS (
  SELECT id FROM orders WHERE updated_at >= ${since}
  UNION SELECT order_id FROM payments WHERE updated_at >= ${since}
  UNION SELECT order_id FROM refunds WHERE updated_at >= ${since}
), told AS (
  SELECT order_id, type, coalesce(event ->> 'paymentId', event ->> 'refundId')::uuid AS id,
         (event ->> 'amountNgwee')::bigint AS amount
  FROM order_events
  WHERE order_id IN (SELECT id FROM scope) AND type IN ('paid', 'late_payment', 'refund_done')
), moved AS (
  SELECT order_id, id, amount_ngwee AS amount FROM payments
  WHERE order_id IN (SELECT id FROM scope) AND state = 'successful'
  UNION ALL
  SELECT order_id, id, amount_ngwee FROM refunds
  WHERE order_id IN (SELECT id FROM scope) AND state = 'successful'
), net AS (
  SELECT scope.id AS order_id,
         coalesce(sum(CASE type WHEN 'refund_done' THEN -amount ELSE amount END), 0) AS amount
  FROM scope LEFT JOIN told ON told.order_id = scope.id
  GROUP BY scope.id
), booked AS (
  SELECT j.order_id, sum(p.amount_ngwee) AS amount
  FROM ledger_journals j JOIN ledger_postings p ON p.journal_id = j.id
  WHERE j.order_id IN (SELECT id FROM scope) AND (p.account LIKE 'wallet:%' OR p.account = 'provider_fees')
  GROUP BY j.order_id
)
SELECT CASE WHEN told.id IS NULL THEN 'event_missing' WHEN moved.id IS NULL THEN 'money_missing' ELSE 'amount_differs' END AS kind,
       coalesce(told.order_id, moved.order_id) AS "orderId", coalesce(told.id, moved.id) AS "subjectId",
       coalesce(told.amount, 0)::bigint AS "expectedNgwee", coalesce(moved.amount, 0)::bigint AS "foundNgwee"
FROM told FULL JOIN moved ON moved.id = told.id
WHERE told.amount IS DISTINCT FROM moved.amount
UNION ALL
SELECT 'books_differ', net.order_id, net.order_id, net.amount::bigint, coalesce(booked.amount, 0)::bigint
FROM net LEFT JOIN booked USING (order_id)
WHERE net.amount <> coalesce(booked.amount, 0)
