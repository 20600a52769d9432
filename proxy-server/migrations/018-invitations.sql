-- People whom a shop's owner has asked to work there: they join when they next sign in.
CREATE TABLE staff_invitations (
  phone text NOT NULL,
  shop_id uuid NOT NULL REFERENCES shops,
  invited_at timestamptz NOT NULL,
  PRIMARY KEY (phone, shop_id)
);
CREATE INDEX staff_invitations_shop_ix ON staff_invitations (shop_id);
