// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/store/store.h"

#include <optional>
#include <QEventLoop>
#include <QObject>
#include <QTemporaryDir>
#include <QTimer>

/// What the store's tests share: waiting for an answer, a store on a file, rows to put in.
namespace wayside::store::testing {

/// Runs the event loop until `ask(context, done)` is answered; Timeout when that takes over 20 s.
template <typename T, typename Ask>
Result<T> await(const Ask& ask) {
    QObject context;
    QEventLoop loop;
    std::optional<Result<T>> answer;
    ask(&context, [&](Result<T> outcome) {
        answer = std::move(outcome);
        loop.quit();
    });
    QTimer::singleShot(20'000, &loop, &QEventLoop::quit);
    if (!answer)
        loop.exec();
    if (!answer)
        return failure(ErrorCode::Timeout, Fault::Environment, "no answer");
    return *std::move(answer);
}

inline std::string detailOf(const auto& result) {
    return result.has_value() ? "success" : result.error().detail;
}

/// Like QVERIFY, with the error as text. `result` is evaluated once.
#define VERIFY_DONE(result)                                                                                  \
    do {                                                                                                     \
        const auto& outcome_ = (result);                                                                     \
        QVERIFY2(outcome_.has_value(), wayside::store::testing::detailOf(outcome_).c_str());                 \
    } while (false)
#define VERIFY_FAILED(result, expected)                                                                      \
    do {                                                                                                     \
        const auto& outcome_ = (result);                                                                     \
        QVERIFY2(!outcome_.has_value() && outcome_.error().code == (expected),                               \
                 wayside::store::testing::detailOf(outcome_).c_str());                                       \
    } while (false)

/// A folder of its own with a database file that is not there yet.
struct Place {
    QTemporaryDir folder;
    QString file(const QString& name = QStringLiteral("store.db")) const { return folder.filePath(name); }
    StoreSettings settings() const {
        StoreSettings settings;
        settings.location = {StoreKind::Sqlite, file()};
        return settings;
    }
};

inline SessionRecord session(int number, qint64 createdMs = 1'700'000'000'000) {
    SessionRecord record;
    record.sessionId = newUuid();
    record.tokenHash = TokenHash::of(QByteArray::number(number) + record.sessionId.toLatin1());
    record.domain = QStringLiteral("dev_001");
    record.account = QStringLiteral("dev_tlc");
    record.details = R"({"securityMode":"NONE","tlcIdentifier":"sub00001"})";
    record.nodeId = QStringLiteral("node-a");
    record.createdMs = createdMs;
    record.expiresMs = createdMs + 30'000;
    record.scopeHistory = {{createdMs, ScopeChangeKind::Added, QStringLiteral("sub00001")}};
    return record;
}

inline Result<void> create(Store& store, const SessionRecord& record) {
    return await<void>([&](auto* context, auto done) { store.createSession(record, context, done); });
}

inline Result<SessionRecord> byId(Store& store, const QString& id) {
    return await<SessionRecord>([&](auto* context, auto done) { store.sessionById(id, context, done); });
}

inline Result<void> flush(Store& store) {
    return await<void>([&](auto* context, auto done) { store.flush(context, done); });
}

} // namespace wayside::store::testing
