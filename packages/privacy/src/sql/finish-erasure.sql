update erasure set finished_at = ? where id = ? and finished_at is null
