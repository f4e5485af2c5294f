# For the scripts in this directory, which are run as `sh -eu SCRIPT` in a fresh directory that they may fill.
#
# muslin is on PATH; $cases is this directory.

fail() {
    echo "$0: $*" >&2
    exit 1
}

# expect_status STATUS COMMAND...: it ends with this status; its output is in the file `output`.
expect_status() {
    wanted=$1
    shift
    got=0
    "$@" >output.new 2>&1 || got=$?
    mv output.new output
    [ "$got" = "$wanted" ] || fail "exit status $got instead of $wanted: $*
$(cat output)"
}

# expect_output PATTERN COMMAND...: it fails or not, and its output matches the extended regular expression.
expect_output() {
    pattern=$1
    shift
    "$@" >output.new 2>&1 || :
    mv output.new output
    grep -Eq -- "$pattern" output || fail "no \`$pattern\` in the output of $*
$(cat output)"
}

# refuse_output PATTERN COMMAND...: the same the other way round.
refuse_output() {
    pattern=$1
    shift
    "$@" >output.new 2>&1 || :
    mv output.new output
    if grep -Eq -- "$pattern" output; then
        fail "\`$pattern\` in the output of $*
$(cat output)"
    fi
}

# run_here PROGRAM [ARGUMENT...]: runs it with this directory mounted.
run_here() {
    muslin run --dir "$PWD::$PWD" --cwd "$PWD" "$@"
}
