-- Which item one took the place of when its sentence was edited: what was decided of that is shown beside it.
alter table item add column follows bigint references item (id);
