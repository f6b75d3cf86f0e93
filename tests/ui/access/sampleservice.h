// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/observe/serviceaccess.h"
#include "tests/netcore/client/scriptedhttp.h"

namespace wayside::tests {

/// A service with the REST API of spec 02 that is always the same: for pictures. Its token is the only secret
/// in it, and no picture or export may hold it.
class SampleService {
public:
    enum class Mood { Full, Empty, Failing, Refusing };
    static constexpr const char* token = "sample-token-that-no-picture-may-show-000";
    static constexpr qint64 now = 1'767'225'600'000; // 2026-01-01 00:00 UTC

    SampleService();

    observe::ServiceAccess access() const;
    Mood mood = Mood::Full;

private:
    QByteArray answer(const test::ScriptedHttp::Request& request) const;
    static QByteArray list(const QByteArray& target);
    static QByteArray logs();

    test::ScriptedHttp m_server;
};

} // namespace wayside::tests
