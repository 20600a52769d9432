-- One already known stays as it was first told.
INSERT INTO cart_operations (account_id, id, at, operation, version)
SELECT $<accountId>, (told ->> 'id')::uuid, to_timestamp((told ->> 'at')::bigint / 1000.0), told, $<version>
FROM jsonb_array_elements($<operations:json>::jsonb) AS told
ON CONFLICT (account_id, id) DO NOTHING
