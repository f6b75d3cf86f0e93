// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/dialect.h"

/// In place of postgresdialect.cpp where libpq is not there at build time.
namespace wayside::store {

const Dialect* postgresDialect() {
    return nullptr;
}

} // namespace wayside::store
