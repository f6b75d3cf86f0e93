// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/session/stage.h"

#include <QColor>
#include <QIcon>
#include <QObject>
#include <QPalette>

namespace wayside::ui {

/// Light and dark, following the system and switchable; Fusion with our own palettes (4.5:1 at least). One
/// instance, owned by the program, reached by reference; GUI thread.
class Appearance : public QObject {
    Q_OBJECT
public:
    enum class Scheme { System, Light, Dark };

    explicit Appearance(QObject* parent = nullptr);

    void setScheme(Scheme scheme);
    Scheme scheme() const { return m_scheme; }
    /// At least 7:1 everywhere instead of 4.5:1: black and white, stronger colours.
    void setHighContrast(bool high);
    static bool isHighContrast();
    bool isDark() const; ///< what is in force now
    void apply();        ///< sets style and palette of the application

    /// Okabe–Ito colour of a state, adjusted so that it reads on the base colour of the scheme in force.
    static QColor stateColour(session::ConnectionState state, bool dark);
    static QColor accent(bool dark);
    static QColor warning(bool dark); ///< a value that crossed its warning line
    static QColor fault(bool dark);   ///< a limit passed, a source lost
    static QColor good(bool dark);
    /// The colours of the whole program, in the contrast in force; so are the colours above.
    static QPalette palette(bool dark);
    /// True when the palette's window text is lighter than its window.
    static bool isDark(const QPalette& palette);
    /// A monochrome SVG of :/icons tinted with the palette's text colour.
    static QIcon icon(const QString& name, const QPalette& palette);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    Scheme m_scheme = Scheme::System;
    bool m_themeChangePending = false;
};

} // namespace wayside::ui
