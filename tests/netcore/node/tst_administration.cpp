// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/api/administration.h"
#include "netcore/node/faults/faultrule.h"
#include "netcore/observe/rowfields.h"
#include "netcore/observe/rowwords.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>
#include <QTest>

using namespace wayside;
using namespace Qt::StringLiterals;

namespace {

QJsonObject readDocument() {
    const node::api::ApiServices services;
    node::api::administrationRoutes(services); // makes the resource known
    QFile file(u":/openapi/administration.json"_s);
    return file.open(QIODevice::ReadOnly) ? QJsonDocument::fromJson(file.readAll()).object() : QJsonObject();
}

const QJsonObject& document() {
    static const QJsonObject read = readDocument();
    return read;
}

QJsonObject schemaNamed(const QString& name) {
    return document()["components"_L1]["schemas"_L1][name].toObject();
}

QSet<QString> textsOf(const QJsonValue& array) {
    QSet<QString> texts;
    for (const QJsonValue& text : array.toArray())
        texts.insert(text.toString());
    return texts;
}

/// How a field's C++ type is written in the file: "integer", "array of string", "ConnectionRow".
template <typename T>
struct Written {
    static QString name() {
        if constexpr (std::is_enum_v<T>)
            return u"enum"_s;
        else
            return u"object"_s;
    }
};
template <>
struct Written<bool> {
    static QString name() { return u"boolean"_s; }
};
template <>
struct Written<double> {
    static QString name() { return u"number"_s; }
};
template <>
struct Written<int> {
    static QString name() { return u"integer"_s; }
};
template <>
struct Written<qint64> : Written<int> {};
template <>
struct Written<quint64> : Written<int> {};
template <>
struct Written<QString> {
    static QString name() { return u"string"_s; }
};
template <>
struct Written<observe::CanaryPause> : Written<QString> {};
template <typename T>
struct Written<QList<T>> {
    static QString name() { return u"array of "_s + Written<T>::name(); }
};
template <typename T>
struct Written<std::optional<T>> : Written<T> {};

QString writtenIn(QJsonObject schema) {
    if (schema.contains("$ref"_L1))
        schema = schemaNamed(schema["$ref"_L1].toString().section(u'/', -1));
    if (schema.contains("enum"_L1))
        return u"enum"_s;
    const QString type = schema["type"_L1].toString();
    return type == "array"_L1 ? u"array of "_s + writtenIn(schema["items"_L1].toObject()) : type;
}

/// Goes through the fields of a row as the JSON codec does and looks each up in the file.
class SchemaVisitor {
public:
    explicit SchemaVisitor(const QString& schema)
        : m_properties(schemaNamed(schema)["properties"_L1].toObject()) {}

    template <typename T>
    void operator()(const char* name, const T&) {
        const QString field = QString::fromLatin1(name);
        m_seen.insert(field);
        const QString expected = Written<T>::name(), found = writtenIn(m_properties[field].toObject());
        if (found != expected)
            differences.append(u"%1: %2 instead of %3"_s.arg(field, found, expected));
    }
    template <typename T>
    void required(const char* name, const T& value) {
        (*this)(name, value);
    }
    void finish() {
        const QStringList names = m_properties.keys();
        for (const QString& name : names) {
            if (!m_seen.contains(name))
                differences.append(name + u": not in the code"_s);
        }
    }
    QStringList differences;

private:
    QJsonObject m_properties;
    QSet<QString> m_seen;
};

template <typename Row>
QStringList differences(const char* schema) {
    SchemaVisitor visitor(QString::fromLatin1(schema));
    const Row row{};
    observe::fields::visit(visitor, row);
    visitor.finish();
    return visitor.differences;
}

template <typename Table>
QSet<QString> wordsOf(const Table& table) {
    QSet<QString> words;
    for (const auto& entry : table)
        words.insert(QString::fromLatin1(entry.second.data(), qsizetype(entry.second.size())));
    return words;
}

} // namespace

class AdministrationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyRouteIsInTheFileWithItsRoles();
    void fieldsOfRowsAreThoseOfTheCode();
    void wordsAreThoseOfTheCode();
    void faultFieldsAreThoseOfTheCode();
};

void AdministrationTest::everyRouteIsInTheFileWithItsRoles() {
    const node::api::ApiServices services;
    const QJsonObject paths = document()["paths"_L1].toObject();
    QSet<QString> described, routed;
    for (auto path = paths.begin(); path != paths.end(); ++path) {
        const QStringList methods = path->toObject().keys();
        for (const QString& method : methods)
            described.insert(method.toUpper() + u" /admin/v1"_s + path.key());
    }
    for (const node::http::Route& route : node::api::administrationRoutes(services)) {
        const QString name = QString::fromLatin1(route.method) + u' ' + route.pattern;
        QVERIFY2(!routed.contains(name), qPrintable(name + u" is there twice"_s));
        routed.insert(name);
        const QJsonObject operation = paths[route.pattern.mid(int(qstrlen("/admin/v1")))]
                                          .toObject()[QString::fromLatin1(route.method).toLower()]
                                          .toObject();
        if (route.roles.isOpen()) {
            QVERIFY(operation.contains("security"_L1) && !operation.contains("x-roles"_L1));
            continue;
        }
        QSet<QString> roles;
        for (const auto& [role, text] : roleNames) {
            if (route.roles.contains(role))
                roles.insert(QString::fromLatin1(text.data(), qsizetype(text.size())));
        }
        QCOMPARE(roles, textsOf(operation["x-roles"_L1]));
        QVERIFY2(roles == QSet<QString>({u"PLATFORM_ADMIN"_s}) ||
                     roles == QSet<QString>({u"PLATFORM_ADMIN"_s, u"DOMAIN_ADMIN"_s}),
                 qPrintable(name));
        const bool onlyReads = route.method == "GET" || route.pattern.endsWith("/plan"_L1);
        QVERIFY2(onlyReads || roles.size() == 1, qPrintable(name + u" acts: for PLATFORM_ADMIN alone"_s));
    }
    QCOMPARE(routed - described, QSet<QString>());
    QCOMPARE(described - routed, QSet<QString>());
}

void AdministrationTest::fieldsOfRowsAreThoseOfTheCode() {
    using namespace observe;
#define SAME(Row) QCOMPARE(differences<Row>(#Row), QStringList())
    SAME(LimitRow);
    SAME(ClockRow);
    SAME(StageMark);
    SAME(ConnectionRow);
    SAME(EventRow);
    SAME(ClockExchange);
    SAME(ClockPoint);
    SAME(DrainCohort);
    SAME(DrainRequest);
    SAME(DrainRow);
    SAME(DrainReceiptRow);
    SAME(DrainPlan);
    SAME(NodeRow);
    SAME(Totals);
    SAME(SourceUpdate);
#undef SAME
}

void AdministrationTest::wordsAreThoseOfTheCode() {
    const auto inFile = [](const char* name) {
        return textsOf(schemaNamed(QString::fromLatin1(name))["enum"_L1]);
    };
    QCOMPARE(inFile("SessionType"), wordsOf(sessionTypeNames));
    QCOMPARE(inFile("SessionProtocol"), wordsOf(sessionProtocolNames));
    QCOMPARE(inFile("EndReason"), wordsOf(endReasonNames));
    QCOMPARE(inFile("CloseCause"), wordsOf(closeCauseNames));
    QCOMPARE(inFile("NodeState"), wordsOf(nodeStateNames));
    QCOMPARE(inFile("EventKind"), wordsOf(observe::words::eventKindNames));
    QCOMPARE(inFile("Severity"), wordsOf(observe::words::severityNames));
    QCOMPARE(inFile("DrainState"), wordsOf(observe::words::drainStateNames));
    QCOMPARE(inFile("FaultKind"), wordsOf(node::faultKindNames));
    QSet<QString> stages;
    for (int stage = 0; stage <= int(session::Stage::Terminated); ++stage)
        stages.insert(QString::fromLatin1(session::nameOf(session::Stage(stage)).data()));
    QCOMPARE(inFile("Stage"), stages);
}

void AdministrationTest::faultFieldsAreThoseOfTheCode() {
    QSet<QString> fields{u"kind"_s};
    const QJsonObject properties = schemaNamed(u"FaultRule"_s)["properties"_L1].toObject();
    for (const node::FaultField& field : node::faultFields()) {
        const QString name = QString::fromLatin1(field.name);
        fields.insert(name);
        QCOMPARE(properties[name]["type"_L1].toString() != "string"_L1, field.isNumber);
    }
    const QStringList names = properties.keys();
    QCOMPARE(QSet<QString>(names.begin(), names.end()), fields);
}

QTEST_APPLESS_MAIN(AdministrationTest)
#include "tst_administration.moc"
