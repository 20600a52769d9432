-- One more of something from an address in this hour; answers how many that makes.
INSERT INTO address_counts (what, address, hour, count)
VALUES ($<what>, $<address>, $<hour>, 1)
ON CONFLICT (what, address, hour) DO UPDATE SET count = address_counts.count + 1
RETURNING count
