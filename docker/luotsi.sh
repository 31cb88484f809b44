#!/bin/sh
# The command beside the service of systemd, with the account and the settings of the service: sudo luotsi search "salasana"
#   sudo install docker/luotsi.sh /usr/local/bin/luotsi
exec systemd-run --quiet --collect --wait --pty --pipe --uid=luotsi --gid=luotsi --property=UMask=0077 \
    --property=EnvironmentFile=-/etc/luotsi/luotsi.env --setenv=XDG_DATA_HOME=/var/lib -- /opt/luotsi/bin/luotsi "$@"
