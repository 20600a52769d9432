-- Wishes whose days have passed, of people with no order under way and no money on its way.
SELECT e.account_id AS "accountId" FROM erasures e
WHERE e.done_at IS NULL AND e.due_at <= $<now>
  AND NOT EXISTS (SELECT FROM orders o WHERE o.shopper_id = e.account_id
                  AND (o.state = ANY ($<openStates>) OR o.refund IN ('due', 'sent')))
ORDER BY e.due_at LIMIT 100
