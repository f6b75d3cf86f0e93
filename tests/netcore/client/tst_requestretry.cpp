// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/rest/requestretry.h"
#include "netcore/client/rest/retryafter.h"

#include <algorithm>
#include <array>
#include <QTest>

using namespace wayside;
using namespace wayside::client;
using namespace Qt::StringLiterals;

Q_DECLARE_METATYPE(wayside::client::RestMethod)

namespace {

constexpr Milliseconds plenty{3'600'000};

RestFailure answered(int status, std::optional<Milliseconds> retryAfter = std::nullopt) {
    HttpAnswer answer;
    answer.status = status;
    answer.retryAfter = retryAfter;
    return failureFromAnswer(answer);
}

RestFailure lost(ErrorCode code, Fault fault = Fault::Environment) {
    return failureWithoutAnswer(Error{code, fault, "lost"});
}

RetrySettings settingsOf(unsigned attempts) {
    RetrySettings settings;
    settings.attempts = attempts;
    return settings;
}

} // namespace

class TestRequestRetry : public QObject {
    Q_OBJECT
private Q_SLOTS:
    /// Rows: what went wrong. Columns: may GET, PUT, DELETE be sent again; may POST.
    void onlyWhatIsSafeIsRepeated_data() {
        QTest::addColumn<RestFailure>("failed");
        QTest::addColumn<bool>("harmless");
        QTest::addColumn<bool>("post");
        const auto now = std::optional(Milliseconds(0));
        for (const int status : {200, 301, 400, 401, 403, 404, 405, 409, 413, 415, 501})
            QTest::addRow("%d", status) << answered(status) << false << false;
        for (const int status : {408, 500, 502, 503, 504})
            QTest::addRow("%d", status) << answered(status) << true << false;
        QTest::newRow("429") << answered(429) << true << true;
        QTest::newRow("503, Retry-After") << answered(503, now) << true << true;
        QTest::newRow("500, Retry-After") << answered(500, now) << true << false;
        QTest::newRow("408, Retry-After") << answered(408, now) << true << false;
        QTest::newRow("refused") << lost(ErrorCode::Refused) << true << true;
        QTest::newRow("name not found") << lost(ErrorCode::NameNotFound) << true << true;
        QTest::newRow("lost") << lost(ErrorCode::ConnectionLost, Fault::Peer) << true << false;
        QTest::newRow("no answer in time") << lost(ErrorCode::Timeout) << true << false;
        QTest::newRow("unreachable") << lost(ErrorCode::Unreachable) << true << false;
        for (const auto code : {ErrorCode::TlsHandshake, ErrorCode::TlsCipher, ErrorCode::TlsUntrusted,
                                ErrorCode::TlsWrongHost, ErrorCode::TlsExpired})
            QTest::addRow("TLS %d", int(code)) << lost(code, Fault::Peer) << false << false;
        QTest::newRow("proxy wants a password")
            << lost(ErrorCode::NotAuthenticated, Fault::Local) << false << false;
        QTest::newRow("malformed answer") << malformedAnswer(u"no JSON"_s, 200) << false << false;
    }
    void onlyWhatIsSafeIsRepeated() {
        QFETCH(RestFailure, failed);
        QFETCH(bool, harmless);
        QFETCH(bool, post);
        for (const auto method : {RestMethod::Get, RestMethod::Put, RestMethod::Delete}) {
            RequestRetry retry(settingsOf(2), method, 1);
            QCOMPARE(retry.after(failed, plenty).has_value(), harmless);
        }
        RequestRetry retry(settingsOf(2), RestMethod::Post, 1);
        QCOMPARE(retry.after(failed, plenty).has_value(), post);
    }

    void attemptsAreCounted() {
        for (const unsigned attempts : {1U, 2U, 3U, 7U}) {
            RequestRetry retry(settingsOf(attempts), RestMethod::Get, 1);
            unsigned made = 1;
            while (retry.after(answered(500), plenty))
                ++made;
            QCOMPARE(made, attempts);
            QCOMPARE(retry.attempts(), attempts);
        }
    }

    /// Full jitter below a ceiling that grows and then stays.
    void waitsGrowUpToTheCap() {
        RetrySettings settings = settingsOf(20);
        settings.backoffBase = Milliseconds(100);
        settings.backoffCap = Milliseconds(1000);
        std::array<Milliseconds, 8> longest{};
        for (std::uint64_t seed = 0; seed < 400; ++seed) {
            RequestRetry retry(settings, RestMethod::Get, seed);
            for (Milliseconds& most : longest)
                most = std::max(most, *retry.after(answered(500), plenty));
        }
        const std::array<int, 8> ceilings{100, 200, 400, 800, 1000, 1000, 1000, 1000};
        for (std::size_t i = 0; i < longest.size(); ++i) {
            QVERIFY(longest[i] <= Milliseconds(ceilings[i]));
            QVERIFY2(longest[i] > Milliseconds(ceilings[i] * 8 / 10), qPrintable(QString::number(i)));
        }
    }

    void retryAfterIsObeyed() {
        RequestRetry retry(settingsOf(3), RestMethod::Post, 1);
        const auto wait = retry.after(answered(429, Milliseconds(7000)), plenty);
        QVERIFY(wait && *wait >= Milliseconds(7000) && *wait <= Milliseconds(7250));
    }

    void longRetryAfterEndsIt() {
        RequestRetry retry(settingsOf(3), RestMethod::Get, 1);
        QVERIFY(!retry.after(answered(503, Milliseconds(30001)), plenty));
    }

    void waitThatLeavesNoTimeIsNotBegun() {
        RequestRetry retry(settingsOf(3), RestMethod::Get, 1);
        QVERIFY(!retry.after(answered(429, Milliseconds(5000)), Milliseconds(5000)));
        QVERIFY(!RequestRetry(settingsOf(3), RestMethod::Get, 1).after(answered(500), Milliseconds(0)));
    }

    void deletionFoundDone_data() {
        QTest::addColumn<RestFailure>("first");
        QTest::addColumn<bool>("done");
        QTest::newRow("lost") << lost(ErrorCode::ConnectionLost) << true;
        QTest::newRow("500") << answered(500) << true;
        QTest::newRow("never arrived") << lost(ErrorCode::Refused) << false;
        QTest::newRow("turned away") << answered(429) << false;
    }
    void deletionFoundDone() {
        QFETCH(RestFailure, first);
        QFETCH(bool, done);
        RequestRetry retry(settingsOf(3), RestMethod::Delete, 1);
        QVERIFY(!retry.isDone(answered(404)));
        QVERIFY(retry.after(first, plenty));
        QCOMPARE(retry.isDone(answered(404)), done);
        QVERIFY(!retry.isDone(answered(403)));
        RequestRetry reading(settingsOf(3), RestMethod::Get, 1);
        QVERIFY(reading.after(first, plenty));
        QVERIFY(!reading.isDone(answered(404)));
    }

    void retryAfterIsRead_data() {
        QTest::addColumn<QByteArray>("value");
        QTest::addColumn<qint64>("wait"); // ms; -1: nothing
        constexpr qint64 year = 365LL * 24 * 3600 * 1000;
        QTest::newRow("seconds") << QByteArray("120") << qint64(120000);
        QTest::newRow("zero") << QByteArray(" 0 ") << qint64(0);
        QTest::newRow("too many") << QByteArray("99999999999999999999999") << year;
        QTest::newRow("date") << QByteArray("Sun, 06 Nov 1994 08:49:37 GMT") << qint64(37000);
        QTest::newRow("date of RFC 850") << QByteArray("Sunday, 06-Nov-94 08:49:37 GMT") << qint64(37000);
        QTest::newRow("date of asctime") << QByteArray("Sun Nov  6 08:49:37 1994") << qint64(37000);
        QTest::newRow("leap second") << QByteArray("Sun, 06 Nov 1994 08:49:60 GMT") << qint64(59000);
        QTest::newRow("gone by") << QByteArray("Sun, 06 Nov 1994 08:48:00 GMT") << qint64(0);
        QTest::newRow("far off") << QByteArray("Sun, 06 Nov 2044 08:49:37 GMT") << year;
        for (const char* wrong :
             {"", "-1", "+5", "1.5", "soon", "5 s", "Sun, 06 Nov 1994", "Sun, 06 Nov 1994 08:49:37",
              "Sun, 06 Nov 1994 08:49:37 CET", "Sun, 31 Feb 1994 08:49:37 GMT",
              "Sun, 06 Nvo 1994 08:49:37 GMT", "Sun, 06 Nov 1994 25:49:37 GMT",
              "Sun, 06 Nov 1994 8:49:37 GMT", "Sunday, 06-Nov-1994 08:49:37 GMT"})
            QTest::addRow("wrong: %s", wrong) << QByteArray(wrong) << qint64(-1);
    }
    void retryAfterIsRead() {
        QFETCH(QByteArray, value);
        QFETCH(qint64, wait);
        const QDateTime now(QDate(1994, 11, 6), QTime(8, 49), Qt::UTC);
        const auto read = retryAfterFrom(value, now);
        QCOMPARE(read ? qint64(read->count()) : -1, wait);
    }

    void twoDigitYearsAreNearby() {
        const QDateTime now(QDate(2026, 1, 1), QTime(0, 0), Qt::UTC);
        QCOMPARE(httpDateFrom("Sunday, 06-Nov-94 08:49:37 GMT", now).date().year(), 1994);
        QCOMPARE(httpDateFrom("Sunday, 06-Nov-76 08:49:37 GMT", now).date().year(), 2076);
        QCOMPARE(httpDateFrom("Sunday, 06-Nov-77 08:49:37 GMT", now).date().year(), 1977);
    }

    void methodsHaveTheirNames() {
        for (const auto method : {RestMethod::Get, RestMethod::Post, RestMethod::Put, RestMethod::Delete})
            QCOMPARE(restMethodFrom(nameOf(method)), method);
        QVERIFY(!restMethodFrom("get") && !restMethodFrom("PATCH"));
    }

    void sentencesAreSafe_data() {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("safe");
        QTest::newRow("plain") << u"HTTP 400: no ünit"_s << u"HTTP 400: no ünit"_s;
        QTest::newRow("escape") << u"a\x1b[31mb"_s << u"a [31mb"_s;
        QTest::newRow("lines") << u"a\r\nb\tc"_s << u"a b c"_s;
        QTest::newRow("direction") << u"a\u202eb"_s << u"a b"_s;
        QTest::newRow("secret") << u"token s3cret!"_s << u"token …!"_s;
        QTest::newRow("long") << QString(5000, u'x') << QString(500, u'x') + u'…';
        QTest::newRow("secret across the cut")
            << QString(497, u'x') + u"s3cret"_s << QString(497, u'x') + u'…';
    }
    void sentencesAreSafe() {
        QFETCH(QString, text);
        QFETCH(QString, safe);
        QCOMPARE(safeSentence(text, {"s3cret", ""}), safe);
    }
};

QTEST_GUILESS_MAIN(TestRequestRetry)
#include "tst_requestretry.moc"
