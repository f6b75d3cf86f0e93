#!/usr/bin/env bash
# SPDX-FileCopyrightText: 2026 The Wayside authors
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Asks the origin of every action, and of vcpkg, whether the commit that a workflow is pinned to is the tag in the comment
# beside it. Needs git and the network; changes nothing. 0: all are; 1: not all.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/../.."

status=0
while read -r repository commit tag; do
    # An annotated tag names its commit in a line of its own, with ^{}.
    found=$(git ls-remote "https://github.com/$repository" "refs/tags/$tag" "refs/tags/$tag^{}" | tail -n 1 | cut -f 1)
    if [ "$found" = "$commit" ]; then
        echo "ok    $repository $tag"
    else
        echo "WRONG $repository $tag is ${found:-not there}, pinned to $commit"
        status=1
    fi
done < <({
    sed -n 's|.*uses: *\([^/ ]*/[^/@ ]*\)[^@]*@\([0-9a-f]\{40\}\) *# *\([^ ]*\).*|\1 \2 \3|p' .github/workflows/*.yml
    sed -n 's|.*ref: *\([0-9a-f]\{40\}\) *# *\([^ ]*\).*|microsoft/vcpkg \1 \2|p' .github/workflows/*.yml
} | sort -u)
exit "$status"
