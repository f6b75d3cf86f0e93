// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/inspector/trafficwords.h"

#include "ui/shell/words.h"

#include <algorithm>
#include <cmath>
#include <QCoreApplication>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace wayside::ui::words {

namespace {

struct Traffic {
    Q_DECLARE_TR_FUNCTIONS(Traffic)
};

QString hexByte(quint64 value) {
    return u"0x%1"_s.arg(value, 2, 16, QLatin1Char('0'));
}

QString signedMilliseconds(double milliseconds) {
    const QString number =
        QLocale().toString(std::abs(milliseconds), 'f', milliseconds == std::floor(milliseconds) ? 0 : 1);
    return (milliseconds < 0 ? u"\u2212"_s : u"+"_s) + number + Traffic::tr(" ms");
}

QString clockSentence(qint64 twiceDifference, qint64 roundTrip) {
    const double difference = double(twiceDifference) / 2;
    const QString far = duration(qint64(std::min(std::abs(difference), 9e15)));
    const QString trip = duration(roundTrip);
    if (twiceDifference == 0)
        return Traffic::tr("The client's clock agrees with the node's; round trip %1.").arg(trip);
    return difference > 0 ? Traffic::tr("The client's clock is %1 ahead (%2); round trip %3.")
                                .arg(far, signedMilliseconds(difference), trip)
                          : Traffic::tr("The client's clock is %1 behind (%2); round trip %3.")
                                .arg(far, signedMilliseconds(difference), trip);
}

} // namespace

QString trafficNote(const inspect::TrafficNote& note) {
    using inspect::NoteKind;
    const auto count = [](qint64 value) { return words::count(quint64(std::max<qint64>(0, value))); };
    switch (note.kind) {
    case NoteKind::CutShort:
        return Traffic::tr("Only the first %1 of %2 bytes were kept.")
            .arg(count(note.first), count(note.second));
    case NoteKind::TokenMasked:
        return Traffic::tr("The token (%n bytes) is masked; it is kept nowhere.", nullptr, int(note.first));
    case NoteKind::Silence:
        return Traffic::tr("Nothing passed for %1 before this.").arg(duration(note.first));
    case NoteKind::SaidBye:
        return Traffic::tr("Says Bye; closes after this.");
    case NoteKind::AskedToReconnect:
        return Traffic::tr("The node asks the client to come back with a new session.");
    case NoteKind::ClockAnswered:
        return clockSentence(note.first, note.second);
    case NoteKind::TimestampsTaken:
        return Traffic::tr("The client took %1 to answer, by its own clock.").arg(duration(note.first));
    case NoteKind::SurplusBytes:
        return Traffic::tr("%n bytes follow where there should be none; tolerated and counted.", nullptr,
                           int(note.first));
    case NoteKind::UnknownType:
        return Traffic::tr("Type %1 is not in the protocol; the node skips it.")
            .arg(hexByte(quint64(note.first)));
    case NoteKind::OddIdentifier:
        return Traffic::tr(
            "No TLC can have this identifier: eight of a to z, 0 to 9, _ and - are asked for.");
    case NoteKind::OutsideScope:
        return Traffic::tr("The identifier is not in the session's scope: the node drops it.");
    case NoteKind::ReasonNotPrintable:
        return Traffic::tr("The reason is not printable ASCII; it is shown escaped.");
    case NoteKind::UnaskedTimestamps:
        return Traffic::tr("Answers no request that is open; dropped and counted.");
    case NoteKind::ClockWentBack:
        return Traffic::tr("The client's clock went back by %1 between receiving and answering.")
            .arg(duration(note.first));
    case NoteKind::LateTimestamps:
        return Traffic::tr("Answered after %1; the answer has to be immediate.").arg(duration(note.first));
    case NoteKind::NoTimestamps:
        return Traffic::tr("The request before, %1 ago, has not been answered.").arg(duration(note.first));
    case NoteKind::StayedAfterReconnect:
        return Traffic::tr("The client was asked to reconnect %1 ago and is still here.")
            .arg(duration(note.first));
    case NoteKind::OriginFarOff:
        return note.first > 0 ? Traffic::tr("The origin timestamp is %1 after the moment it was heard.")
                                    .arg(duration(note.first))
                              : Traffic::tr("The origin timestamp is %1 before the moment it was heard.")
                                    .arg(duration(-std::max(note.first, -(qint64(1) << 62))));
    case NoteKind::WrongVersion:
        return Traffic::tr("Version %1 instead of 0x01: the node closes without an answer.")
            .arg(hexByte(quint64(note.first)));
    case NoteKind::WrongPrefix:
        return Traffic::tr("Does not begin with AA BB: the sides have lost each other.");
    case NoteKind::WrongSize:
        return Traffic::tr("A content of %n bytes is a size that this type cannot have.", nullptr,
                           int(note.first));
    case NoteKind::WrongSizeField:
        return Traffic::tr("The size field says %1; the content has %2 bytes.")
            .arg(count(note.first), count(note.second));
    case NoteKind::TokenTooLong:
        return Traffic::tr("A token of %n bytes; 512 is the most.", nullptr, int(note.first));
    case NoteKind::NotAscii:
        return Traffic::tr("Text that is not printable ASCII.");
    case NoteKind::PublisherOverrun:
        return Traffic::tr("The publisher's token is said to have %1 bytes: more than there are.")
            .arg(count(note.first));
    case NoteKind::WrongDirection:
        return Traffic::tr("This type may not come from this side: the receiver closes.");
    case NoteKind::FirstNotToken:
        return Traffic::tr("The client's first frame has to be its Token.");
    case NoteKind::SecondToken:
        return Traffic::tr("A second Token: the node closes.");
    case NoteKind::WrongMode:
        return Traffic::tr(
            "This kind of payload belongs to the other mode: singleplex has 0x04, multiplex 0x05.");
    case NoteKind::PayloadFromMonitor:
        return Traffic::tr("A Monitor may not send payloads: the node closes.");
    case NoteKind::NoFrame:
        return Traffic::tr("These bytes are no frame; what came after them was not read.");
    case NoteKind::RatePassed:
        return Traffic::tr("The payload rate passes its limit here: %1 per second, %2 allowed.")
            .arg(figure(double(note.first) / 1000), count(note.second));
    case NoteKind::ThroughputPassed:
        return Traffic::tr("The throughput passes its limit here: %1 bytes per second, %2 allowed.")
            .arg(count(note.first), count(note.second));
    case NoteKind::IdlePassed:
        return Traffic::tr("The client said nothing for %1; %2 is allowed.")
            .arg(duration(note.first), duration(note.second));
    }
    return {};
}

} // namespace wayside::ui::words
