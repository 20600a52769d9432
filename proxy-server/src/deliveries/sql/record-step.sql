INSERT INTO courier_steps (id, delivery_id, courier_phone, step, happened_at, received_at, place)
VALUES (${stepId}, ${deliveryId}, ${courierPhone}, ${step}, ${at}, ${now}, ${place})
ON CONFLICT (id) DO NOTHING
