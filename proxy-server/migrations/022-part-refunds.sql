-- Parts of a payment go back one after the other: when goods are not there, and the rest when the order ends badly.
DROP INDEX refunds_one_open;
CREATE UNIQUE INDEX refunds_one_open ON refunds (payment_id) WHERE state IN ('queued', 'sent');
