// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/models/settings/updatewatch.h"

#include "netcore/release/buildaddresses.h"
#include "netcore/release/updaterequest.h"
#include "ui/shell/words.h"

#include <QDateTime>
#include <QLocale>
#include <utility>

namespace wayside::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::minutes tickTime{10};

const auto keyOn = u"updates/on"_s;
const auto keyAddress = u"updates/address"_s;
const auto keyAsked = u"updates/askedMs"_s;
const auto keyVersion = u"updates/version"_s;
const auto keyReleased = u"updates/released"_s;
const auto keyNotes = u"updates/notes"_s;

} // namespace

UpdateWatch::UpdateWatch(Store store, QObject* parent, std::function<qint64()> clock)
    : QObject(parent)
    , m_store(std::move(store))
    , m_clock(clock ? std::move(clock) : [] { return QDateTime::currentMSecsSinceEpoch(); })
    , m_check(std::make_unique<release::UpdateCheck>()) {
    m_tick.setInterval(tickTime);
    connect(&m_tick, &QTimer::timeout, this, &UpdateWatch::tick);
}

void UpdateWatch::setVersion(const QString& version) {
    m_version = release::ReleaseVersion::fromText(version);
    recall();
    if (isOn()) {
        m_tick.start();
        // Not within the start of the program: the window comes first.
        QTimer::singleShot(0, this, &UpdateWatch::tick);
    }
    Q_EMIT changed();
}

/// What an earlier run of the program learnt. It counts as long as the program is older than that.
void UpdateWatch::recall() {
    m_notice.reset();
    const auto version = release::ReleaseVersion::fromText(m_store.value(keyVersion).toString());
    const QDate released = QDate::fromString(m_store.value(keyReleased).toString(), Qt::ISODate);
    if (askedMs() > 0)
        m_state = State::UpToDate;
    if (!version || !released.isValid() || !m_version || *version <= *m_version)
        return;
    const QUrl notes(m_store.value(keyNotes).toString(), QUrl::StrictMode);
    m_notice = {*version, released, notes.scheme() == "https"_L1 ? notes : QUrl()};
    m_state = State::Newer;
}

bool UpdateWatch::isOn() const {
    return flag(keyOn);
}

void UpdateWatch::setOn(bool on) {
    if (on == isOn())
        return;
    m_store.put(keyOn, on);
    if (on) {
        m_tick.start();
        tick();
    } else {
        m_tick.stop();
    }
    Q_EMIT changed();
}

QString UpdateWatch::enteredAddress() const {
    return m_store.value(keyAddress).toString();
}

void UpdateWatch::setEnteredAddress(const QString& address) {
    if (address.trimmed() == enteredAddress())
        return;
    m_store.put(keyAddress, address.trimmed());
    // What another address said is of no account.
    for (const QString& key : {keyAsked, keyVersion, keyReleased, keyNotes})
        m_store.put(key, QVariant());
    m_notice.reset();
    m_problem.clear();
    m_triedMs = 0;
    m_state = State::NotAsked;
    m_check->cancel();
    Q_EMIT changed();
}

Result<QUrl> UpdateWatch::address() const {
    const QString entered = enteredAddress();
    const QString text = entered.isEmpty() ? release::usualAddress() : entered;
    if (text.isEmpty())
        return failure(ErrorCode::NotFound, Fault::Local, "this build has no address to ask");
    return release::updateAddress(text);
}

QString UpdateWatch::requestText() const {
    const auto asked = address();
    return asked ? release::updateRequestText(*asked) : QString();
}

qint64 UpdateWatch::askedMs() const {
    return m_store.value(keyAsked).toLongLong();
}

void UpdateWatch::checkNow() {
    if (!m_check->isAsking() && address())
        ask();
}

void UpdateWatch::tick() {
    if (!isOn() || m_check->isAsking() || !address())
        return;
    const qint64 now = m_clock();
    // A clock that was set back must not silence the question for years.
    const bool dayOver = now - askedMs() >= dayMs || askedMs() > now;
    const bool calm = now - m_triedMs >= againAfterFailureMs || m_triedMs > now;
    if (dayOver && calm)
        ask();
}

void UpdateWatch::ask() {
    m_triedMs = m_clock();
    m_state = State::Asking;
    m_check->ask(*address(), [this](const Result<release::ReleaseNotice>& answer) { take(answer); });
    Q_EMIT changed();
}

void UpdateWatch::take(const Result<release::ReleaseNotice>& answer) {
    if (!answer) {
        m_state = State::Failed;
        m_problem = words::error(answer.error());
        Q_EMIT changed();
        return;
    }
    m_problem.clear();
    m_store.put(keyAsked, m_clock());
    m_store.put(keyVersion, answer->version.text());
    m_store.put(keyReleased, answer->released.toString(Qt::ISODate));
    m_store.put(keyNotes, answer->notes.toString(QUrl::FullyEncoded));
    m_state = State::UpToDate;
    recall();
    Q_EMIT changed();
}

QString UpdateWatch::sentence() const {
    const QString newer = m_notice ? tr("Wayside %1 is there since %2.")
                                         .arg(m_notice->version.text(),
                                              QLocale().toString(m_notice->released, QLocale::LongFormat))
                                   : QString();
    switch (m_state) {
    case State::NotAsked:
        break;
    case State::Asking:
        return tr("Asking\u2026");
    case State::UpToDate:
        return tr("This is the newest release, as of %1.").arg(words::utcDateTime(askedMs()));
    case State::Newer:
        return newer;
    case State::Failed:
        return newer.isEmpty() ? tr("It could not be found out. %1").arg(m_problem)
                               : tr("%1 Asking again did not succeed. %2").arg(newer, m_problem);
    }
    if (!isOn())
        return tr("Nothing was asked yet, and nothing is: asking is switched off.");
    return address() ? tr("Nothing was asked yet.") : tr("Nothing was asked: there is no address to ask.");
}

} // namespace wayside::ui
