// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
// Run twice: with the fonts of the machine, and with a font configuration that has none.
#include "app/console/bundledfonts.h"

#include <QDirIterator>
#include <QGuiApplication>
#include <QPainter>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using wayside::console::addFontsWhereThereAreNone;
using wayside::console::hasFonts;

namespace {

/// A real font of this machine, which the configuration hides.
QString anyFontFile() {
    QDirIterator files(u"/usr/share/fonts"_s, {u"DejaVuSans.ttf"_s}, QDir::Files,
                       QDirIterator::Subdirectories);
    return files.hasNext() ? files.next() : QString();
}

/// How many pixels a word darkens.
int inkOf(const QString& word) {
    QImage picture(200, 40, QImage::Format_Grayscale8);
    picture.fill(Qt::white);
    QPainter painter(&picture);
    painter.setPen(Qt::black);
    painter.drawText(picture.rect(), Qt::AlignCenter, word);
    painter.end();
    int ink = 0;
    for (int y = 0; y < picture.height(); ++y) {
        for (int x = 0; x < picture.width(); ++x)
            ink += qGray(picture.pixel(x, y)) < 128 ? 1 : 0;
    }
    return ink;
}

} // namespace

class TestBundledFonts : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFolderThatIsNotThereAddsNothing() { QCOMPARE(addFontsWhereThereAreNone(u"/no/such/folder"_s), 0); }

    void whatIsNoFontAddsNothing() {
        const QTemporaryDir folder;
        QFile file(folder.filePath(u"broken.ttf"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("not a font");
        file.close();
        QCOMPARE(addFontsWhereThereAreNone(folder.path()), 0);
    }

    void wordsAreSeenWhereTheMachineHasNoFonts() {
        const QString file = anyFontFile();
        if (file.isEmpty())
            QSKIP("no font to bundle on this machine");
        const QTemporaryDir folder;
        QVERIFY(QFile::copy(file, folder.filePath(u"Sans.ttf"_s)));
        QCOMPARE(hasFonts(), !qEnvironmentVariableIsSet("FONTCONFIG_FILE"));
        if (hasFonts()) {
            const QString before = QGuiApplication::font().family();
            QCOMPARE(addFontsWhereThereAreNone(folder.path()), 0);
            QCOMPARE(QGuiApplication::font().family(), before);
        } else {
            QCOMPARE(inkOf(u"iiii"_s), inkOf(u"WWWW"_s)); // boxes, all alike
            QCOMPARE(addFontsWhereThereAreNone(folder.path()), 1);
            QVERIFY(hasFonts());
            QVERIFY(inkOf(u"iiii"_s) > 0);
            QVERIFY(inkOf(u"WWWW"_s) > 2 * inkOf(u"iiii"_s));
        }
    }
};

QTEST_MAIN(TestBundledFonts)
#include "tst_bundledfonts.moc"
