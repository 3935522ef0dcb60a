-- Metrics of the jewellery club at the end of a day, read off the model file by hand.
CREATE OR REPLACE TEMP TABLE metrics AS
WITH d AS (SELECT DATE '{as_of}' AS d, (DATE '{as_of}' - INTERVAL 36 MONTH)::DATE AS m36),
orders AS (
  SELECT member, d.d - max(time::DATE) AS recency_days, avg(gap_days) AS purchase_cycle,
    count(*) FILTER (time::DATE > d.d - 365) AS orders_365d,
    count(*) FILTER (time::DATE > m36) AS orders_36m,
    count(*) FILTER (time::DATE > m36 AND channel <> 'pos') AS online,
    count(*) FILTER (time::DATE > m36 AND occasion IN (
      'spring_festival', 'valentine', 'may20', 'mothers_day', 'qixi', 'christmas')) AS festival,
    sum(amount) FILTER (time::DATE > m36) AS amount
  FROM event_order CROSS JOIN d WHERE time::DATE <= d.d GROUP BY member, d.d),
pieces AS (
  SELECT l.member, count(*) AS pieces, count(*) FILTER (discounted) AS discounted,
    count(*) FILTER (category = 'heritage_gold') AS heritage_gold,
    count(*) FILTER (category = 'wedding') AS wedding
  FROM event_order_line l CROSS JOIN d LEFT JOIN dim_product p ON p.id = l.product
  WHERE line_type = 'sale' AND time::DATE <= d.d AND time::DATE > m36 GROUP BY l.member),
tickets AS (
  SELECT member, count(*) FILTER (ticket_type = 'complaint') AS complaints_365d,
    count(*) FILTER (ticket_type <> 'complaint') AS services_365d
  FROM event_service_ticket CROSS JOIN d
  WHERE time::DATE <= d.d AND time::DATE > d.d - 365 GROUP BY member),
expiring AS (
  SELECT member, sum(points) AS points_expiring_90d FROM event_points CROSS JOIN d
  WHERE entry_type = 'earn' AND time::DATE <= d.d AND expires_on BETWEEN d.d AND d.d + 90
  GROUP BY member),
responses AS (
  SELECT member, count(*) AS responses_180d FROM event_campaign_contact CROSS JOIN d
  WHERE responded AND arm = 'contacted' AND time::DATE <= d.d AND time::DATE > d.d - 180
  GROUP BY member),
visits AS (
  SELECT member, count(*) AS visits_90d FROM event_visit CROSS JOIN d
  WHERE time::DATE <= d.d AND time::DATE > d.d - 90 GROUP BY member)
SELECT ordinal, recency_days, purchase_cycle, recency_days / purchase_cycle AS lateness,
  orders_365d, orders_36m, amount::DOUBLE / nullif(orders_36m, 0) AS average_order_value,
  online / nullif(orders_36m, 0) AS online_share, festival / nullif(orders_36m, 0) AS festival_share,
  discounted / pieces AS discount_share, heritage_gold / pieces AS heritage_gold_share,
  wedding / pieces AS wedding_share, points_expiring_90d,
  coalesce(complaints_365d, 0) AS complaints_365d, coalesce(services_365d, 0) AS services_365d,
  coalesce(responses_180d, 0) AS responses_180d, coalesce(visits_90d, 0) AS visits_90d
FROM member CROSS JOIN d JOIN orders ON orders.member = ordinal
LEFT JOIN pieces ON pieces.member = ordinal LEFT JOIN tickets ON tickets.member = ordinal
LEFT JOIN expiring ON expiring.member = ordinal LEFT JOIN responses ON responses.member = ordinal
LEFT JOIN visits ON visits.member = ordinal
WHERE joined_on <= d.d
