SELECT ordinal
FROM member
WHERE (joined_on <= DATE '2024-02-29' OR joined_on IS NULL) AND CASE WHEN tier = 'none' THEN 0 WHEN tier = 'silver' THEN 1 WHEN tier = 'gold' THEN 2 WHEN tier = 'carat' THEN 3 ELSE NULL END < CASE WHEN tier = 'none' THEN 0 WHEN tier = 'silver' THEN 1 WHEN tier = 'gold' THEN 2 WHEN tier = 'carat' THEN 3 ELSE NULL END
