#!/usr/bin/env bash
# Builds everything once, runs every test project, and closes with the line "N passed, N failed" (", N skipped" if any).
# Reports go to artifacts/tests. The exit code is 0 only when every test passed and every project reported.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
cd "$root"
configuration=${CONFIGURATION:-Debug}
minutes_per_project=${PLAYGROUND_TEST_MINUTES:-15}
reports=$root/artifacts/tests
export DOTNET_NOLOGO=1 DOTNET_CLI_TELEMETRY_OPTOUT=1 MSBUILDDISABLENODEREUSE=1

find_browser() {
  local name
  if [[ -n ${PLAYGROUND_BROWSER:-} ]]; then
    command -v "$PLAYGROUND_BROWSER" && return 0
    echo "PLAYGROUND_BROWSER is \"$PLAYGROUND_BROWSER\", which is not a program." >&2
    return 2
  fi
  for name in google-chrome google-chrome-stable chromium chromium-browser microsoft-edge; do
    command -v "$name" && return 0
  done
  return 1
}

install_chromium() {
  if [[ $(id -u) != 0 ]] || ! command -v apt-get >/dev/null; then
    echo "The browser tests need Chrome, Chromium or Edge, and installing one takes root and apt." >&2
    echo "Install one, or set PLAYGROUND_BROWSER to its path; then run this again." >&2
    return 1
  fi
  echo "No Chrome, Chromium or Edge found: installing Chromium." >&2
  apt-get update -qq </dev/null >&2
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq chromium </dev/null >&2
}

# The number in an attribute of the report's <assembly …> element.
count() { grep -o '<assembly [^>]*' "$1" | grep -o " $2=\"[0-9]*\"" | grep -o '[0-9]*' | awk '{ sum += $1 } END { print sum + 0 }'; }

failing() {
  { grep -o '<test [^>]*result="Fail"' "$1" || true; } | sed -E 's/.* name="([^"]*)".*/  failed: \1/; s/&quot;/"/g; s/&lt;/</g; s/&gt;/>/g; s/&amp;/\&/g'
}

run_project() {
  local name=$1 report=$reports/$1.xml code=0
  echo "== $name"
  timeout --kill-after=30 "${minutes_per_project}m" \
    dotnet "tests/$name/bin/$configuration/net10.0/$name.dll" -noLogo -noColor -xml "$report" </dev/null || code=$?
  if ! grep -q '</assemblies>' "$report" 2>/dev/null; then
    echo "  failed: $name ended with code $code and left no report"
    failed=$((failed + 1))
    return
  fi
  local failures errors
  failures=$(count "$report" failed) errors=$(count "$report" errors)
  passed=$((passed + $(count "$report" passed)))
  skipped=$((skipped + $(count "$report" skipped)))
  failed=$((failed + failures + errors))
  failing "$report"
  if ((errors > 0)); then
    echo "  failed: $errors errors outside of tests in $name; see $report"
  elif ((code != 0 && failures == 0)); then
    echo "  failed: $name ended with code $code although no test failed"
    failed=$((failed + 1))
  fi
}

if ! browser=$(find_browser); then
  [[ -z ${PLAYGROUND_BROWSER:-} ]] || exit 1
  install_chromium
  browser=$(find_browser)
fi
export PLAYGROUND_BROWSER=$browser

rm -rf "$reports"
mkdir -p "$reports"
dotnet build Playground.sln --configuration "$configuration" -v quiet </dev/null

passed=0 failed=0 skipped=0
for project in tests/*.Tests; do
  run_project "$(basename "$project")"
done

summary="$passed passed, $failed failed"
((skipped == 0)) || summary+=", $skipped skipped"
echo "$summary"
((failed == 0))
