// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/incident/incidentwords.h"

#include "netcore/session/complaint.h"
#include "netcore/text/latintext.h"

namespace wayside::incident {

using namespace Qt::StringLiterals;

namespace {

QString causeText(CloseCause cause) {
    return latinText(wayside::nameOf(cause));
}

QString number(double value) {
    return QString::number(value, 'g', 12);
}

QString seconds(qint64 milliseconds) {
    return number(double(milliseconds) / 1000) + u" s"_s;
}

bool isPerSecond(CloseCause cause) {
    return cause == CloseCause::RateLimit || cause == CloseCause::ThroughputLimit;
}

QString figuresIn(CloseCause cause, const std::optional<double>& measured, const std::optional<double>& limit,
                  const std::optional<qint64>& windowMs) {
    if (!measured || !limit)
        return {};
    QString text = number(*measured) + u" of "_s + number(*limit);
    if (!isPerSecond(cause))
        text += u" ms"_s;
    if (windowMs && (isPerSecond(cause) || cause == CloseCause::ClockDiffLimit))
        text += u" in "_s + seconds(*windowMs);
    return text;
}

QString measuredIn(const Close& close) {
    const QString figures = figuresIn(close.cause, close.measured, close.limit, close.windowMs);
    return figures.isEmpty() ? QString() : u", measured "_s + figures;
}

QString closeWords(const Incident& incident, const ReplayedClose& closed) {
    QString words = causeText(closed.cause) + u" after "_s + seconds(closed.atMs) + u" at "_s +
                    wordsOf(closed.place, incident);
    if (const QString figures = figuresIn(closed.cause, closed.measured, closed.limit, closed.windowMs);
        !figures.isEmpty())
        words += u", measured "_s + figures;
    return words;
}

} // namespace

QString sentenceOf(const Close& close) {
    if (isEnforcement(close.cause) && close.measured && close.limit) {
        const limits::Violation violation{close.cause, *close.measured, *close.limit,
                                          Milliseconds(close.windowMs.value_or(0))};
        return QString::fromStdString(session::complaintAbout(violation).detail);
    }
    QString text = causeText(close.cause);
    if (close.versionByte)
        text += u", version byte 0x%1"_s.arg(*close.versionByte, 2, 16, QChar(u'0'));
    if (close.datagramType)
        text += u", "_s + QString::fromStdString(session::typeForPeople(quint8(*close.datagramType)));
    if (close.contentBytes)
        text += u" of %1 content bytes"_s.arg(*close.contentBytes);
    return text + u'.';
}

QString wordsOf(const Place& place, const Incident& incident) {
    switch (place.kind) {
    case Place::Kind::Silence:
        return u"no datagram"_s;
    case Place::Kind::Unreadable:
        return u"bytes that are no datagram"_s;
    case Place::Kind::Datagram:
        break;
    }
    const QString words = u"datagram %1 of %2"_s.arg(place.datagram + 1).arg(incident.datagrams.size());
    const int run = incident.datagrams.value(place.datagram).count;
    return run > 1 ? words + u" (%1 of %2 equal ones)"_s.arg(place.inRun).arg(run) : words;
}

QString verdictOf(const Incident& incident, const Replay& replay) {
    const Close& close = incident.close;
    const QString cause = causeText(close.cause);
    switch (replay.verdict) {
    case Verdict::Reproduced: {
        const bool silence = replay.recorded.kind == Place::Kind::Silence;
        return u"reproduced: same cause (%1), same %2"_s.arg(
                   cause, silence ? u"time, no datagram"_s : wordsOf(replay.recorded, incident)) +
               measuredIn(close);
    }
    case Verdict::NotJudged:
        return u"not judged: %1 is not decided by the datagrams of the client; they passed no limit before "
               u"it"_s.arg(cause) +
               (replay.closed ? u", but the replay closed: "_s + closeWords(incident, *replay.closed)
                              : QString());
    case Verdict::Differs:
        break;
    }
    if (!replay.closed)
        return u"differs: recorded was %1, the replay stayed open to the end of the record"_s.arg(cause);
    return u"differs in %1: recorded was %2 after %3 at %4"_s.arg(replay.differences.join(u", "_s), cause,
                                                                  seconds(close.atMs),
                                                                  wordsOf(replay.recorded, incident)) +
           measuredIn(close) + u"; replayed is "_s + closeWords(incident, *replay.closed);
}

QString outcomeOf(const Incident& incident, const Replay& replay) {
    if (!replay.closed)
        return u"would have stayed open to the end of the record"_s;
    return u"would have closed: "_s + closeWords(incident, *replay.closed);
}

} // namespace wayside::incident
