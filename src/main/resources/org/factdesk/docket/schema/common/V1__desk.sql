-- What the review desk keeps. Times are milliseconds since 1970, days ISO text, enumerations the lower-case words of the classes that stand for them.
-- ${id}: a key that is given by the database and never given twice. ${bytes}: content of files.

create table account (
    id ${id},
    name text not null unique,
    display_name text not null,
    role text not null check (role in ('viewer', 'editor', 'chief', 'admin')),
    password text,
    subject text unique,
    created_at bigint not null,
    disabled_at bigint
);

create table session (
    secret_hash text primary key,
    account_id bigint not null references account (id),
    created_at bigint not null,
    seen_at bigint not null,
    expires_at bigint not null
);
create index session_account on session (account_id);
create index session_expires on session (expires_at);

create table api_token (
    id ${id},
    name text not null,
    secret_hash text not null unique,
    role text not null check (role in ('viewer', 'editor', 'chief', 'admin')),
    account_id bigint not null references account (id),
    created_at bigint not null,
    used_at bigint,
    revoked_at bigint
);

create table welcome (
    secret_hash text primary key,
    created_at bigint not null,
    expires_at bigint not null,
    used_at bigint
);

create table link (
    secret_hash text primary key,
    account_id bigint not null references account (id),
    created_at bigint not null,
    expires_at bigint not null,
    used_at bigint
);

create table article (
    id ${id},
    title text not null,
    path text not null,
    format text not null,
    as_of text,
    zone text not null,
    head integer not null,
    status text not null check (status in ('in_review', 'signed_off')),
    by_id bigint references account (id),
    by_name text not null,
    created_at bigint not null,
    updated_at bigint not null
);
create index article_updated on article (updated_at, id);
create index article_path on article (path);

create table version (
    id ${id},
    article_id bigint not null references article (id),
    number integer not null,
    source ${bytes} not null,
    source_hash text not null,
    text text not null,
    note text not null,
    by_id bigint references account (id),
    by_name text not null,
    created_at bigint not null,
    unique (article_id, number)
);

create table item (
    id ${id},
    article_id bigint not null references article (id),
    fingerprint text not null,
    kind text not null check (kind in ('finding', 'claim')),
    label text not null,
    severity text check (severity in ('error', 'warning', 'info')),
    words text not null,
    message text not null,
    state text not null check (state in ('open', 'query_author', 'accurate', 'changed', 'waived')),
    reason text not null,
    assignee bigint references account (id),
    revision integer not null check (revision > 0),
    present integer not null check (present in (0, 1)),
    changed_by text not null,
    changed_at bigint not null,
    unique (article_id, kind, fingerprint)
);
create index item_left on item (article_id, present, state, severity);
create index item_assignee on item (assignee, present, state);

create table mark (
    version_id bigint not null references version (id),
    item_id bigint not null references item (id),
    start integer not null,
    finish integer not null,
    ord integer not null,
    primary key (version_id, item_id)
);
create index mark_item on mark (item_id);

create table related (
    version_id bigint not null references version (id),
    item_id bigint not null references item (id),
    ord integer not null,
    start integer not null,
    finish integer not null,
    label text not null,
    primary key (version_id, item_id, ord)
);

create table stored_file (
    id ${id},
    sha256 text not null unique,
    size bigint not null,
    bytes ${bytes} not null
);

create table evidence (
    id ${id},
    item_id bigint not null references item (id),
    kind text not null check (kind in ('link', 'file', 'quote', 'note')),
    url text not null,
    file_id bigint references stored_file (id),
    file_name text not null,
    passage text not null,
    note text not null,
    by_id bigint references account (id),
    by_name text not null,
    created_at bigint not null,
    withdrawn_at bigint
);
create index evidence_item on evidence (item_id);

create table comment (
    id ${id},
    article_id bigint not null references article (id),
    item_id bigint references item (id),
    words text not null,
    by_id bigint references account (id),
    by_name text not null,
    created_at bigint not null
);
create index comment_article on comment (article_id, id);
create index comment_item on comment (item_id);

create table sign_off (
    id ${id},
    article_id bigint not null references article (id),
    number integer not null,
    open_errors integer not null,
    reason text not null,
    by_id bigint references account (id),
    by_name text not null,
    created_at bigint not null
);
create index sign_off_article on sign_off (article_id, id);

create table run (
    id ${id},
    article_id bigint references article (id),
    token_id bigint references api_token (id),
    path text not null,
    commit_id text not null,
    findings integer not null,
    payload text not null,
    by_name text not null,
    created_at bigint not null
);
create index run_article on run (article_id, id);

-- Every change of anything above, written in the same transaction; the revision is the item's, so that no revision can be made twice.
create table audit (
    id ${id},
    at bigint not null,
    by_id bigint references account (id),
    by_name text not null,
    action text not null,
    article_id bigint references article (id),
    item_id bigint references item (id),
    revision integer,
    was text not null,
    became text not null,
    reason text not null,
    unique (item_id, revision)
);
create index audit_article on audit (article_id, id);
