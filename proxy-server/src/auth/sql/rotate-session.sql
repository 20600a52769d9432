UPDATE sessions SET generation = $<generation>, rotated_at = $<now> WHERE id = $<id>
