select id from master
