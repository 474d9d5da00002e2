select class, count(*) as keys, sum(retired) as retired from data_key group by class order by class
