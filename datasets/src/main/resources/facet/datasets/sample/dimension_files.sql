COPY shop TO '{folder}/shop.parquet';
COPY (SELECT * REPLACE (list_price::DECIMAL(14, 2) AS list_price) FROM product) TO '{folder}/product.parquet';
COPY (SELECT * REPLACE (starts_on::DATE AS starts_on) FROM campaign) TO '{folder}/campaign.parquet';
