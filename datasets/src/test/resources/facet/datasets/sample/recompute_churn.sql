WITH d AS (SELECT DATE '{cut_off}' AS cut),
o AS (
  SELECT member, ordered_at::DATE AS on_date, gap_days FROM {order}, d WHERE ordered_at::DATE <= cut),
bought AS (
  SELECT member, d.cut - max(on_date) AS recency, avg(gap_days) AS cycle,
    count(*) FILTER (on_date > d.cut - 365) AS orders
  FROM o, d GROUP BY member, d.cut),
pieces AS (
  SELECT member, avg(discounted::INTEGER) AS discount,
    avg(coalesce(category = 'wedding', false)::INTEGER) AS wedding
  FROM d CROSS JOIN {line} LEFT JOIN {product} USING (product)
  WHERE line_type = 'sale' AND happened_at::DATE <= cut
    AND happened_at::DATE > (cut - INTERVAL 36 MONTH)::DATE
  GROUP BY member),
tickets AS (
  SELECT member, count(*) FILTER (ticket_type = 'complaint') AS complaints,
    count(*) FILTER (ticket_type <> 'complaint') AS services
  FROM {ticket}, d WHERE opened_at::DATE <= cut AND opened_at::DATE > cut - 365 GROUP BY member),
expiring AS (
  SELECT member, sum(points) AS points
  FROM {points}, d
  WHERE entry_type = 'earn' AND posted_at::DATE <= cut AND expires_on BETWEEN cut AND cut + 90
  GROUP BY member),
responses AS (
  SELECT member, count(*) AS responses
  FROM {contact}, d
  WHERE responded AND arm = 'contacted' AND contacted_at::DATE <= cut
    AND contacted_at::DATE > cut - 180
  GROUP BY member),
visits AS (
  SELECT member, count(*) AS visits
  FROM {visit}, d WHERE visited_at::DATE <= cut AND visited_at::DATE > cut - 90 GROUP BY member),
z AS (
  SELECT t.member, t.probability AS stated,
    0.3 + 0.7 * ln(1 + orders)
      + CASE WHEN cycle IS NULL THEN -2.2 ELSE -1.2 * ln(1 + recency / cycle) END
      - 1.5 * least(coalesce(complaints, 0), 2) + 0.6 * least(coalesce(services, 0), 3)
      - 0.8 * coalesce(discount, 0) - 1.7 * coalesce(wedding, 0) - 0.3 * ln(1 + coalesce(points, 0) / 300)
      + 0.6 * least(coalesce(responses, 0), 3) + 0.45 * least(coalesce(visits, 0), 4) AS logit
  FROM {churn} t CROSS JOIN d
  JOIN bought USING (member)
  LEFT JOIN pieces USING (member) LEFT JOIN tickets USING (member) LEFT JOIN expiring USING (member)
  LEFT JOIN responses USING (member) LEFT JOIN visits USING (member)
  WHERE t.cut_off = d.cut)
SELECT member, stated, 1 / (1 + exp(-logit)) AS recomputed FROM z
