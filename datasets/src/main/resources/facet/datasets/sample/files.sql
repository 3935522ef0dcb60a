COPY (SELECT * REPLACE (key(member) AS member) FROM raw_member) TO '{folder}/member_{chunk}.parquet';
COPY (
  SELECT order_key(owner, number) AS order_no, key(member) AS member, moment(second) AS ordered_at,
    {Channel}[channel + 1] AS channel, shop_key(shop, {shops}) AS shop,
    {Occasion}[occasion + 1] AS occasion, pieces, yuan(list) AS list_amount,
    yuan(list - amount) AS discount_amount, yuan(amount) AS amount, gap AS gap_days
  FROM raw_order
) TO '{folder}/order_{chunk}.parquet';
COPY (
  SELECT order_key(owner, number) AS order_no, key(member) AS member, moment(second) AS happened_at,
    {Channel}[channel + 1] AS channel, shop_key(shop, {shops}) AS shop,
    printf('P%05d', product + 1) AS product, ['sale', 'return'][back + 1] AS line_type, quantity,
    yuan(list) AS list_amount, percent > 0 AS discounted, percent AS discount_percent,
    yuan(amount) AS amount
  FROM raw_line
) TO '{folder}/line_{chunk}.parquet';
COPY (
  SELECT key(member) AS member, moment(second) AS posted_at, {Entry}[kind + 1] AS entry_type, points,
    DATE '1970-01-01' + expires::INTEGER AS expires_on, order_key(member, number) AS order_no
  FROM raw_points
) TO '{folder}/points_{chunk}.parquet';
COPY (
  SELECT key(member) AS member, moment(second) AS opened_at, {Ticket}[type + 1] AS ticket_type,
    shop_key(shop, {shops}) AS shop, CASE WHEN took IS NULL THEN 'open' ELSE 'closed' END AS status,
    took AS handling_days
  FROM raw_service
) TO '{folder}/ticket_{chunk}.parquet';
COPY (
  SELECT key(member) AS member, moment(second) AS visited_at, shop_key(shop, {shops}) AS shop, minutes
  FROM raw_visit
) TO '{folder}/visit_{chunk}.parquet';
COPY (
  SELECT key(member) AS member, moment(second) AS contacted_at, {campaigns}[campaign + 1] AS campaign,
    {Reach}[reach + 1] AS channel, {Arm}[arm + 1] AS arm, responded = 1 AS responded
  FROM raw_contact
) TO '{folder}/contact_{chunk}.parquet';
COPY (
  SELECT key(member) AS member, moment(second) AS answered_at, score, shop_key(shop, {shops}) AS shop
  FROM raw_answer
) TO '{folder}/survey_{chunk}.parquet';
COPY (
  SELECT key(member) AS member, {Taste}[taste + 1] AS cluster FROM raw_cluster
) TO '{folder}/truth/cluster_{chunk}.parquet';
COPY (
  SELECT key(member) AS member, DATE '1970-01-01' + cut_off::INTEGER AS cut_off,
    recency AS recency_days, probability / 1e12 AS probability, active = 1 AS active
  FROM raw_chance
) TO '{folder}/truth/churn_{chunk}.parquet';
COPY (
  SELECT key(member) AS member, {Arm}[arm + 1] AS arm, extra = 1 AS extra_order,
    natural_order = 1 AS natural_order
  FROM raw_treatment
) TO '{folder}/truth/campaign_{chunk}.parquet';
COPY (
  SELECT key(member) AS member, key(twin) AS same_as FROM raw_twin
) TO '{folder}/truth/duplicate_{chunk}.parquet';
