SELECT id, kind, order_id AS "orderId", subject_id AS "subjectId", expected_ngwee AS "expectedNgwee",
       found_ngwee AS "foundNgwee", found_at AS "foundAt", cleared_at AS "clearedAt", cleared_by AS "clearedBy", reason
FROM differences
WHERE (cleared_at IS NOT NULL) = ${cleared}
ORDER BY found_at LIMIT 200
