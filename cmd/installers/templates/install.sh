#!/bin/sh
# Installs {{.Name}} {{.Version}} into a prefix, or removes it: ./install.sh [--remove] [--force] [PREFIX]
# The prefix is /usr/local, or what is named. An older version is replaced; a newer one is not, but
# with --force. Exit status: 0 done, 1 failed, 2 refused. Documents and settings are never touched.
set -eu
remove='' force=''
while :; do
	case "${1:-}" in
	--remove) remove=yes ;;
	--force) force=yes ;;
	-*) sed -n '2,4s/^# //p' "$0" >&2; exit 2 ;;
	*) break ;;
	esac
	shift
done
prefix=${1:-/usr/local}
case $prefix in /*) ;; *) prefix=$PWD/$prefix ;; esac
cd "$(dirname "$0")"
installed=$prefix/share/doc/{{.Command}}/installed # the version, then its files
there=''
[ ! -f "$installed" ] || there=$(head -n 1 "$installed")
if [ -z "$remove" ]; then
	newest=$(printf '%s\n' "$there" "{{.Version}}" | sort -V | tail -n 1)
	if [ -z "$force" ] && [ "$newest" != "{{.Version}}" ]; then
		echo "{{.Name}} $there is in $prefix and newer than {{.Version}}: nothing was done. --force replaces it." >&2
		exit 2
	fi
	usr/bin/{{.Command}} version >/dev/null || { echo "{{.Name}} does not run here: it needs glibc 2.34, libGL and libX11." >&2; exit 1; }
fi
if [ -n "$there" ]; then
	{ sed 1d "$installed"; echo "${installed#"$prefix/"}"; } >"$installed.old"
	while read -r file; do
		rm -f "$prefix/$file"
		(cd "$prefix" && rmdir -p "$(dirname "$file")") 2>/dev/null || true
	done <"$installed.old"
	rm "$installed.old"
	(cd "$prefix" && rmdir -p share/doc/{{.Command}}) 2>/dev/null || true
elif [ -n "$remove" ]; then
	echo "{{.Name}} is not in $prefix." >&2
	exit 1
fi
if [ -z "$remove" ]; then
	find usr -type f | sort | while read -r file; do
		mkdir -p "$prefix/$(dirname "${file#usr/}")"
		cp -p "$file" "$prefix/${file#usr/}"
	done
	{ echo "{{.Version}}"; find usr -type f | sort | sed 's,^usr/,,'; } >"$installed"
fi
for update in "update-desktop-database -q $prefix/share/applications" "update-mime-database $prefix/share/mime"; do
	if command -v ${update%% *} >/dev/null 2>&1 && [ -d "${update##* }" ]; then $update || true; fi
done
