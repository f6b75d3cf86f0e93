// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/availability/presencebook.h"

#include <QTest>

using namespace wayside;
using namespace wayside::availability;
using namespace Qt::StringLiterals;

namespace {

constexpr qint64 t0 = 1'767'225'600'000;
constexpr qint64 hour = 3'600'000;

observe::ConnectionRow rowOf(quint64 id, const QString& tlc, qint64 since) {
    observe::ConnectionRow row;
    row.id = id;
    row.stage = session::Stage::Active;
    row.type = SessionType::Tlc;
    row.identifiers = {tlc};
    row.account = u"acme"_s;
    row.connectedAtMs = since;
    return row;
}

observe::ConnectionRow endedRow(observe::ConnectionRow row, qint64 at, EndReason reason) {
    row.stage = session::Stage::Terminated;
    row.endedAtMs = at;
    row.endReason = reason;
    return row;
}

observe::SourceUpdate batch(const QList<observe::ConnectionRow>& rows, bool reset = false) {
    observe::SourceUpdate update;
    update.reset = reset;
    update.connections = rows;
    return update;
}

Figures figures(const PresenceBook& book, SubjectKind kind, const QString& subject, Span range) {
    return figuresOf(timelineOf(book.evidence(kind, subject), range, Policy()), Policy());
}

} // namespace

class PresenceBookTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void liveSessionsBecomeTime();
    void silenceIsUnknown();
    void sessionThatOutlivedTheSilenceWasUp();
    void accountIsUpWithAnyOfItsSessions();
    void logsTellWhatWasBefore();
    void crashesAreDoubted();
    void boundsHold();
};

void PresenceBookTest::liveSessionsBecomeTime() {
    PresenceBook book;
    book.setLive(true, t0);
    const auto row = rowOf(1, u"sub00001"_s, t0 - hour);
    book.apply(batch({row}, true), t0);
    book.apply(batch({endedRow(row, t0 + hour, EndReason::ConnectionError)}), t0 + hour);
    book.apply(batch({rowOf(2, u"sub00001"_s, t0 + hour + 600'000)}), t0 + hour + 600'000);
    book.tick(t0 + 2 * hour);
    const Figures all = figures(book, SubjectKind::Tlc, u"sub00001"_s, {t0 - 2 * hour, t0 + 2 * hour});
    QCOMPARE(all.unknownMs, hour); // before it connected
    QCOMPARE(all.unplannedMs, 600'000);
    QCOMPARE(all.upMs, 3 * hour - 600'000);
    QCOMPARE(book.knownSince(), std::optional(t0));
}

void PresenceBookTest::silenceIsUnknown() {
    PresenceBook book;
    book.setLive(true, t0);
    const auto row = rowOf(1, u"sub00001"_s, t0);
    book.apply(batch({row}, true), t0);
    book.tick(t0 + hour);
    book.setLive(false, t0 + hour);
    book.tick(t0 + 2 * hour);
    book.setLive(true, t0 + 3 * hour);
    observe::SourceUpdate update;
    update.removed = {1}; // it went meanwhile; nobody knows when
    book.apply(update, t0 + 3 * hour);
    book.tick(t0 + 4 * hour);
    const Figures all = figures(book, SubjectKind::Tlc, u"sub00001"_s, {t0, t0 + 4 * hour});
    QCOMPARE(all.upMs, hour);
    QCOMPARE(all.unknownMs, 2 * hour);
    QCOMPARE(all.unplannedMs, hour);
}

void PresenceBookTest::sessionThatOutlivedTheSilenceWasUp() {
    PresenceBook book;
    book.setLive(true, t0);
    book.apply(batch({rowOf(1, u"sub00001"_s, t0)}, true), t0);
    book.setLive(false, t0 + hour);
    book.tick(t0 + 2 * hour);
    QCOMPARE(figures(book, SubjectKind::Tlc, u"sub00001"_s, {t0, t0 + 2 * hour}).unknownMs, hour);
    book.setLive(true, t0 + 2 * hour);
    book.apply(batch({rowOf(1, u"sub00001"_s, t0)}), t0 + 2 * hour);
    QCOMPARE(figures(book, SubjectKind::Tlc, u"sub00001"_s, {t0, t0 + 2 * hour}).upMs, 2 * hour);
}

void PresenceBookTest::accountIsUpWithAnyOfItsSessions() {
    PresenceBook book;
    book.setLive(true, t0);
    QList<observe::ConnectionRow> rows;
    for (quint64 id = 1; id <= 1000; ++id)
        rows.append(rowOf(id, u"sub%1"_s.arg(id), t0));
    book.apply(batch(rows, true), t0);
    for (quint64 id = 2; id <= 1000; ++id)
        book.apply(batch({endedRow(rows.at(qsizetype(id) - 1), t0 + hour, EndReason::NodeDrained)}),
                   t0 + hour);
    book.tick(t0 + 2 * hour);
    QCOMPARE(figures(book, SubjectKind::Account, u"acme"_s, {t0, t0 + 2 * hour}).upMs, 2 * hour);
    book.apply(batch({endedRow(rows.at(0), t0 + 2 * hour, EndReason::ConnectionError)}), t0 + 2 * hour);
    book.tick(t0 + 3 * hour);
    QCOMPARE(figures(book, SubjectKind::Account, u"acme"_s, {t0, t0 + 3 * hour}).unplannedMs, hour);
    QCOMPARE(book.subjects(SubjectKind::Tlc).size(), 1000);
}

void PresenceBookTest::logsTellWhatWasBefore() {
    PresenceBook book;
    book.setLive(true, t0);
    book.apply(batch({rowOf(7, u"sub00001"_s, t0 - hour)}, true), t0);
    book.tick(t0 + hour);
    LogEvidence logs;
    logs.observed = {{t0 - 10 * hour, t0}};
    logs.spans = {
        {SubjectKind::Tlc, u"sub00001"_s, {t0 - 10 * hour, t0 - 5 * hour, EndReason::ConnectionError}},
        {SubjectKind::Tlc, u"sub00001"_s, {t0 - 4 * hour, t0 - 2 * hour, EndReason::NodeDrained}},
        {SubjectKind::Tlc, u"sub00001"_s, {t0 - hour, std::nullopt, std::nullopt}}};
    book.setLogs(logs);
    const Figures all = figures(book, SubjectKind::Tlc, u"sub00001"_s, {t0 - 12 * hour, t0 + hour});
    QCOMPARE(all.unknownMs, 2 * hour);
    QCOMPARE(all.upMs, 5 * hour + 2 * hour + 2 * hour);
    QCOMPARE(all.plannedMs, 900'000);
    QCOMPARE(all.unplannedMs, hour + hour - 900'000);
    QCOMPARE(all.outages, 2);
    book.setLogs({}); // read again without an answer
    QCOMPARE(figures(book, SubjectKind::Tlc, u"sub00001"_s, {t0 - 12 * hour, t0 + hour}).upMs, 2 * hour);
}

void PresenceBookTest::crashesAreDoubted() {
    LogEvidence logs;
    logs.observed = {{t0, t0 + 10 * hour}};
    logs.spans = {{SubjectKind::Tlc, u"a"_s, {t0, t0 + 8 * hour, EndReason::NodeCrash}},
                  {SubjectKind::Tlc, u"b"_s, {t0 + hour, t0 + 2 * hour, EndReason::ClientDisconnect}},
                  {SubjectKind::Tlc, u"a"_s, {t0 + 9 * hour, std::nullopt, std::nullopt}}};
    logs.doubtCrashes();
    PresenceBook book;
    book.setLogs(logs);
    book.tick(t0 + 10 * hour);
    const Figures all = figures(book, SubjectKind::Tlc, u"a"_s, {t0, t0 + 10 * hour});
    QCOMPARE(all.upMs, 2 * hour + hour); // until b left, the last sign of life; and since it is back
    QCOMPARE(all.unknownMs, 6 * hour);
    QCOMPARE(all.unplannedMs, hour);
}

void PresenceBookTest::boundsHold() {
    PresenceBook book;
    book.setLive(true, t0);
    book.apply(batch({}, true), t0);
    qint64 now = t0;
    for (quint64 id = 1; id <= 1000; ++id) { // flaps once a minute
        const auto row = rowOf(id, u"sub00001"_s, now);
        book.apply(batch({row}), now);
        now += 30'000;
        book.apply(batch({endedRow(row, now, EndReason::ConnectionError)}), now);
        now += 30'000;
    }
    book.tick(now);
    const Evidence evidence = book.evidence(SubjectKind::Tlc, u"sub00001"_s);
    QCOMPARE(evidence.sessions.size(), qsizetype(PresenceBook::mostSpans));
    QCOMPARE(book.forgotten(), 2 * quint64(1000 - PresenceBook::mostSpans));
    const Figures all = figures(book, SubjectKind::Tlc, u"sub00001"_s, {t0, now});
    QCOMPARE(all.upMs, PresenceBook::mostSpans * 30'000);
    QCOMPARE(all.outages, PresenceBook::mostSpans); // none invented in the time that was forgotten
}

QTEST_APPLESS_MAIN(PresenceBookTest)
#include "tst_presencebook.moc"
