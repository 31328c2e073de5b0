-- Lists over all stories begin with the newest, and end where a page does.
create index item_order on item (article_id desc, id);
