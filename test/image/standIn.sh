#!/usr/bin/env bash
# Makes what `npm run test:image` needs where no image can be fetched, as root on Debian: podman from Debian's packages,
# and a stand-in for node:24-slim of Debian's packages and the Node that came by npm.
# Then: CONTAINERS_CONF=/tmp/beraad-stand-in/containers.conf npm run test:image
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."
folder=/tmp/beraad-stand-in

apt-get update -q
# runc, for crun refuses a machine with both kinds of cgroups
apt-get install -qy --no-install-recommends podman buildah runc catatonit netavark aardvark-dns iptables mmdebstrap
mkdir -p "$folder"
mmdebstrap --variant=minbase --include=ca-certificates bookworm "$folder/debian.tar"
cp "$(readlink -f node_modules/.bin/node)" "$folder/node"
rm -rf "$folder/npm"
cp -r "$(npm root --global)/npm" "$folder/npm"
cp /etc/ssl/certs/ca-certificates.crt "$folder"

# no more open files and processes than this shell may give
cat > "$folder/containers.conf" <<END
[containers]
default_ulimits = ["nofile=$(ulimit -Hn):$(ulimit -Hn)", "nproc=32768:32768"]
init_path = "/usr/bin/catatonit"
[engine]
runtime = "runc"
END
cat > "$folder/Dockerfile" <<'END'
FROM scratch
ADD debian.tar /
COPY node /usr/local/bin/node
COPY npm /usr/local/lib/node_modules/npm
# the authorities that this machine trusts
COPY ca-certificates.crt /etc/ssl/certs/ca-certificates.crt
ENV NODE_EXTRA_CA_CERTS=/etc/ssl/certs/ca-certificates.crt
RUN ln -s ../lib/node_modules/npm/bin/npm-cli.js /usr/local/bin/npm \
  && groupadd --gid 1000 node && useradd --uid 1000 --gid node --create-home node
CMD ["node"]
END
CONTAINERS_CONF="$folder/containers.conf" podman build --tag docker.io/library/node:24-slim "$folder"
