SELECT subject_id AS "subjectId" FROM differences WHERE order_id = ANY (${orderIds}::uuid[])
