update data_key set retired = 1 where retired = 0
