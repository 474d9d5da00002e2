UPDATE events SET data = ?2 WHERE position = ?1
