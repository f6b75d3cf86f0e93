// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storetesting.h"

#include <QTest>

/// What the tests of failing stores share.
namespace wayside::store::testing {

inline StoreSettings impatient(const Place& place) {
    StoreSettings settings = place.settings();
    settings.busyTimeout = Milliseconds(300);
    settings.statementTimeout = Milliseconds(500);
    settings.firstRetry = Milliseconds(20);
    settings.longestRetry = Milliseconds(100);
    return settings;
}

inline bool eventuallyHealthy(const Store& store, bool healthy) {
    return QTest::qWaitFor([&] { return store.healthy() == healthy; }, 20'000);
}

inline Result<void> checkHealth(Store& store) {
    return await<void>([&](auto* context, auto done) { store.checkHealth(context, done); });
}

} // namespace wayside::store::testing
