// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/appearance.h"

#include "ui/shell/outlinestyle.h"
#include "ui/shell/seriescolour.h"
#include "ui/shell/tintedicon.h"

#include <QApplication>
#include <QStyle>
#include <QStyleHints>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

QPalette lightPalette() {
    QPalette palette(QColor(0xE9EDF0), QColor(0xF1F3F5));
    palette.setColor(QPalette::WindowText, QColor(0x1B2228));
    palette.setColor(QPalette::Base, QColor(0xFFFFFF));
    palette.setColor(QPalette::AlternateBase, QColor(0xF6F8F9));
    palette.setColor(QPalette::Text, QColor(0x1B2228));
    palette.setColor(QPalette::Button, QColor(0xE9EDF0));
    palette.setColor(QPalette::ButtonText, QColor(0x1B2228));
    palette.setColor(QPalette::BrightText, QColor(0xA02018));
    palette.setColor(QPalette::PlaceholderText, QColor(0x56636E));
    palette.setColor(QPalette::Highlight, QColor(0xD5E5F5));
    palette.setColor(QPalette::HighlightedText, QColor(0x0E1B26));
    palette.setColor(QPalette::Link, QColor(0x0B5CAD));
    palette.setColor(QPalette::LinkVisited, QColor(0x5B3FA8));
    palette.setColor(QPalette::ToolTipBase, QColor(0xFFFFFF));
    palette.setColor(QPalette::ToolTipText, QColor(0x1B2228));
    palette.setColor(QPalette::Light, QColor(0xFFFFFF));
    palette.setColor(QPalette::Midlight, QColor(0xE1E6EA));
    palette.setColor(QPalette::Mid, QColor(0xC6CED5));
    palette.setColor(QPalette::Dark, QColor(0x98A4AE));
    palette.setColor(QPalette::Shadow, QColor(0x6B7781));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x8A959E));
    return palette;
}

QPalette darkPalette() {
    QPalette palette(QColor(0x262D34), QColor(0x1B2026));
    palette.setColor(QPalette::WindowText, QColor(0xE3E8EC));
    palette.setColor(QPalette::Base, QColor(0x13171B));
    palette.setColor(QPalette::AlternateBase, QColor(0x181D22));
    palette.setColor(QPalette::Text, QColor(0xE3E8EC));
    palette.setColor(QPalette::Button, QColor(0x262D34));
    palette.setColor(QPalette::ButtonText, QColor(0xE3E8EC));
    palette.setColor(QPalette::BrightText, QColor(0xFF8A80));
    palette.setColor(QPalette::PlaceholderText, QColor(0xA3B0BB));
    palette.setColor(QPalette::Highlight, QColor(0x1D3A56));
    palette.setColor(QPalette::HighlightedText, QColor(0xF2F6F9));
    palette.setColor(QPalette::Link, QColor(0x6FB4F5));
    palette.setColor(QPalette::LinkVisited, QColor(0xB9A2F2));
    palette.setColor(QPalette::ToolTipBase, QColor(0x262D34));
    palette.setColor(QPalette::ToolTipText, QColor(0xE3E8EC));
    palette.setColor(QPalette::Light, QColor(0x3A434C));
    palette.setColor(QPalette::Midlight, QColor(0x2B323A));
    palette.setColor(QPalette::Mid, QColor(0x3A434C));
    palette.setColor(QPalette::Dark, QColor(0x0E1114));
    palette.setColor(QPalette::Shadow, QColor(Qt::black));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, QColor(0x6F7B85));
    return palette;
}

/// Black on white or white on black; what separates and what is chosen keeps away from both.
QPalette highContrastPalette(bool dark) {
    const QColor ground = dark ? Qt::black : Qt::white;
    const QColor ink = dark ? Qt::white : Qt::black;
    const QColor chosen = dark ? QColor(0x06, 0x2B, 0x4D) : QColor(0xCF, 0xE6, 0xFF);
    QPalette palette(dark ? QColor(0x16, 0x16, 0x16) : QColor(0xF0, 0xF0, 0xF0), ground);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText, QPalette::ToolTipText,
                            QPalette::HighlightedText})
        palette.setColor(role, ink);
    for (const auto role : {QPalette::Base, QPalette::AlternateBase, QPalette::ToolTipBase})
        palette.setColor(role, ground);
    palette.setColor(QPalette::Highlight, chosen);
    palette.setColor(QPalette::PlaceholderText, dark ? QColor(0xDD, 0xDD, 0xDD) : QColor(0x2B, 0x2B, 0x2B));
    palette.setColor(QPalette::BrightText, dark ? QColor(0xFF, 0xB8, 0xB0) : QColor(0x7A, 0x10, 0x08));
    palette.setColor(QPalette::Link, dark ? QColor(0xA6, 0xD4, 0xFF) : QColor(0x05, 0x3C, 0x75));
    palette.setColor(QPalette::LinkVisited, dark ? QColor(0xD9, 0xCC, 0xFF) : QColor(0x3A, 0x20, 0x7A));
    palette.setColor(QPalette::Light, ink);
    palette.setColor(QPalette::Midlight, dark ? QColor(0x33, 0x33, 0x33) : QColor(0xD8, 0xD8, 0xD8));
    palette.setColor(QPalette::Mid, dark ? QColor(0xB0, 0xB0, 0xB0) : QColor(0x4A, 0x4A, 0x4A));
    palette.setColor(QPalette::Dark, dark ? QColor(0xC8, 0xC8, 0xC8) : QColor(0x30, 0x30, 0x30));
    palette.setColor(QPalette::Shadow, ink);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role,
                         dark ? QColor(0x9A, 0x9A, 0x9A) : QColor(0x5E, 0x5E, 0x5E));
    return palette;
}

// Of the one Appearance there is; the colours are asked for by delegates that know no instance.
bool highContrast = false;

/// The colour, stronger where high contrast asks for it: legible on rows that are chosen too.
QColor inForce(const QColor& colour, bool dark) {
    if (!highContrast)
        return colour;
    return readableOn(colour, Appearance::palette(dark).color(QPalette::Highlight), 7);
}

/// What the desktop asks for. From Qt 6.5 it says so itself; before, its palette shows it.
bool systemIsDark() {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    return QGuiApplication::styleHints()->colorScheme() == Qt::ColorScheme::Dark;
#else
    // A palette without resolved roles gives way to the platform's own, which is read and replaced again by
    // apply().
    QApplication::setPalette(QPalette());
    return Appearance::isDark(QApplication::palette());
#endif
}

} // namespace

Appearance::Appearance(QObject* parent) : QObject(parent) {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this, [this] {
        if (m_scheme == Scheme::System)
            apply();
    });
#else
    qApp->installEventFilter(this);
#endif
}

bool Appearance::eventFilter(QObject* watched, QEvent* event) {
    // Windows are told of a new desktop theme one by one; the first is enough, and not from within its
    // delivery.
    if (event->type() == QEvent::ThemeChange && m_scheme == Scheme::System && !m_themeChangePending) {
        m_themeChangePending = true;
        QMetaObject::invokeMethod(
            this,
            [this] {
                m_themeChangePending = false;
                apply();
            },
            Qt::QueuedConnection);
    }
    return QObject::eventFilter(watched, event);
}

void Appearance::setScheme(Scheme scheme) {
    m_scheme = scheme;
    apply();
}

void Appearance::setHighContrast(bool high) {
    highContrast = high;
    apply();
}

bool Appearance::isHighContrast() {
    return highContrast;
}

bool Appearance::isDark() const {
    return isDark(QApplication::palette());
}

void Appearance::apply() {
    if (!qobject_cast<OutlineStyle*>(QApplication::style()))
        QApplication::setStyle(new OutlineStyle);
    const bool dark = m_scheme == Scheme::System ? systemIsDark() : m_scheme == Scheme::Dark;
    QApplication::setPalette(palette(dark));
    Q_EMIT changed();
}

QPalette Appearance::palette(bool dark) {
    if (highContrast)
        return highContrastPalette(dark);
    return dark ? darkPalette() : lightPalette();
}

QColor Appearance::stateColour(session::ConnectionState state, bool dark) {
    switch (state) {
    case session::ConnectionState::Establishing:
        return inForce(dark ? QColor(0x7CC8F2) : QColor(0x0A6B8F), dark); // sky blue
    case session::ConnectionState::Authenticating:
        return inForce(dark ? QColor(0x62A6FF) : QColor(0x1C55C0), dark); // blue
    case session::ConnectionState::Active:
        return inForce(dark ? QColor(0x1FC796) : QColor(0x007052), dark); // bluish green
    case session::ConnectionState::MonitoredViolation:
        return inForce(dark ? QColor(0xFF8A4D) : QColor(0xA54000), dark); // vermilion
    case session::ConnectionState::Terminating:
        return inForce(dark ? QColor(0xE6AC2E) : QColor(0x7F5A00), dark); // orange
    case session::ConnectionState::Terminated:
        return inForce(dark ? QColor(0xA6AAAE) : QColor(0x5F6468), dark); // grey
    }
    return inForce(dark ? QColor(0xA6AAAE) : QColor(0x5F6468), dark);
}

QColor Appearance::accent(bool dark) {
    return inForce(dark ? QColor(0x6FB4F5) : QColor(0x0B5CAD), dark);
}
QColor Appearance::warning(bool dark) {
    return inForce(dark ? QColor(0xE6AC2E) : QColor(0x7F5A00), dark);
}
QColor Appearance::fault(bool dark) {
    return inForce(dark ? QColor(0xFF8A80) : QColor(0xB3261E), dark);
}
QColor Appearance::good(bool dark) {
    return inForce(dark ? QColor(0x1FC796) : QColor(0x007052), dark);
}

bool Appearance::isDark(const QPalette& palette) {
    return palette.color(QPalette::WindowText).lightness() > palette.color(QPalette::Window).lightness();
}

QIcon Appearance::icon(const QString& name, const QPalette& palette) {
    return tintedIcon(name, palette);
}

} // namespace wayside::ui
