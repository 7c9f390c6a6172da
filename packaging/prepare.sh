# SPDX-License-Identifier: GPL-3.0-or-later
# Functions that run.sh and test.sh share: what is missing on this machine is installed, or named. Sourced, not run.

say() { printf '%s\n' "» $*" >&2; }

# install_packages LIST…: Debian packages named in the lists.
install_packages() {
    local missing=() name
    while read -r name; do
        dpkg-query -W -f='${Status}' "$name" 2>/dev/null | grep -q '^install ok installed$' || missing+=("$name")
    done < <(sed -e 's/#.*//' -e '/^[[:space:]]*$/d' "$@")
    command -v npm >/dev/null || missing+=(nodejs npm)
    [ ${#missing[@]} -eq 0 ] && return 0
    local as_root=()
    if [ "$(id -u)" -ne 0 ]; then
        if command -v sudo >/dev/null && { sudo -n true 2>/dev/null || [ -t 0 ]; }; then
            as_root=(sudo)
        else
            say "These packages are missing, and this user may not install them. Run as root:"
            printf '%s\n' "apt-get install --yes --no-install-recommends ${missing[*]}"
            exit 1
        fi
    fi
    local clusters=/etc/postgresql-common/createcluster.conf status=0
    # Debian's PostgreSQL would make and start a server of its own; the tests start theirs.
    case " ${missing[*]} " in *" postgresql-15 "*)
        apt_install postgresql-common || status=$?
        if [ $status -eq 0 ] && [ ! -e "$clusters.before" ]; then
            "${as_root[@]}" sed -i.before 's/^#\?create_main_cluster.*/create_main_cluster = false/' "$clusters"
        fi
    esac
    if [ $status -eq 0 ]; then
        apt_install_quietly "${missing[@]}" || status=$?
    fi
    [ -e "$clusters.before" ] && "${as_root[@]}" mv "$clusters.before" "$clusters"
    [ $status -eq 0 ] && return 0
    say "That did not work. Run as root:"
    printf '%s\n' "apt-get install --yes --no-install-recommends ${missing[*]}"
    exit 1
}

# apt_install PACKAGE…: with install_packages' as_root. A list of packages may be old or absent; then it is fetched once.
apt_install() {
    say "Installing $# packages: $*"
    local install=("${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --yes --no-install-recommends "$@")
    "${install[@]}" >&2 || { "${as_root[@]}" apt-get update >&2 && "${install[@]}" >&2; }
}

# apt_install_quietly PACKAGE…: servers that come along are neither started now nor at the next boot: the tests start
# their own, and nobody asked for one that listens.
apt_install_quietly() {
    local policy=/usr/sbin/policy-rc.d status=0 service made=
    if [ ! -e "$policy" ]; then
        printf '#!/bin/sh\nexit 101\n' | "${as_root[@]}" tee "$policy" >/dev/null
        "${as_root[@]}" chmod +x "$policy"
        made=yes
        trap "${as_root[*]} rm -f $policy" EXIT # also when somebody interrupts
    fi
    apt_install "$@" || status=$?
    if [ -n "$made" ]; then
        "${as_root[@]}" rm -f "$policy"
        trap - EXIT
    fi
    if command -v systemctl >/dev/null; then
        for service in mosquitto nginx prometheus; do
            case " $* " in *" $service "*|*" $service-light "*) "${as_root[@]}" systemctl disable "$service" >&2 || true ;; esac
        done
        case " $* " in *" openssh-server "*) "${as_root[@]}" systemctl disable ssh >&2 || true ;; esac
        case " $* " in *" gnome-keyring "*)
            "${as_root[@]}" systemctl --global disable gnome-keyring-daemon.service gnome-keyring-daemon.socket \
                gcr-ssh-agent.service gcr-ssh-agent.socket >&2 || true ;;
        esac
    fi
    return $status
}

# install_node_modules FOLDER: what its lock file names, unless it is there already.
install_node_modules() {
    local lock=$1/package-lock.json mark=$1/node_modules/.installed-lock
    cmp -s "$lock" "$mark" && return 0
    say "Installing the npm packages of $1"
    npm ci --prefix "$1" --no-audit --no-fund >&2
    cp "$lock" "$mark"
}

# build PRESET [TARGET…]
build() {
    local preset=$1
    shift
    say "Building ($preset)"
    cmake --preset "$preset" >"build-$preset.log" 2>&1 || { cat "build-$preset.log" >&2; rm -f "build-$preset.log"; exit 1; }
    rm -f "build-$preset.log"
    cmake --build --preset "$preset" "${@/#/--target=}" >&2
}
