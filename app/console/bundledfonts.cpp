// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/console/bundledfonts.h"

#include <QCoreApplication>
#include <QDir>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QRawFont>

namespace wayside::console {

using namespace Qt::StringLiterals;

/// Names of usual families are known even without a file behind them, and boxes stand for letters then: what
/// tells is whether the usual font has a table that every font file has.
bool hasFonts() {
    return !QRawFont::fromFont(QGuiApplication::font()).fontTable("head").isEmpty();
}

int addFontsWhereThereAreNone(const QString& folder) {
    if (hasFonts())
        return 0;
    int added = 0;
    const QDir fonts(folder);
    for (const QString& file : fonts.entryList({u"*.ttf"_s}, QDir::Files, QDir::Name)) {
        const int font = QFontDatabase::addApplicationFont(fonts.filePath(file));
        if (font < 0)
            continue;
        if (added++ == 0) // the name of the usual font means nothing without a system's configuration
            QGuiApplication::setFont(QFont(QFontDatabase::applicationFontFamilies(font).constFirst(),
                                           QGuiApplication::font().pointSize()));
    }
    return added;
}

QString bundledFontsFolder() {
    return QDir::cleanPath(QCoreApplication::applicationDirPath() + u"/../share/wayside/fonts"_s);
}

} // namespace wayside::console
