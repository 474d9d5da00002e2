-- Every table that says something of a child: one that is added is left out of nobody's view.
select t.name
from main.sqlite_schema t
join pragma_table_info(t.name, 'main') c on c.name = 'child'
where t.type = 'table'
order by t.name
