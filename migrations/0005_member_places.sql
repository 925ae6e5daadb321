-- Lists of firms by country and region: the filter, and the choices it offers, hop along this index.
create index firm_by_place on firm (network_id, country, region, sort_name, firm_id)
  where archived_at is null and merged_into is null;
