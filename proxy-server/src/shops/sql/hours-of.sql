SELECT DISTINCT ON (hours_key) hours_key AS key, hours FROM shops WHERE hours_key = ANY ($<keys>::uuid[])
