pragma main.schema_version
