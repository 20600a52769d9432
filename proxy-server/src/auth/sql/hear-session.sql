UPDATE sessions SET heard_at = $<rotatedAt> WHERE id = $<id>
