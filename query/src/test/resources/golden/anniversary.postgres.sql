SELECT ordinal
FROM member
WHERE (joined_on <= DATE '2024-02-29' OR joined_on IS NULL) AND (EXTRACT(MONTH FROM birthday) = 2 AND EXTRACT(DAY FROM birthday) >= 29 OR EXTRACT(MONTH FROM birthday) = 3 AND EXTRACT(DAY FROM birthday) <= 30)
