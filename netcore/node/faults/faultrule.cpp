// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/node/faults/faultrule.h"

#include "netcore/text/latintext.h"

#include <algorithm>
#include <QJsonDocument>
#include <QRegularExpression>

namespace wayside::node {

using namespace Qt::StringLiterals;

namespace {

tl::unexpected<Error> wrong(const QString& sentence) {
    return failure(ErrorCode::InvalidArgument, Fault::Local, sentence.toStdString());
}

const FaultField* fieldNamed(const QString& name) {
    const auto fields = faultFields();
    const auto found = std::find_if(fields.begin(), fields.end(), [&name](const FaultField& field) {
        return name == QLatin1StringView(field.name);
    });
    return found == fields.end() ? nullptr : &*found;
}

/// What makes a kind do something when nothing else is said.
FaultRule ofKind(FaultKind kind) {
    FaultRule rule;
    rule.kind = kind;
    switch (kind) {
    case FaultKind::Latency:
    case FaultKind::Coalesce:
        rule.delay = Milliseconds(200);
        break;
    case FaultKind::TimeSyncLate:
    case FaultKind::RestDelay:
        rule.delay = Milliseconds(1000);
        break;
    case FaultKind::ClockSkew:
    case FaultKind::ClockStep:
        rule.offset = Milliseconds(5000);
        break;
    case FaultKind::ClockDrift:
        rule.ppm = 1000;
        break;
    case FaultKind::TightenLimits:
        rule.factor = 0.5;
        break;
    default:
        break;
    }
    if (kind == FaultKind::Coalesce)
        rule.bytes = 65536;
    if (kind == FaultKind::Fragment || kind == FaultKind::Coalesce)
        rule.direction = FaultDirection::Out;
    return rule;
}

Result<void> checkTarget(const FaultRule& rule) {
    const FaultTarget& target = rule.target;
    const auto refuse = [&rule](const char* why) {
        return wrong(u"a %1 fault %2"_s.arg(latinText(nameOf(rule.kind)), QLatin1StringView(why)));
    };
    if (anonymousFaults.contains(rule.kind) && target.needsSession())
        return refuse("strikes before a token was read: it takes node, connection and share only");
    if (rule.from == FaultMoment::Accept && target.needsSession())
        return wrong(u"field from: accept comes before a token was read, so the rule cannot name sessions"_s);
    if (rule.way == RefusalWay::Close && (target.share < 1 || target.connection != 0))
        return wrong(u"field way: closed ports are closed to everyone, so share and connection do not go "
                     "with it"_s);
    return {};
}

Result<void> checkParameters(const FaultRule& rule) {
    switch (rule.kind) {
    case FaultKind::Latency:
        if (rule.delay.count() == 0 && rule.jitter.count() == 0)
            return wrong(u"field delay: delay or jitter must be longer than PT0S"_s);
        break;
    case FaultKind::Bandwidth:
        if (rule.bytesPerSecond == 0)
            return wrong(u"field bytesPerSecond: is required"_s);
        break;
    case FaultKind::ClockSkew:
    case FaultKind::ClockStep:
        if (rule.offset.count() == 0)
            return wrong(u"field offset: must not be PT0S"_s);
        break;
    case FaultKind::ClockDrift:
        if (rule.ppm == 0)
            return wrong(u"field ppm: must not be 0"_s);
        break;
    case FaultKind::WrongVersion:
        if (rule.version == 1)
            return wrong(u"field version: 1 is the right one"_s);
        break;
    case FaultKind::RestStatus:
    case FaultKind::RestDelay:
        if (!rule.path.isEmpty() && !rule.path.startsWith("/api"_L1) && !rule.path.startsWith("/admin"_L1))
            return wrong(u"field path: must begin with /api or /admin"_s);
        break;
    default:
        break;
    }
    return {};
}

Result<FaultRule> readFields(FaultRule rule, const QJsonObject& object) {
    for (auto entry = object.constBegin(); entry != object.constEnd(); ++entry) {
        if (entry.key() == "kind"_L1)
            continue;
        const FaultField* field = fieldNamed(entry.key());
        if (!field)
            return wrong(u"field %1: there is no such field"_s.arg(entry.key().left(60)));
        if (!field->kinds.contains(rule.kind))
            return wrong(
                u"field %1: a %2 fault does not take it"_s.arg(entry.key(), latinText(nameOf(rule.kind))));
        if (auto read = field->read(rule, *entry); !read) {
            read.error().detail = "field " + entry.key().toStdString() + ": " + read.error().detail;
            return tl::unexpected(read.error());
        }
    }
    return checkTarget(rule).and_then([&] { return checkParameters(rule); }).map([&] {
        return std::move(rule);
    });
}

Result<FaultRule> ofKindNamed(const QString& name) {
    if (const auto kind = faultKindFrom(name.toStdString()))
        return ofKind(*kind);
    QStringList names;
    for (const auto& [kind, known] : faultKindNames)
        names.append(latinText(known));
    return wrong(u"field kind: must be one of %1"_s.arg(names.join(u", "_s)));
}

/// "key=value,key=\"a, b\"" → its pairs.
Result<QList<std::pair<QString, QString>>> pairsOf(const QString& text) {
    static const QRegularExpression pair(u"([A-Za-z]+)=(\"[^\"]*\"|[^,\"]*)(,|$)"_s);
    QList<std::pair<QString, QString>> pairs;
    for (qsizetype at = 0; at < text.size();) {
        const auto match = pair.match(text, at, QRegularExpression::NormalMatch,
                                      QRegularExpression::AnchorAtOffsetMatchOption);
        if (!match.hasMatch())
            return wrong(u"expected key=value at \"%1\""_s.arg(text.mid(at, 40)));
        QString value = match.captured(2);
        if (value.startsWith(u'"'))
            value = value.mid(1, value.size() - 2);
        pairs.append({match.captured(1), value});
        at = match.capturedEnd();
    }
    return pairs;
}

QString textOf(const QJsonValue& value) {
    if (value.isDouble())
        return QString::number(value.toDouble(), 'g', 15);
    const QString text = value.toString();
    return text.contains(u',') ? u'"' + text + u'"' : text;
}

} // namespace

QString FaultSubject::subjectKey() const {
    const QString scope = wholeDomain ? u"*"_s : identifiers.join(u',');
    return domain + u'\n' + account + u'\n' + latinText(nameOf(type)) + u'\n' + scope;
}

bool FaultTarget::needsSession() const {
    return !domain.isEmpty() || !account.isEmpty() || type || !identifier.isEmpty() || !session.isEmpty() ||
           shareBySubject;
}

bool FaultTarget::fits(const FaultSubject& subject) const {
    if (!node.isEmpty() && node != subject.nodeId)
        return false;
    if (connection != 0 && connection != subject.connectionId)
        return false;
    if (!needsSession())
        return true;
    if (!subject.authenticated)
        return false;
    return (domain.isEmpty() || domain == subject.domain) &&
           (account.isEmpty() || account == subject.account) && (!type || *type == subject.type) &&
           (identifier.isEmpty() || subject.identifiers.contains(identifier)) &&
           (session.isEmpty() || session == subject.sessionId);
}

SessionLimits FaultRule::tightened(const SessionLimits& told) const {
    SessionLimits limits = told;
    const auto least = [](auto scaled, auto most) {
        return std::clamp<decltype(most)>(decltype(most)(scaled), decltype(most)(1), most);
    };
    const auto shorter = [&](Milliseconds limit) {
        return Milliseconds(least(double(limit.count()) * factor, limit.count()));
    };
    limits.payloadRatePerSecond =
        least(payloadRateLimit ? double(*payloadRateLimit) : told.payloadRatePerSecond * factor,
              told.payloadRatePerSecond);
    limits.payloadBytesPerSecond = least(payloadThroughputLimit ? double(*payloadThroughputLimit)
                                                                : double(told.payloadBytesPerSecond) * factor,
                                         told.payloadBytesPerSecond);
    limits.keepAliveTimeout =
        std::min(keepAliveTimeout.value_or(shorter(told.keepAliveTimeout)), told.keepAliveTimeout);
    limits.clockDifferenceLimit =
        std::min(clockDiffLimit.value_or(shorter(told.clockDifferenceLimit)), told.clockDifferenceLimit);
    return limits;
}

QJsonObject FaultRule::toJson() const {
    QJsonObject object{{u"kind"_s, latinText(nameOf(kind))}};
    for (const FaultField& field : faultFields()) {
        if (!field.kinds.contains(kind))
            continue;
        const QJsonValue value = field.write(*this);
        if (!value.isUndefined())
            object.insert(QLatin1StringView(field.name), value);
    }
    return object;
}

QString FaultRule::summary() const {
    QString text = latinText(nameOf(kind));
    for (const FaultField& field : faultFields()) {
        if (!field.kinds.contains(kind) || QLatin1StringView(field.name) == "id"_L1)
            continue;
        const QJsonValue value = field.write(*this);
        if (!value.isUndefined())
            text += u' ' + QLatin1StringView(field.name) + u'=' + textOf(value);
    }
    return text;
}

Result<FaultRule> FaultRule::fromJson(const QJsonObject& object) {
    const QJsonValue kind = object.value("kind"_L1);
    if (!kind.isString())
        return wrong(kind.isUndefined() ? u"field kind: is required"_s : u"field kind: must be a text"_s);
    return ofKindNamed(kind.toString()).and_then([&](FaultRule rule) {
        return readFields(std::move(rule), object);
    });
}

Result<FaultRule> FaultRule::fromText(const QString& text) {
    if (text.trimmed().startsWith(u'{')) {
        QJsonParseError error;
        const auto document = QJsonDocument::fromJson(text.toUtf8(), &error);
        if (!document.isObject())
            return wrong(u"not a JSON object: %1"_s.arg(error.errorString()));
        return fromJson(document.object());
    }
    const qsizetype colon = text.indexOf(u':');
    auto rule = ofKindNamed(colon < 0 ? text : text.left(colon));
    if (!rule || colon < 0)
        return rule.and_then([](FaultRule made) { return readFields(std::move(made), {}); });
    const auto pairs = pairsOf(text.mid(colon + 1));
    if (!pairs)
        return tl::unexpected(pairs.error());
    QJsonObject object;
    for (const auto& [key, value] : *pairs) {
        const FaultField* field = fieldNamed(key);
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        if (object.contains(key))
            return wrong(u"field %1: is there twice"_s.arg(key));
        object.insert(key, field && field->isNumber && isNumber ? QJsonValue(number) : QJsonValue(value));
    }
    return readFields(std::move(*rule), object);
}

} // namespace wayside::node
