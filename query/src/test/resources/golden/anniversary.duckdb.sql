SELECT ordinal
FROM member
WHERE (joined_on <= DATE '2024-02-29' OR joined_on IS NULL) AND MONTH(birthday) * 100 + DAY(birthday) BETWEEN 229 AND 330
