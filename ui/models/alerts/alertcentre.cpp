// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/alerts/alertcentre.h"

#include "netcore/alerts/strictobject.h"
#include "ui/shell/words.h"

#include <algorithm>
#include <QCoreApplication>
#include <QCryptographicHash>
#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QPointer>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

constexpr std::chrono::seconds tickTime{1};
constexpr std::chrono::seconds storeAfter{10};

} // namespace

AlertCentre::AlertCentre(observe::Source& source, QObject* parent, std::function<qint64()> clock)
    : QObject(parent)
    , m_source(source)
    , m_clock(std::move(clock))
    , m_startMs(QDateTime::currentMSecsSinceEpoch()) {
    m_writer.setMaxThreadCount(1);
    m_sinceStart.start();
    m_engine.setRules(alerts::defaultRules(), nowMs());
    connect(&m_source, &observe::Source::linkChanged, this, &AlertCentre::linkChanged);
    connect(&m_tick, &QTimer::timeout, this, &AlertCentre::tick);
    m_tick.start(tickTime);
    m_store.setSingleShot(true);
    m_store.setInterval(storeAfter);
    connect(&m_store, &QTimer::timeout, this, &AlertCentre::store);
    linkChanged();
}

AlertCentre::~AlertCentre() {
    storeNow();
}

qint64 AlertCentre::nowMs() const {
    if (m_clock)
        return m_clock();
    // Not slowed by a wall clock that is set back; moved on by one that is set forward, or by a long sleep.
    return std::max(m_startMs + m_sinceStart.elapsed(), QDateTime::currentMSecsSinceEpoch());
}

QString AlertCentre::person() {
    for (const char* variable : {"USER", "USERNAME", "LOGNAME"}) {
        const QString name = qEnvironmentVariable(variable).left(120);
        if (!name.trimmed().isEmpty())
            return name;
    }
    return tr("operator");
}

void AlertCentre::useFolders(const QString& configuration, const QString& data) {
    // One state a source: what is open on one node says nothing about another.
    const QByteArray source =
        QCryptographicHash::hash(m_source.name().toUtf8(), QCryptographicHash::Sha256).toHex().left(12);
    m_rulesFile = QDir(configuration).filePath(u"alert-rules.json"_s);
    m_stateFile = QDir(data).filePath(u"alert-state-%1.json"_s.arg(QString::fromLatin1(source)));
    const auto rulesText = alerts::readBounded(m_rulesFile, alerts::largestAlertFile);
    const auto rules = rulesText ? alerts::rulesFromJson(*rulesText)
                                 : Result<QList<alerts::Rule>>(tl::unexpected(rulesText.error()));
    if (rules) {
        m_engine.setRules(*rules, nowMs());
        Q_EMIT rulesChanged();
    } else if (rules.error().code != ErrorCode::NotFound) {
        m_rulesUnreadable = true;
        Q_EMIT trouble(tr("The alert rules in %1 could not be read, so the usual ones are in force: %2")
                           .arg(m_rulesFile, QString::fromStdString(rules.error().detail)));
    }
    const auto stateText = alerts::readBounded(m_stateFile, alerts::largestAlertFile);
    const auto state = stateText ? alerts::stateFromJson(*stateText)
                                 : Result<alerts::AlertState>(tl::unexpected(stateText.error()));
    if (state) {
        m_engine.restore(*state, nowMs());
        m_engine.takeChanges();
        m_open.reset(m_engine);
        Q_EMIT silencesChanged();
    } else if (state.error().code != ErrorCode::NotFound) {
        m_stateUnreadable = true;
        Q_EMIT trouble(tr("The earlier alerts in %1 could not be read: %2")
                           .arg(m_stateFile, QString::fromStdString(state.error().detail)));
    }
    publish();
}

void AlertCentre::linkChanged() {
    m_engine.setLink(m_source.link().state == observe::LinkState::Live, nowMs());
    publish();
}

void AlertCentre::apply(const observe::SourceUpdate& update) {
    m_engine.apply(update, nowMs());
    publish();
}

void AlertCentre::tick() {
    m_engine.tick(nowMs());
    m_open.setNow(nowMs());
    publish();
    Q_EMIT ticked();
}

void AlertCentre::publish() {
    const alerts::AlertChanges changes = m_engine.takeChanges();
    if (changes.isEmpty())
        return;
    m_open.setNow(nowMs());
    m_open.apply(m_engine, changes);
    m_attention = 0;
    m_worst.reset();
    for (const auto& [id, alert] : m_engine.open()) {
        if (!alert.wantsAttention())
            continue;
        ++m_attention;
        m_worst = std::max(m_worst.value_or(alert.severity), alert.severity);
    }
    m_dirty = true;
    if (!m_stateFile.isEmpty() && !m_store.isActive())
        m_store.start();
    Q_EMIT changed();
    QList<quint64> opened = changes.opened;
    opened.removeIf([this](quint64 id) { return !m_engine.find(id); });
    if (!opened.isEmpty())
        Q_EMIT this->opened(opened);
}

Result<void> AlertCentre::setRules(const QList<alerts::Rule>& rules) {
    if (rules.size() > alerts::mostRules)
        return failure(ErrorCode::TooLarge, Fault::Local, "there are too many rules");
    for (const alerts::Rule& rule : rules) {
        if (auto checked = alerts::checkRule(rule); !checked)
            return checked;
    }
    if (!m_rulesFile.isEmpty()) {
        // A file that could not be read is kept beside the new one: someone wrote it by hand.
        if (std::exchange(m_rulesUnreadable, false))
            QFile::rename(m_rulesFile, m_rulesFile + u".unreadable"_s);
        if (auto written = alerts::writeWhole(m_rulesFile, alerts::rulesToJson(rules)); !written)
            return written;
    }
    m_engine.setRules(rules, nowMs());
    publish();
    Q_EMIT rulesChanged();
    return {};
}

Result<int> AlertCentre::acknowledge(const QList<quint64>& ids, const QString& note) {
    auto done = m_engine.acknowledge(ids, person(), note, nowMs());
    publish();
    return done;
}

void AlertCentre::takeBack(const QList<quint64>& ids) {
    m_engine.takeBack(ids);
    publish();
}

Result<void> AlertCentre::addSilence(alerts::Silence silence) {
    if (silence.who.isEmpty())
        silence.who = person();
    silence.id = u"%1-%2"_s.arg(nowMs()).arg(m_nextSilence++);
    const auto added = m_engine.addSilence(silence, nowMs());
    if (!added)
        return added;
    m_dirty = true;
    store();
    publish();
    Q_EMIT silencesChanged();
    return {};
}

void AlertCentre::endSilence(const QString& id) {
    if (!m_engine.endSilence(id, nowMs()))
        return;
    m_dirty = true;
    store();
    publish();
    Q_EMIT silencesChanged();
}

void AlertCentre::store() {
    if (m_stateFile.isEmpty() || !std::exchange(m_dirty, false))
        return;
    if (std::exchange(m_stateUnreadable, false))
        QFile::rename(m_stateFile, m_stateFile + u".unreadable"_s);
    // The state is a copy of shared values; making and writing its text takes a while.
    m_writer.start([state = m_engine.state(), file = m_stateFile, self = QPointer(this)] {
        const auto written = alerts::writeWhole(file, alerts::stateToJson(state));
        if (written)
            return;
        QMetaObject::invokeMethod(
            qApp,
            [self, detail = QString::fromStdString(written.error().detail)] {
                if (self)
                    Q_EMIT self->trouble(tr("Alerts could not be stored: %1").arg(detail));
            },
            Qt::QueuedConnection);
    });
}

void AlertCentre::storeNow() {
    m_writer.waitForDone(); // an older state must not come after a newer one
    if (m_stateFile.isEmpty() || !m_dirty || m_stateUnreadable)
        return;
    alerts::writeWhole(m_stateFile, alerts::stateToJson(m_engine.state()));
}

} // namespace wayside::ui
