#!/bin/sh
# Makes the secrets that compose.yaml names, where they are missing, in docker/secrets: passwords, the key of backups, and a certificate that the proxy signs
# for itself. Put the certificate of your own and its key in their places before the portal is opened to others, and the key of backups into a safe.
#   sh docker/make-secrets.sh luotsi.city.fi
set -eu
host=${1:?'Tell the name by which readers know the portal: sh docker/make-secrets.sh luotsi.city.fi'}
folder=$(cd "$(dirname "$0")" && pwd)/secrets
mkdir -p "$folder"
# Nobody passes the folder; in the containers each file is read by an account of its own.
chmod 700 "$folder"
umask 022
for name in db-password db-root-password backup-key; do
    [ -s "$folder/$name" ] || openssl rand -base64 32 | tr '+/' '-_' | tr -d '=\n' >"$folder/$name"
done
if [ ! -s "$folder/tls-certificate" ] || [ ! -s "$folder/tls-key" ]; then
    openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -noenc -days 90 -subj "/CN=$host" -addext "subjectAltName=DNS:$host" \
        -keyout "$folder/tls-key" -out "$folder/tls-certificate" 2>/dev/null
    chmod 644 "$folder/tls-key"
fi
echo "The secrets lie in $folder. Keep backup-key elsewhere as well: without it no backup opens."
