// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/secrets/keychainsecretstore.h"
#include "netcore/secrets/memorysecretstore.h"

#include <QTest>

using namespace wayside;
using namespace Qt::StringLiterals;

/// Secrets are found again where they were put, and a missing keychain is an answer, not a hang.
class SecretsTest : public QObject {
    Q_OBJECT

    /// What is read, "none" or "failed: " and why.
    static QByteArray read(secrets::SecretStore& store, const QString& name) {
        QByteArray answer;
        QObject context;
        store.read(name, &context, [&answer](const Result<std::optional<QByteArray>>& found) {
            answer = found ? found->value_or("none")
                           : QByteArray("failed: ") + QByteArray::fromStdString(found.error().detail);
        });
        return QTest::qWaitFor([&answer] { return !answer.isEmpty(); }, 30'000) ? answer : "no answer";
    }

private Q_SLOTS:
    void memoryKeepsAndForgets() {
        secrets::MemorySecretStore store;
        QCOMPARE(read(store, u"a"_s), QByteArray("none"));
        int done = 0;
        const auto count = [&done](const Result<void>& outcome) { done += outcome ? 1 : 0; };
        store.write(u"a"_s, "one", this, count);
        store.write(u"a"_s, "two", this, count);
        store.write(u"b"_s, "three", this, count);
        QCOMPARE(read(store, u"a"_s), QByteArray("two"));
        store.remove(u"a"_s, this, count);
        store.remove(u"never there"_s, this, count);
        QCOMPARE(done, 5);
        QCOMPARE(read(store, u"a"_s), QByteArray("none"));
        QCOMPARE(read(store, u"b"_s), QByteArray("three"));
    }

    void withoutAKeychainTheAnswerSaysSo() {
#if defined(Q_OS_LINUX)
        qputenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nonexistent/bus");
        secrets::KeychainSecretStore store(u"wayside-test"_s);
        const QByteArray found = read(store, u"profile/x"_s);
        QVERIFY2(found.startsWith("failed: ") && found.contains("keychain"), found.constData());
        std::optional<Result<void>> written;
        store.write(u"profile/x"_s, "a secret", this,
                    [&written](const Result<void>& done) { written = done; });
        QTRY_VERIFY_WITH_TIMEOUT(written.has_value(), 30'000);
        QVERIFY(!*written);
        QVERIFY(written->error().detail.find("a secret") == std::string::npos);
#else
        QSKIP("Elsewhere the keychain is always there, and is its owner's own.");
#endif
    }
};

QTEST_GUILESS_MAIN(SecretsTest)
#include "tst_secrets.moc"
