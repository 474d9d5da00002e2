select coalesce(max(rowid), 0) as last from fact
