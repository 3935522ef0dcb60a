CREATE TABLE shop (
  shop VARCHAR, name VARCHAR, city VARCHAR, province VARCHAR, region VARCHAR, format VARCHAR);
CREATE TABLE product (
  product VARCHAR, name VARCHAR, category VARCHAR, series VARCHAR, material VARCHAR,
  price_band VARCHAR, list_price VARCHAR);
CREATE TABLE campaign (campaign VARCHAR, name VARCHAR, occasion VARCHAR, starts_on VARCHAR);
