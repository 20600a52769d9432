DELETE FROM cart_operations WHERE at < $<carts>;
DELETE FROM relay_attempts WHERE at < $<attempts>;
UPDATE courier_steps SET place = NULL WHERE place IS NOT NULL AND received_at < $<courierPlaces>;
UPDATE deliveries SET place = NULL WHERE place IS NOT NULL AND updated_at < $<places>;
UPDATE order_events e SET event = event || '{"dropOff": null}'
FROM orders o
WHERE o.id = e.order_id AND o.updated_at < $<places> AND NOT o.state = ANY ($<openStates>)
  AND e.type IN ('placed', 'location_confirmed') AND e.event ->> 'dropOff' IS NOT NULL;
UPDATE order_events e SET event = event || '{"note": null}'
FROM orders o
WHERE o.id = e.order_id AND o.updated_at < $<places> AND NOT o.state = ANY ($<openStates>)
  AND e.type = 'placed' AND e.event ->> 'note' IS NOT NULL
