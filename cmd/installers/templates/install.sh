#!/bin/sh
# Installs {{.Name}} {{.Version}} into a prefix, or removes it: ./install.sh [--remove] [PREFIX]
# The prefix is /usr/local, or what is named.
set -eu
cd "$(dirname "$0")"
remove=
[ "${1:-}" = --remove ] && { remove=yes; shift; }
prefix=${1:-/usr/local}
find usr -type f | while read -r file; do
	to="$prefix/${file#usr/}"
	if [ -n "$remove" ]; then
		rm -f "$to"
		rmdir -p --ignore-fail-on-non-empty "$(dirname "$to")" 2>/dev/null || true
	else
		mkdir -p "$(dirname "$to")"
		cp -p "$file" "$to"
	fi
done
for update in "update-desktop-database -q $prefix/share/applications" "update-mime-database $prefix/share/mime"; do
	if command -v ${update%% *} >/dev/null 2>&1 && [ -d "${update##* }" ]; then $update || true; fi
done
