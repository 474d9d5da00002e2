UPDATE child
SET key = zeroblob(length(key)), reference = zeroblob(length(reference))
WHERE number = ?
