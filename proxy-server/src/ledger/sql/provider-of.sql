SELECT provider FROM payments WHERE id = ${id} UNION ALL SELECT provider FROM refunds WHERE id = ${id}
