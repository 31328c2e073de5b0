-- What a desk held that was last opened when the schema was 1.1; each line is one statement.
insert into account (id, name, display_name, role, password, subject, created_at) values (1, 'ann', 'Ann Hale', 'admin', 'pbkdf2$x', null, 1000);
insert into account (id, name, display_name, role, password, subject, created_at, disabled_at) values (2, 'ben', 'Ben Penn', 'editor', null, 'oidc:ben', 1001, 2000);
insert into session (secret_hash, account_id, created_at, seen_at, expires_at) values ('aa', 1, 1000, 1000, 99999999999999);
insert into api_token (id, name, secret_hash, role, account_id, created_at) values (1, 'ci', 'bb', 'editor', 1, 1000);
insert into welcome (secret_hash, created_at, expires_at, used_at) values ('cc', 900, 5000, 1000);
insert into article (id, title, path, format, as_of, zone, head, status, by_id, by_name, created_at, updated_at) values (1, 'A pier', 'pier.txt', 'text', '2026-02-04', 'Z', 1, 'signed_off', 1, 'Ann Hale', 1000, 1000);
insert into version (id, article_id, number, source, source_hash, text, note, by_id, by_name, created_at) values (1, 1, 1, ${pier}, 'c0ffee', 'A pier in Oslo.', 'first', 1, 'Ann Hale', 1000);
insert into item (id, article_id, fingerprint, kind, label, severity, words, message, state, reason, assignee, revision, present, changed_by, changed_at) values (1, 1, 'f00d', 'claim', 'venue', null, 'Oslo', '', 'accurate', 'seen the deed', 2, 3, 1, 'Ben Penn', 1500);
insert into mark (version_id, item_id, start, finish, ord) values (1, 1, 10, 14, 0);
insert into related (version_id, item_id, ord, start, finish, label) values (1, 1, 0, 10, 14, 'place');
insert into stored_file (id, sha256, size, bytes) values (1, 'd00d', 4, ${pier});
insert into evidence (id, item_id, kind, url, file_id, file_name, passage, note, by_id, by_name, created_at) values (1, 1, 'file', '', 1, 'deed.pdf', '', 'by post', 2, 'Ben Penn', 1400);
insert into comment (id, article_id, item_id, words, by_id, by_name, created_at) values (1, 1, 1, 'which pier?', 2, 'Ben Penn', 1300);
insert into sign_off (id, article_id, number, open_errors, reason, by_id, by_name, created_at) values (1, 1, 1, 0, '', 1, 'Ann Hale', 1600);
insert into run (id, article_id, token_id, path, commit_id, findings, payload, by_name, created_at) values (1, 1, 1, 'pier.txt', 'abc', 0, '{}', 'ci', 1700);
insert into audit (id, at, by_id, by_name, action, article_id, item_id, revision, was, became, reason) values (1, 1500, 2, 'Ben Penn', 'item_decided', 1, 1, 3, 'open', 'accurate', 'seen the deed');
