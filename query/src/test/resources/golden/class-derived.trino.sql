SELECT ordinal
FROM member
WHERE (joined_on <= DATE '2024-02-29' OR joined_on IS NULL) AND ordinal IN (SELECT member
      FROM class_cluster_v3
      WHERE value IN ('one', 'two'))
