SELECT ordinal
FROM member
WHERE (joined_on <= DATE '2024-02-29' OR joined_on IS NULL) AND ((age >= 18) IS NULL  OR NOT age >= 18)
