# Sets JAVA_HOME to a JDK of version 21 or newer: the one named by JAVA_HOME, else the newest that stands in the usual places.
# Sourced by ./luotsi and ./mvnw, so that both work where the default java is an older one, and by the command of an installed Luotsi, which needs only its java.
jdk_tool=${jdk_tool:-javac}
jdk_version() {
    [ -x "$1/bin/$jdk_tool" ] && [ -r "$1/release" ] && sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}
found_version=$(jdk_version "${JAVA_HOME:-/nonexistent}")
if [ "${found_version:-0}" -lt 21 ]; then
    found_version=20
    path_java=$(command -v "$jdk_tool" 2>/dev/null && true)
    for jdk in "${path_java:+$(dirname "$(dirname "$(readlink -f "$path_java")")")}" \
        /usr/lib/jvm/* /opt/jdk* /opt/java/* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* /Library/Java/JavaVirtualMachines/*/Contents/Home; do
        version=$(jdk_version "$jdk")
        if [ "${version:-0}" -gt "$found_version" ]; then
            found_version=$version
            JAVA_HOME=$jdk
        fi
    done
    if [ "$found_version" -lt 21 ]; then
        echo "Luotsi needs Java 21 or newer and found none. Install one (Debian 13, Ubuntu: sudo apt-get install openjdk-21-jdk-headless; Debian 12: unpack one from adoptium.net into /opt) or set JAVA_HOME." >&2
        exit 1
    fi
    export JAVA_HOME
fi
