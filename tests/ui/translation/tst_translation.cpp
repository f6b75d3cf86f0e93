// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/translation.h"
#include "ui/shell/words.h"

#include <QLocale>
#include <QTest>

using namespace wayside;
using namespace wayside::ui;
using namespace Qt::StringLiterals;

class TranslationTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void wordsFollowTheLanguage();
    void languagesNameThemselves();
    void unknownLanguageIsTheSystems();
};

void TranslationTest::wordsFollowTheLanguage() {
    const auto terminated = [] { return words::state(session::ConnectionState::Terminated); };
    QCOMPARE(terminated(), u"Terminated"_s);
    Translation translation;
    translation.use(u"nl"_s);
    QCOMPARE(terminated(), u"Beëindigd"_s);
    QCOMPARE(QLocale().language(), QLocale::Dutch);
    translation.use(u"de"_s);
    QCOMPARE(terminated(), u"Beendet"_s);
    QCOMPARE(QLocale().language(), QLocale::German);
    translation.use(u"en"_s);
    QCOMPARE(terminated(), u"Terminated"_s);
    QCOMPARE(QLocale().language(), QLocale::English);
}

void TranslationTest::languagesNameThemselves() {
    QCOMPARE(Translation::nameOf(u"nl"_s), u"Nederlands"_s);
    QCOMPARE(Translation::nameOf(u"de"_s), u"Deutsch"_s);
}

void TranslationTest::unknownLanguageIsTheSystems() {
    Translation translation;
    translation.use(u"tlh"_s);
    QCOMPARE(translation.inUse(), Translation::systemLanguage());
    translation.use({});
    QVERIFY(Translation::languages().contains(translation.inUse()));
}

QTEST_MAIN(TranslationTest)
#include "tst_translation.moc"
