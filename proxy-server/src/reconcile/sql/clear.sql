UPDATE differences SET cleared_at = ${now}, cleared_by = ${operatorId}, reason = ${reason}
WHERE id = ${id} AND cleared_at IS NULL
RETURNING id
