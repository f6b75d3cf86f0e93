// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/rest/accounts.h"
#include "netcore/client/rest/authorizations.h"
#include "netcore/client/rest/authorizationtokens.h"
#include "netcore/client/rest/domains.h"
#include "netcore/client/rest/payloadpolicies.h"
#include "netcore/client/rest/sessionlogs.h"
#include "netcore/client/rest/sessions.h"
#include "netcore/client/rest/tlcs.h"

#include <functional>
#include <QJsonArray>
#include <QTest>

using namespace wayside;
using namespace wayside::client;
using namespace Qt::StringLiterals;

namespace {

QJsonObject objectFrom(const QByteArray& json) {
    QJsonParseError error;
    const QJsonObject object = QJsonDocument::fromJson(json, &error).object();
    if (error.error != QJsonParseError::NoError)
        qFatal("%s: %s", json.constData(), qPrintable(error.errorString()));
    return object;
}

/// What a decoder says: nothing when it is content.
template <typename T>
std::function<QString(const QJsonObject&)> complaintOf(Result<T> (*read)(const QJsonObject&)) {
    return [read](const QJsonObject& object) {
        const auto value = read(object);
        return value ? QString() : QString::fromStdString(value.error().detail);
    };
}

struct Subject {
    const char* name;
    QByteArray whole; ///< with every field of spec 02, and one that it does not know
    QByteArray least; ///< with what has to be there
    std::function<QString(const QJsonObject&)> complaint;
};

QList<Subject> subjects() {
    return {
        {"tlc",
         R"({"uuid":"u","identifier":"sub00001","domain":"d","account":"a","type":"TCPStreaming","new":{"x":[1]}})",
         R"({"uuid":"u","identifier":"sub00001","domain":"d"})", complaintOf(tlcFromJson)},
        {"authorization",
         R"({"uuid":"u","domain":"d","account":"a","role":"TLC_ADMIN","tlcIdentifiers":["sub00001"],"new":1})",
         R"({"uuid":"u","role":"TLC_ADMIN"})", complaintOf(authorizationFromJson)},
        {"authorization token", R"({"uuid":"u","token":"t","authorization":"a","new":null})",
         R"({"uuid":"u","authorization":"a"})", complaintOf(authorizationTokenFromJson)},
        {"account", R"({"uuid":"u","name":"n","new":[]})", R"({"name":"n"})", complaintOf(accountFromJson)},
        {"domain",
         R"({"name":"d","statCollection":true,"testMode":false,"sessionLogRetentionDays":30,
             "statCollectionRetentionDays":0,"tlcLimit":10000000,"new":""})",
         R"({"name":"d"})", complaintOf(domainFromJson)},
        {"payload policy",
         R"({"uuid":"u","mode":"BLACKLIST","domain":"d","account":"a","payloadType":255,"sessionType":"TLC",
             "direction":"RECEIVE","priority":-5,"new":1})",
         R"({"uuid":"u","mode":"BLACKLIST"})", complaintOf(payloadPolicyFromJson)},
        {"session log",
         R"({"token":"t","domain":"d","account":"a","type":"TLC","protocol":"P","details":"{}","created":1705314600000,
             "connected":1705314600001,"ended":1705314600002,"endReason":"NODE_CRASH","endDetail":"x",
             "remoteAddress":"127.0.0.1:5",
             "tlcScopeHistory":[{"timestamp":1,"scope":"ADDED","tlcIdentifier":"sub00001","new":1}],"new":1})",
         R"({"token":"t","created":0})", complaintOf(sessionLogFromJson)},
        {"session",
         R"({"domain":"d","type":"TLC","token":"t","protocol":"P","new":1,
             "details":{"securityMode":"NONE","tlcIdentifier":"sub00001","tlcIdentifiers":["sub00002"],"new":1,
                        "listener":{"host":"h","port":8442,"expiration":"2024-01-15T10:30:00Z","new":1}}})",
         R"({"domain":"d","type":"VLOG","protocol":"VLOG","details":{}})",
         complaintOf(listedSessionFromJson)},
    };
}

QString typeName(const QJsonValue& value) {
    switch (value.type()) {
    case QJsonValue::Bool:
        return u"flag"_s;
    case QJsonValue::Double:
        return u"number"_s;
    case QJsonValue::String:
        return u"text"_s;
    case QJsonValue::Array:
        return u"array"_s;
    case QJsonValue::Object:
        return u"object"_s;
    default:
        return u"null"_s;
    }
}

} // namespace

class TestRestDecoders : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wholeAndLeastAreRead_data() { allSubjects(); }
    void wholeAndLeastAreRead() {
        const Subject subject = subjects().at(index());
        QCOMPARE(subject.complaint(objectFrom(subject.whole)), QString());
        QCOMPARE(subject.complaint(objectFrom(subject.least)), QString());
    }

    /// Every field of `least` is needed; each that is missing is named.
    void missingFieldIsNamed_data() { allSubjects(); }
    void missingFieldIsNamed() {
        const Subject subject = subjects().at(index());
        const QJsonObject least = objectFrom(subject.least);
        for (const QString& field : least.keys()) {
            QJsonObject without = least;
            without.remove(field);
            const QString complaint = subject.complaint(without);
            QVERIFY2(complaint.contains(u"field "_s + field + u' ') &&
                         complaint.startsWith(QLatin1String(subject.name)),
                     qPrintable(field + u": "_s + complaint));
        }
    }

    /// Every field that is known, with a value of each other type: an error that names it. Null is as good as
    /// absent where a field may be absent.
    void wrongTypeIsNamed_data() { allSubjects(); }
    void wrongTypeIsNamed() {
        const Subject subject = subjects().at(index());
        const QJsonObject whole = objectFrom(subject.whole);
        const QJsonObject least = objectFrom(subject.least);
        const QList<QJsonValue> others{QJsonValue::Null, true, 1.5, u"text"_s, QJsonArray{7}, QJsonObject{}};
        for (const QString& field : whole.keys()) {
            if (field == "new"_L1)
                continue;
            for (const QJsonValue& other : others) {
                QJsonObject changed = whole;
                changed[field] = other;
                const bool mayBeNull = other.isNull() && !least.contains(field);
                const bool sameType =
                    other.type() == whole.value(field).type() && !other.isArray() && !other.isDouble();
                const QString complaint = subject.complaint(changed);
                QVERIFY2(complaint.isEmpty() == (mayBeNull || sameType),
                         qPrintable(field + u" as "_s + typeName(other) + u": "_s + complaint));
                if (!complaint.isEmpty())
                    QVERIFY2(complaint.contains(field), qPrintable(complaint));
            }
        }
    }

    void numbersHaveBounds_data() {
        QTest::addColumn<int>("subject");
        QTest::addColumn<QString>("field");
        QTest::addColumn<double>("value");
        const auto row = [](int subject, const QString& field, double value) {
            QTest::addRow("%s %g", qPrintable(field), value) << subject << field << value;
        };
        for (const double wrong : {-1.0, 0.5, 1e300})
            row(4, u"tlcLimit"_s, wrong);
        for (const double wrong : {-1.0, 256.0, 1.25})
            row(5, u"payloadType"_s, wrong);
        for (const double wrong : {2147483648.0, -2147483649.0})
            row(5, u"priority"_s, wrong);
        for (const double wrong : {-1.0, 1e17, 0.1})
            row(6, u"created"_s, wrong);
        row(6, u"ended"_s, -1.0);
    }
    void numbersHaveBounds() {
        QFETCH(int, subject);
        QFETCH(QString, field);
        QFETCH(double, value);
        QJsonObject object = objectFrom(subjects().at(subject).whole);
        object[field] = value;
        const QString complaint = subjects().at(subject).complaint(object);
        QVERIFY2(complaint.contains(u"field "_s + field + u" must be a whole number"_s),
                 qPrintable(complaint));
    }

    void nestedFieldsAreChecked_data() {
        QTest::addColumn<int>("subject");
        QTest::addColumn<QByteArray>("from");
        QTest::addColumn<QByteArray>("to");
        QTest::addColumn<QString>("names");
        const auto row = [](int subject, const char* from, const char* to, const char* names) {
            QTest::newRow(to) << subject << QByteArray(from) << QByteArray(to) << QString::fromLatin1(names);
        };
        row(6, "\"timestamp\":1", "\"timestamp\":\"1\"", "timestamp");
        row(6, "\"scope\":\"ADDED\"", "\"scope\":null", "scope");
        row(6, "\"tlcIdentifier\":\"sub00001\"", "\"other\":\"sub00001\"", "tlcIdentifier");
        row(7, "\"port\":8442", "\"port\":70000", "listener");
        row(7, "\"port\":8442", "\"port\":\"8442\"", "listener");
        row(7, "\"host\":\"h\"", "\"host\":1", "listener");
        row(7, "2024-01-15T10:30:00Z", "soon", "listener");
        row(7, "[\"sub00002\"]", "[2]", "tlcIdentifiers");
        row(7, "[\"sub00002\"]", "\"sub00002\"", "tlcIdentifiers");
        row(7, "\"tlcIdentifier\":\"sub00001\"", "\"tlcIdentifier\":[]", "tlcIdentifier");
        row(7, "\"securityMode\":\"NONE\"", "\"securityMode\":0", "securityMode");
    }
    void nestedFieldsAreChecked() {
        QFETCH(int, subject);
        QFETCH(QByteArray, from);
        QFETCH(QByteArray, to);
        QFETCH(QString, names);
        QByteArray json = subjects().at(subject).whole;
        QVERIFY(json.contains(from));
        const QString complaint = subjects().at(subject).complaint(objectFrom(json.replace(from, to)));
        QVERIFY2(complaint.contains(u"field "_s + names + u' '), qPrintable(complaint));
    }

    void dateTimesOfOtherServicesAreRead_data() {
        QTest::addColumn<QByteArray>("text");
        for (const char* text :
             {"2024-01-15T10:30:00Z", "2024-01-15T10:30:00.000Z", "2024-01-15T10:30:00.000000Z",
              "2024-01-15T10:30:00.000000000Z", "2024-01-15T11:30:00+01:00"})
            QTest::newRow(text) << QByteArray(text);
    }
    void dateTimesOfOtherServicesAreRead() {
        QFETCH(QByteArray, text);
        QByteArray json = subjects().at(7).whole;
        const auto session = listedSessionFromJson(objectFrom(json.replace("2024-01-15T10:30:00Z", text)));
        QVERIFY(session);
        QCOMPARE(session->expiration.toUTC(), QDateTime(QDate(2024, 1, 15), QTime(10, 30), Qt::UTC));
    }

    void securityModeHasASynonym() {
        for (const char* mode : {"TLSv1.2", "TLSv1_2"}) {
            const auto session = sessionFromJson(objectFrom(
                QByteArray(
                    R"({"domain":"d","type":"Broker","token":"t","protocol":"TCPStreaming_Multiplex","details":
                    {"securityMode":"MODE","tlcIdentifiers":null,"payloadRateLimit":null,
                     "listener":{"host":"h","port":1}}})")
                    .replace("MODE", mode)));
            QVERIFY2(session, session ? "" : session.error().detail.c_str());
            QCOMPARE(session->securityMode, SecurityMode::Tls12);
            QVERIFY(!session->expiration.isValid());
        }
    }

    void valuesArrive() {
        const auto log = sessionLogFromJson(objectFrom(subjects().at(6).whole));
        QCOMPARE(log->created, 1705314600000);
        QCOMPARE(log->ended, 1705314600002);
        QCOMPARE(log->scopeHistory.value(0).scope, u"ADDED"_s);
        const auto session = listedSessionFromJson(objectFrom(subjects().at(7).whole));
        QCOMPARE(session->identifiers, (QStringList{u"sub00001"_s, u"sub00002"_s}));
        QCOMPARE(session->port, 8442);
        const auto policy = payloadPolicyFromJson(objectFrom(subjects().at(5).whole));
        QCOMPARE(policy->priority, -5);
        QCOMPARE(policy->payloadType, 255);
        QCOMPARE(accountFromJson(objectFrom(R"({"name":"n"})"))->key(), u"n"_s);
        QCOMPARE(domainFromJson(objectFrom(subjects().at(4).whole))->testMode, false);
    }

    void listsNameTheElement() {
        const auto read = listTlcs().read;
        const auto complaint = [&](const QByteArray& json) {
            const auto rows = read(QJsonDocument::fromJson(json));
            return rows ? QString() : QString::fromStdString(rows.error().detail);
        };
        QCOMPARE(complaint("[]"), QString());
        QCOMPARE(complaint("{}"), u"tlc list: the answer is not a JSON array"_s);
        QCOMPARE(complaint(R"([{"uuid":"u","identifier":"i","domain":"d"},{"uuid":5}])"),
                 u"tlc list, element 2: tlc: field uuid must be a string"_s);
        QCOMPARE(complaint("[[]]"), u"tlc list, element 1: not a JSON object"_s);
    }

    /// Method, path, query and body of every request (spec 02 §2, §4).
    void requestsAreAsTheContractSays_data() {
        QTest::addColumn<QByteArray>("made");
        QTest::addColumn<QByteArray>("wanted");
        const auto row = [](const auto& request, const char* wanted) {
            QByteArray made = QByteArray(nameOf(request.method)) + ' ' + request.path.toUtf8();
            if (!request.query.isEmpty())
                made += '?' + request.query.toString(QUrl::FullyEncoded).toUtf8();
            if (request.body)
                made += ' ' + QJsonDocument(*request.body).toJson(QJsonDocument::Compact);
            QTest::newRow(wanted) << made << QByteArray(wanted);
        };
        const QByteArray token = "to/k n";
        row(listSessions(), "GET /v1/sessions");
        row(listSessions({u"TLC"_s, u"TCPStreaming_Singleplex"_s, u"dev 1&x"_s}),
            "GET /v1/sessions?type=TLC&protocol=TCPStreaming_Singleplex&domain=dev%201%26x");
        row(getSession(token), "GET /v1/sessions/to%2Fk%20n");
        row(updateSession(token, u"NONE"_s, {u"sub00001"_s}),
            R"(PUT /v1/sessions/to%2Fk%20n {"securityMode":"NONE","tlcIdentifiers":["sub00001"]})");
        row(updateSession(token, u"NONE"_s, {}), R"(PUT /v1/sessions/to%2Fk%20n {"securityMode":"NONE"})");
        row(deleteSession(token), "DELETE /v1/sessions/to%2Fk%20n");
        SessionRequest wanted;
        wanted.domain = u"d"_s;
        wanted.type = SessionType::Broker;
        wanted.protocol = SessionProtocol::Multiplex;
        wanted.securityMode = SecurityMode::Tls12;
        row(createSession(wanted),
            R"(POST /v1/sessions {"details":{"securityMode":"TLSv1.2"},"domain":"d","protocol":"TCPStreaming_Multiplex","type":"Broker"})");
        row(listSessionLogs(5, 9), "GET /v1/sessionlogs?from=5&until=9");
        row(getSessionLog(token), "GET /v1/sessionlogs/to%2Fk%20n");
        row(listTlcs({u"d"_s, u"a"_s, u"t"_s}), "GET /v1/tlcs?domain=d&account=a&type=t");
        row(getTlc(u"u"_s), "GET /v1/tlcs/u");
        row(createTlc({u"sub00001"_s, u"d"_s, {}}),
            R"(POST /v1/tlcs {"domain":"d","identifier":"sub00001"})");
        row(updateTlc(u"u"_s, {u"sub00002"_s, u"b"_s}),
            R"(PUT /v1/tlcs/u {"account":"b","identifier":"sub00002"})");
        row(deleteTlc(u"u"_s), "DELETE /v1/tlcs/u");
        row(listAuthorizations(), "GET /v1/authorizations");
        row(getAuthorization(u"u"_s), "GET /v1/authorizations/u");
        row(createAuthorization({u"TLC_SYSTEM"_s, {u"sub00001"_s}, {}, u"a"_s}),
            R"(POST /v1/authorizations {"account":"a","role":"TLC_SYSTEM","tlcIdentifiers":["sub00001"]})");
        row(updateAuthorization(u"u"_s, {{}, QStringList()}),
            R"(PUT /v1/authorizations/u {"tlcIdentifiers":[]})");
        row(deleteAuthorization(u"u"_s), "DELETE /v1/authorizations/u");
        row(listAuthorizationTokens(u"a"_s), "GET /v1/authorizationtokens?authorization=a");
        row(getAuthorizationToken(u"u"_s), "GET /v1/authorizationtokens/u");
        row(createAuthorizationToken(u"a"_s), R"(POST /v1/authorizationtokens {"authorization":"a"})");
        row(updateAuthorizationToken(u"u"_s, u"b"_s),
            R"(PUT /v1/authorizationtokens/u {"authorization":"b"})");
        row(deleteAuthorizationToken(u"u"_s), "DELETE /v1/authorizationtokens/u");
        row(listAccounts(), "GET /v1/accounts");
        row(getAccount(u"u"_s), "GET /v1/accounts/u");
        row(createAccount(u"n"_s), R"(POST /v1/accounts {"name":"n"})");
        row(renameAccount(u"u"_s, u"m"_s), R"(PUT /v1/accounts/u {"name":"m"})");
        row(deleteAccount(u"u"_s), "DELETE /v1/accounts/u");
        row(listDomains(), "GET /v1/domains");
        row(getDomain(u"d"_s), "GET /v1/domains/d");
        DomainSettings settings;
        settings.testMode = true;
        settings.tlcLimit = 5;
        row(createDomain(u"d"_s, settings), R"(POST /v1/domains {"name":"d","testMode":true,"tlcLimit":5})");
        row(updateDomain(u"d"_s, settings), R"(PUT /v1/domains/d {"testMode":true,"tlcLimit":5})");
        row(deleteDomain(u"d"_s), "DELETE /v1/domains/d");
        row(listPayloadPolicies(u"d"_s), "GET /v1/payloadpolicies?domain=d");
        row(getPayloadPolicy(u"u"_s), "GET /v1/payloadpolicies/u");
        PayloadPolicySettings policy;
        policy.mode = u"WHITELIST"_s;
        policy.domain = u"d"_s;
        policy.payloadType = std::optional<qint64>(66);
        policy.priority = 3;
        row(createPayloadPolicy(policy),
            R"(POST /v1/payloadpolicies {"domain":"d","mode":"WHITELIST","payloadType":66,"priority":3})");
        PayloadPolicySettings change;
        change.account = std::optional<QString>();
        row(updatePayloadPolicy(u"u"_s, change), R"(PUT /v1/payloadpolicies/u {"account":null})");
        row(deletePayloadPolicy(u"u"_s), "DELETE /v1/payloadpolicies/u");
    }
    void requestsAreAsTheContractSays() {
        QFETCH(QByteArray, made);
        QFETCH(QByteArray, wanted);
        QCOMPARE(made, wanted);
    }

    void sessionTokensAreKnownAsSecrets() {
        QCOMPARE(getSession("t").secrets, QList<QByteArray>{"t"});
        QCOMPARE(updateSession("t", u"NONE"_s, {}).secrets, QList<QByteArray>{"t"});
        QCOMPARE(deleteSession("t").secrets, QList<QByteArray>{"t"});
        QCOMPARE(getSessionLog("t").secrets, QList<QByteArray>{"t"});
    }

private:
    static void allSubjects() {
        QTest::addColumn<int>("index");
        const auto all = subjects();
        for (qsizetype i = 0; i < all.size(); ++i)
            QTest::newRow(all[i].name) << int(i);
    }
    static int index() {
        QFETCH(int, index);
        return index;
    }
};

QTEST_GUILESS_MAIN(TestRestDecoders)
#include "tst_restdecoders.moc"
