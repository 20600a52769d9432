INSERT INTO differences (id, kind, order_id, subject_id, expected_ngwee, found_ngwee, found_at)
VALUES (${kind} || ':' || ${subjectId}, ${kind}, ${orderId}, ${subjectId}, ${expectedNgwee}, ${foundNgwee}, ${now})
ON CONFLICT DO NOTHING
RETURNING id
