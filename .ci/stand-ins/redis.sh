#!/bin/sh
# Entry point of the stand-in for Redis' image: runs the command as the user redis. Like there, clients from other
# containers are let in without a password.
set -eu
chown redis:redis /data
[ "${1:-}" != redis-server ] || set -- "$@" --protected-mode no
exec setpriv --reuid=redis --regid=redis --init-groups "$@"
