// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helplibrary.h"
#include "ui/help/helpmarkup.h"
#include "ui/help/helppaper.h"
#include "ui/help/helppicture.h"

#include <QDir>
#include <QFileInfo>
#include <QGuiApplication>
#include <QImage>
#include <QRegularExpression>
#include <QTest>
#include <QTextBlock>
#include <QTextDocument>
#include <QTextFrame>

using namespace wayside::ui;
using namespace Qt::StringLiterals;

/// The documents themselves: all in the contents, every link leads somewhere, nothing is left of the
/// Markdown.
class HelpDocumentsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void markup_data();
    void markup();
    void anchorsOfItsOwn();
    void contentsAreWhole();
    void linksLead_data();
    void linksLead();
    void rendersWhole_data() { linksLead_data(); }
    void rendersWhole();
    void picturesAreSmall();

private:
    static void fill(QTextDocument& paper, const HelpDocument& document, HelpPicture& pictures);

    HelpLibrary m_library;
};

void HelpDocumentsTest::markup_data() {
    QTest::addColumn<QString>("line");
    QTest::addColumn<QString>("plain");
    QTest::newRow("emphasis") << u"a **strong** and *soft* word"_s << u"a strong and soft word"_s;
    QTest::newRow("code") << u"the `sub*` and `**` of `` `x` ``"_s << u"the sub* and ** of `x`"_s;
    QTest::newRow("link") << u"see [the `F1` list](pages/x.md#a)"_s << u"see the F1 list"_s;
    QTest::newRow("picture") << u"![what it shows](a.png)"_s << u"what it shows"_s;
    QTest::newRow("stars") << u"2 * 3 * 4"_s << u"2 * 3 * 4"_s;
    QTest::newRow("escape") << u"a \\| b \\* c"_s << u"a | b * c"_s;
}

void HelpDocumentsTest::markup() {
    QFETCH(QString, line);
    QFETCH(QString, plain);
    QCOMPARE(helpmarkup::plain(line), plain);
}

void HelpDocumentsTest::anchorsOfItsOwn() {
    const auto document = HelpLibrary::read(
        u"x.md"_s,
        u"<!-- note\n -->\n# One, two: `three`?\n\n<a id=\"here\"></a>\n## Again\n\nText <a "
        u"id=\"there\"></a>more of <N>.\n"
        "\n## Again\n\n```sh\n# no heading\n```\n\n| a | b |\n|---|---|\n| <a id=\"cell\"></a>1 | 2 |\n"_s);
    QCOMPARE(document.title, u"One, two: three?"_s);
    QCOMPARE(document.sections.size(), 3);
    QCOMPARE(document.sections.at(1).title, u"Again"_s);
    QCOMPARE(document.sections.at(1).text, u"Text more of <N>."_s);
    QCOMPARE(document.sections.at(2).text, u"# no heading a b 1 2"_s);
    QTextDocument paper;
    HelpPicture pictures;
    fill(paper, document, pictures);
    for (const QString& anchor :
         {u"one-two-three"_s, u"here"_s, u"again"_s, u"there"_s, u"again-1"_s, u"cell"_s}) {
        QVERIFY2(document.anchors.contains(anchor), qPrintable(anchor));
        QVERIFY2(helpAnchorPosition(paper, anchor) >= 0, qPrintable(anchor));
    }
    QCOMPARE(helpAnchorPosition(paper, u"nowhere"_s), -1);
    QVERIFY(helpAnchorPosition(paper, u"again"_s) < helpAnchorPosition(paper, u"again-1"_s));
}

void HelpDocumentsTest::contentsAreWhole() {
    QVERIFY(m_library.document(HelpLibrary::indexName));
    QVERIFY(m_library.contents().size() > 10);
    for (const QString& name : m_library.named())
        QVERIFY2(m_library.document(name), qPrintable(u"index.md names what is not there: "_s + name));
    for (const HelpDocument& document : m_library.documents())
        QVERIFY2(document.name == HelpLibrary::indexName || m_library.named().contains(document.name),
                 qPrintable(u"index.md does not name "_s + document.name));
}

void HelpDocumentsTest::linksLead_data() {
    QTest::addColumn<QString>("name");
    for (const HelpDocument& document : m_library.documents())
        QTest::newRow(qPrintable(document.name)) << document.name;
}

void HelpDocumentsTest::fill(QTextDocument& paper, const HelpDocument& document, HelpPicture& pictures) {
    renderHelp(paper, document, HelpColours::of(QGuiApplication::palette()), QGuiApplication::font(),
               pictures);
}

/// Links as the reader of Markdown found them, not as a pattern would.
void HelpDocumentsTest::linksLead() {
    QFETCH(QString, name);
    const HelpDocument& document = *m_library.document(name);
    QTextDocument paper;
    HelpPicture pictures;
    fill(paper, document, pictures);
    for (QTextBlock block = paper.begin(); block.isValid(); block = block.next()) {
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            const QTextCharFormat format = it.fragment().charFormat();
            if (format.isImageFormat()) {
                const QString file = format.toImageFormat().name();
                QVERIFY2(!QImage(file).isNull(), qPrintable(file));
                QVERIFY2(format.stringProperty(QTextFormat::ImageAltText).size() > 10, qPrintable(file));
            }
            if (format.anchorHref().isEmpty())
                continue;
            const HelpTarget target = m_library.target(name, format.anchorHref());
            if (target.kind == HelpTarget::Kind::Elsewhere) {
                const QString file =
                    u"" WAYSIDE_TREE "/resources/help/"_s + HelpLibrary::joined(name, target.address);
                QVERIFY2(QFileInfo::exists(file.section(u'#', 0, 0)), qPrintable(format.anchorHref()));
            } else if (target.kind == HelpTarget::Kind::Document && !target.anchor.isEmpty()) {
                QVERIFY2(m_library.document(target.document)->anchors.contains(target.anchor),
                         qPrintable(format.anchorHref()));
            }
        }
    }
}

void HelpDocumentsTest::rendersWhole() {
    QFETCH(QString, name);
    const HelpDocument& document = *m_library.document(name);
    QTextDocument paper;
    HelpPicture pictures;
    fill(paper, document, pictures);
    static const QRegularExpression raw(
        u"\\*\\*|\\|\\s*-{3}|^#{1,6} |\\]\\(|^```|<!--|<a |[\uE000-\uE1FF]"_s);
    int headings = 0;
    for (QTextBlock block = paper.begin(); block.isValid(); block = block.next()) {
        headings += block.blockFormat().headingLevel() > 0;
        const QTextFrame* frame = QTextCursor(block).currentFrame();
        const bool code = frame->frameFormat().boolProperty(helpCodeProperty);
        QString text = block.text();
        // Code within a line may show anything; what is left is read as prose.
        for (auto it = block.begin(); !it.atEnd(); ++it) {
            if (it.fragment().charFormat().fontFixedPitch())
                text.remove(it.fragment().text());
        }
        QVERIFY2(code || !raw.match(text).hasMatch(), qPrintable(block.text()));
    }
    QCOMPARE(headings, int(document.sections.size()));
    // What links use is what the text has.
    for (const QString& anchor : document.anchors)
        QVERIFY2(helpAnchorPosition(paper, anchor) >= 0, qPrintable(anchor));
}

/// They are part of the program.
void HelpDocumentsTest::picturesAreSmall() {
    constexpr qint64 most = 150'000, mostOfAll = 1'500'000;
    qint64 sum = 0;
    const QDir folder(u":/pictures/help"_s);
    for (const QFileInfo& picture : folder.entryInfoList(QDir::Files)) {
        QVERIFY2(picture.size() < most, qPrintable(picture.fileName()));
        sum += picture.size();
    }
    QVERIFY(sum < mostOfAll);
}

QTEST_MAIN(HelpDocumentsTest)
#include "tst_helpdocuments.moc"
