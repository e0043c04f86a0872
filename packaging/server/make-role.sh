#!/bin/sh
# The role the server comes in with. It is no superuser: only so does row-level security hold for it.
set -eu
password="$(cat /run/secrets/database)"
psql --username postgres --set=password="$password" --set=ON_ERROR_STOP=1 <<'SQL'
CREATE ROLE satchel LOGIN NOSUPERUSER NOBYPASSRLS PASSWORD :'password';
CREATE DATABASE satchel OWNER satchel;
SQL
