-- Removing firms or people in numbers (an import undone) looks up every row that may point at each of them.
-- These pointers had no index of their own: without one every removal reads a whole table.
create index firm_merged_into on firm (network_id, merged_into) where merged_into is not null;
create index firm_merge_kept on firm_merge (network_id, kept_id);
create index firm_merge_gone on firm_merge (network_id, gone_id);
