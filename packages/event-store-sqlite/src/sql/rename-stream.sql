UPDATE events SET stream = ?2 WHERE stream = ?1
