SELECT ordinal
FROM member
WHERE (joined_on <= DATE '2024-02-29' OR joined_on IS NULL) AND EXTRACT(MONTH FROM birthday) * 100 + EXTRACT(DAY FROM birthday) BETWEEN 229 AND 330
