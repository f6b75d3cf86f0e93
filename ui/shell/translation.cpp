// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/translation.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

using namespace Qt::StringLiterals;

namespace wayside::ui {

QStringList Translation::languages() {
    return {u"en"_s, u"nl"_s, u"de"_s};
}

QString Translation::nameOf(const QString& language) {
    return QLocale(language).nativeLanguageName();
}

QString Translation::systemLanguage() {
    for (const QString& tag : QLocale::system().uiLanguages()) {
        const QString language = tag.section(u'-', 0, 0);
        if (languages().contains(language))
            return language;
    }
    return u"en"_s;
}

Translation::Translation() = default;

Translation::~Translation() {
    unload();
}

void Translation::use(const QString& language) {
    unload();
    m_language = languages().contains(language) ? language : systemLanguage();
    const QLocale system = QLocale::system();
    QLocale::setDefault(QLocale(m_language).language() == system.language() ? system : QLocale(m_language));
    load(u"qtbase_"_s + m_language, QLibraryInfo::path(QLibraryInfo::TranslationsPath));
    // English too: it holds the plural forms.
    load(u"wayside_"_s + m_language, u":/translations"_s);
}

void Translation::load(const QString& name, const QString& folder) {
    auto translator = std::make_unique<QTranslator>();
    if (!translator->load(name, folder))
        return; // Qt's own words stay English where its translations are not installed
    QCoreApplication::installTranslator(translator.get());
    m_translators.append(translator.release());
}

void Translation::unload() {
    for (QTranslator* translator : std::as_const(m_translators)) {
        QCoreApplication::removeTranslator(translator);
        delete translator;
    }
    m_translators.clear();
}

} // namespace wayside::ui
