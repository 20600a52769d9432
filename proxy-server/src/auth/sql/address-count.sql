-- How many of something came from an address in this hour.
SELECT count FROM address_counts WHERE what = $<what> AND address = $<address> AND hour = $<hour>
