select id, subject, class, generation, master, wrapped from data_key where master <> ? order by id limit ?
