// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/client/simulation/fleetscenario.h"

#include "netcore/base/iso8601.h"
#include "netcore/wire/datagram.h"

#include <algorithm>
#include <cmath>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QStringList>

namespace wayside::client {

using namespace Qt::StringLiterals;

namespace {

constexpr double mostClients = 100000;
constexpr double mostPerSecond = 10000;
constexpr qsizetype mostPhases = 1000;
constexpr qsizetype longestText = 1000;

/// Keeps the first thing that is wrong in a file.
struct Complaint {
    std::optional<Error> error;

    void add(const QString& path, const QString& what) {
        if (!error)
            error = Error{ErrorCode::InvalidArgument, Fault::Local, (path + u": "_s + what).toStdString()};
    }
};

/// What a file named may be anything: short, and without control characters.
QString harmless(const QString& text) {
    constexpr qsizetype longest = 40;
    QString safe = text.left(longest);
    for (QChar& c : safe)
        c = c.isPrint() ? c : u'?';
    return text.size() > longest ? safe + u'…' : safe;
}

/// The fields of one object, read strictly.
class Reader {
public:
    Reader(const QJsonObject& object, QString path, const QStringList& known, Complaint& complaint)
        : m_object(object)
        , m_path(std::move(path))
        , m_complaint(complaint) {
        for (const QString& key : object.keys()) {
            if (!known.contains(key))
                m_complaint.add(pathOf(harmless(key)), u"no such field; there are "_s + known.join(u", "_s));
        }
    }

    QString pathOf(const QString& name) const { return m_path.isEmpty() ? name : m_path + u'.' + name; }
    void complain(const QString& name, const QString& what) { m_complaint.add(pathOf(name), what); }
    bool has(const QString& name) const { return m_object.contains(name); }
    QJsonValue value(const QString& name) const { return m_object.value(name); }

    std::optional<double> number(const QString& name, double least, double most, bool whole = false) {
        if (!has(name))
            return std::nullopt;
        const QJsonValue given = value(name);
        const double number = given.toDouble();
        if (given.isDouble() && number >= least && number <= most && (!whole || number == std::floor(number)))
            return number;
        complain(name, u"is a %1number from %2 to %3"_s.arg(whole ? u"whole "_s : QString())
                           .arg(least, 0, 'g', 17)
                           .arg(most, 0, 'g', 17));
        return std::nullopt;
    }

    QString text(const QString& name, bool required = false) {
        const QJsonValue given = value(name);
        if (!has(name) && required)
            complain(name, u"is missing"_s);
        QString text = given.toString();
        const bool printable = std::all_of(text.begin(), text.end(), [](QChar c) { return c.isPrint(); });
        if (has(name) && (!given.isString() || text.isEmpty() || text.size() > longestText || !printable))
            complain(name, u"is a text of 1 to %1 printable characters"_s.arg(longestText));
        return text;
    }

    std::optional<Milliseconds> duration(const QString& name, bool required = false) {
        if (!has(name)) {
            if (required)
                complain(name, u"is missing"_s);
            return std::nullopt;
        }
        const auto parsed = parseIso8601Duration(value(name).toString().toStdString());
        if (value(name).isString() && parsed && *parsed <= std::chrono::hours(24 * 366))
            return *parsed;
        complain(name, u"is an ISO 8601 duration like PT30S, at most 366 days"_s);
        return std::nullopt;
    }

private:
    const QJsonObject m_object;
    QString m_path;
    Complaint& m_complaint;
};

std::optional<PersonalityMix> readPersonalities(const Reader& phase, Complaint& complaint) {
    const QString path = phase.pathOf(u"personalities"_s);
    const QJsonValue given = phase.value(u"personalities"_s);
    if (!given.isObject()) {
        complaint.add(path, u"is an object of personalities with weights"_s);
        return std::nullopt;
    }
    PersonalityMix mix;
    const QJsonObject weights = given.toObject();
    for (auto entry = weights.begin(); entry != weights.end(); ++entry) {
        const auto personality = personalityFrom(entry.key().toStdString());
        const QString place = path + u'.' + harmless(entry.key());
        if (!personality) {
            QStringList names;
            for (std::size_t i = 0; i < personalityCount; ++i)
                names.append(QString::fromStdString(std::string(nameOf(Personality(i)))));
            complaint.add(place, u"no such personality; there are "_s + names.join(u", "_s));
        } else if (!entry->isDouble() || entry->toDouble() < 0 || entry->toDouble() > 1e6) {
            complaint.add(place, u"is a weight from 0 to 1000000"_s);
        } else {
            mix.set(*personality, entry->toDouble());
        }
    }
    if (weights.isEmpty() || mix.empty())
        complaint.add(path, u"names nobody with a weight above 0"_s);
    return mix;
}

std::optional<SizeDistribution> readPayload(Reader& phase) {
    if (!phase.has(u"payload"_s))
        return std::nullopt;
    const QJsonValue given = phase.value(u"payload"_s);
    // A plain number is what people write first.
    const QString text = given.isDouble() ? QString::number(given.toDouble(), 'g', 17) : given.toString();
    const auto parsed = SizeDistribution::parse(text.toStdString(), 0, wire::largestPayload);
    if (parsed)
        return *parsed;
    phase.complain(u"payload"_s, QString::fromStdString(parsed.error().detail));
    return std::nullopt;
}

FleetPhase readPhase(const QJsonObject& object, const QString& path, Complaint& complaint) {
    static const QStringList known{u"at"_s,        u"name"_s,    u"clients"_s,       u"ramp"_s,
                                   u"rate"_s,      u"payload"_s, u"personalities"_s, u"misbehave"_s,
                                   u"dropLinks"_s, u"restart"_s, u"burst"_s};
    Reader reader(object, path, known, complaint);
    FleetPhase phase;
    phase.at = reader.duration(u"at"_s, true).value_or(Milliseconds(0));
    phase.name = reader.text(u"name"_s);
    if (const auto clients = reader.number(u"clients"_s, 0, mostClients, true))
        phase.clients = std::size_t(*clients);
    phase.clientsPerSecond = reader.number(u"ramp"_s, 0.1, mostPerSecond);
    phase.payloadsPerSecond = reader.number(u"rate"_s, 0, mostPerSecond);
    phase.payload = readPayload(reader);
    if (reader.has(u"personalities"_s))
        phase.mix = readPersonalities(reader, complaint);
    if (const auto share = reader.number(u"misbehave"_s, 0, 1)) {
        if (reader.has(u"personalities"_s))
            reader.complain(u"misbehave"_s, u"stands beside personalities: one of them decides"_s);
        phase.mix = PersonalityMix::misbehaving(*share);
    }
    phase.dropLinks = reader.number(u"dropLinks"_s, 0, 1);
    phase.restart = reader.number(u"restart"_s, 0, 1);
    if (const auto burst = reader.number(u"burst"_s, 1, 1000, true))
        phase.burst = unsigned(*burst);
    return phase;
}

void readPhases(const Reader& reader, FleetScenario& scenario, Complaint& complaint) {
    const QJsonValue given = reader.value(u"phases"_s);
    const QJsonArray phases = given.toArray();
    if (!given.isArray() || phases.isEmpty() || phases.size() > mostPhases) {
        complaint.add(u"phases"_s, u"is an array of 1 to %1 phases"_s.arg(mostPhases));
        return;
    }
    for (qsizetype i = 0; i < phases.size(); ++i) {
        const QString path = u"phases[%1]"_s.arg(i);
        if (!phases[i].isObject())
            complaint.add(path, u"is an object"_s);
        const FleetPhase phase = readPhase(phases[i].toObject(), path, complaint);
        if (i > 0 && phase.at < scenario.phases.back().at)
            complaint.add(path + u".at"_s, u"is before that of the phase before"_s);
        if (i == 0 && phase.at != Milliseconds(0))
            complaint.add(path + u".at"_s, u"of the first phase is PT0S"_s);
        if (i == 0 && !phase.clients)
            complaint.add(path + u".clients"_s, u"is missing: the first phase says how many there are"_s);
        scenario.phases.push_back(phase);
    }
}

} // namespace

std::size_t FleetScenario::mostClients() const {
    std::size_t most = 0;
    for (const FleetPhase& phase : phases)
        most = std::max(most, phase.clients.value_or(0));
    return most;
}

Result<FleetScenario> FleetScenario::fromJson(const QByteArray& text) {
    QJsonParseError parse;
    const QJsonDocument document = QJsonDocument::fromJson(text, &parse);
    if (parse.error != QJsonParseError::NoError) {
        const auto before = text.first(std::clamp<qsizetype>(parse.offset, 0, text.size()));
        return failure(
            ErrorCode::InvalidArgument, Fault::Local,
            u"line %1: no JSON, %2"_s.arg(1 + before.count('\n')).arg(parse.errorString()).toStdString());
    }
    if (!document.isObject())
        return failure(ErrorCode::InvalidArgument, Fault::Local, "line 1: a scenario is a JSON object");
    Complaint complaint;
    Reader reader(document.object(), {},
                  {u"name"_s, u"description"_s, u"seed"_s, u"duration"_s, u"tlsShare"_s, u"phases"_s},
                  complaint);
    FleetScenario scenario;
    scenario.name = reader.text(u"name"_s, true);
    scenario.description = reader.text(u"description"_s);
    if (const auto seed = reader.number(u"seed"_s, 0, 0x1p53, true))
        scenario.seed = std::uint64_t(*seed);
    scenario.duration = reader.duration(u"duration"_s);
    scenario.tlsShare = reader.number(u"tlsShare"_s, 0, 1).value_or(0);
    readPhases(reader, scenario, complaint);
    if (scenario.duration && !scenario.phases.empty() && *scenario.duration < scenario.phases.back().at)
        complaint.add(u"duration"_s, u"ends before the last phase begins"_s);
    if (complaint.error)
        return tl::unexpected(*complaint.error);
    return scenario;
}

Result<FleetScenario> FleetScenario::fromFile(const QString& path) {
    QFile file(path);
    const auto refuse = [&path](ErrorCode code, const QString& what) {
        return failure(code, Fault::Local, (path + u": "_s + what).toStdString());
    };
    if (!file.open(QIODevice::ReadOnly))
        return refuse(ErrorCode::FileUnreadable, file.errorString());
    const QByteArray text = file.read(largestFile + 1);
    if (text.size() > largestFile)
        return refuse(ErrorCode::InvalidArgument, u"larger than %1 bytes"_s.arg(largestFile));
    auto scenario = fromJson(text);
    if (!scenario)
        return refuse(scenario.error().code, QString::fromStdString(scenario.error().detail));
    return scenario;
}

} // namespace wayside::client
