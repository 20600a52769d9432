/* global db */
// Run once by the image, on an empty data folder: one user a shop, who owns one database and sees no other.
for (const shop of ['kabulonga', 'kalingalinga', 'chelstone']) {
  db.getSiblingDB(shop).createUser({
    user: shop,
    pwd: process.env[`${shop.toUpperCase()}_DB_PASSWORD`],
    roles: [{ role: 'readWrite', db: shop }],
  });
}
