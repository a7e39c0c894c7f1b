#!/bin/sh
# Entry point of the stand-in for PostgreSQL's image. On an empty directory it makes the database POSTGRES_DB with the role
# POSTGRES_USER, whose password is POSTGRES_PASSWORD or in the file POSTGRES_PASSWORD_FILE. Like the real one, it does so
# with a server that listens on the socket only.
set -eu

as_postgres() { setpriv --reuid=postgres --regid=postgres --init-groups "$@"; }
chown postgres:postgres "$PGDATA"
chmod 700 "$PGDATA"
if [ ! -e "$PGDATA/PG_VERSION" ]; then
    password=${POSTGRES_PASSWORD:-$(cat "${POSTGRES_PASSWORD_FILE:?or POSTGRES_PASSWORD}")}
    printf '%s\n' "$password" >/tmp/password
    chown postgres /tmp/password
    as_postgres initdb --username="$POSTGRES_USER" --pwfile=/tmp/password --auth-local=trust --auth-host=scram-sha-256 \
        --encoding=UTF8 --locale=C.UTF-8
    rm /tmp/password
    echo 'host all all all scram-sha-256' >>"$PGDATA/pg_hba.conf"
    echo "listen_addresses = '*'" >>"$PGDATA/postgresql.conf"
    as_postgres pg_ctl -w -o "-c listen_addresses=''" start
    as_postgres createdb -U "$POSTGRES_USER" "$POSTGRES_DB"
    as_postgres pg_ctl -w -m fast stop
fi
exec setpriv --reuid=postgres --regid=postgres --init-groups postgres "$@"
