UPDATE shops SET key_generation = key_generation + 1
WHERE id = $<shopId> AND key_generation = $<from>
RETURNING id
