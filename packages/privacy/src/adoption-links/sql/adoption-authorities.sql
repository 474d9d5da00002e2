select distinct authority from adoption_link order by authority
