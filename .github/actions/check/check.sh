#!/usr/bin/env bash
# The check step of the action: findings go to the lines of the change, to the summary of the run, and to SARIF.
# Inputs come as variables and never as text of the script, so that no branch name or path can be a command.
set -uo pipefail

# One entry a line: the entries, without blank ones and the spaces around them.
entries=()
read_entries() {
    entries=()
    while IFS=$' \t\r' read -r entry; do
        [ -z "$entry" ] || entries+=("$entry")
    done <<<"$1"
}

if [ -n "${FACTDESK_JAR:-}" ]; then
    program=(java -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "$FACTDESK_JAR")
else
    program=("$FACTDESK_HOME/factdesk")
fi
command=(check --format=github "--fail-on=$FACTDESK_FAIL_ON" "--output=github-summary=$GITHUB_STEP_SUMMARY")
[ -z "$FACTDESK_SARIF" ] || command+=("--output=github-sarif=$FACTDESK_SARIF")
[ -z "$FACTDESK_DIFF_BASE" ] || command+=("--diff=$FACTDESK_DIFF_BASE")
read_entries "$FACTDESK_ARGS"
[ ${#entries[@]} -eq 0 ] || command+=("${entries[@]}")
read_entries "$FACTDESK_PATHS"
[ ${#entries[@]} -gt 0 ] || {
    echo "::error::factdesk: the input 'paths' names nothing to check"
    exit 2
}
command+=(-- "${entries[@]}")

"${program[@]}" "${command[@]}"
code=$?
echo "exit-code=$code" >>"$GITHUB_OUTPUT"
if [ -n "$FACTDESK_SARIF" ] && [ -f "$FACTDESK_SARIF" ]; then
    echo "sarif=$FACTDESK_SARIF" >>"$GITHUB_OUTPUT"
fi
exit "$code"
