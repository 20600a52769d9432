-- Appends events and moves the fold in one statement. A second writer without the lock fails on the primary key.
WITH appended AS (
  INSERT INTO order_events (order_id, seq, at, type, event)
  SELECT ${orderId}, (e ->> 'seq')::int, (e ->> 'at')::timestamptz, e ->> 'type', e
  FROM jsonb_array_elements(${events}::jsonb) AS e
)
UPDATE orders
SET state = ${state}, refund = ${refund}, version = ${version}, total_ngwee = ${totalNgwee}, items = ${items},
    updated_at = ${updatedAt}, deadline_at = ${deadlineAt}
WHERE id = ${orderId}
