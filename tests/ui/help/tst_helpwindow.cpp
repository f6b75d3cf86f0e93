// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpcontents.h"
#include "ui/help/helpfindbar.h"
#include "ui/help/helphits.h"
#include "ui/help/helpsearch.h"
#include "ui/help/helpview.h"
#include "ui/help/helpwindow.h"
#include "ui/shell/appearance.h"

#include <algorithm>
#include <QAbstractButton>
#include <QClipboard>
#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QMenuBar>
#include <QMessageBox>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace wayside::ui;
using namespace Qt::StringLiterals;

/// The window of the help: search, going about, code, paper, and everything by keyboard.
class HelpWindowTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init();
    void cleanup() { m_window.reset(); }
    void searchFindsSections();
    void searchIsFast();
    void searchByKeyboard();
    void goesBackAndForward();
    void findsInTheDocument();
    void copiesCode();
    void asksBeforeItLeaves();
    void keepsItsPlace();
    void zoomKeepsTheReader();
    void becomesPdf();
    void everythingHasANameAndKeys();
    void looks_data();
    void looks();

private:
    void press(int key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    QWidget* focus() const { return m_window->focusWidget(); }

    Appearance m_appearance;
    std::unique_ptr<HelpWindow> m_window;
};

void HelpWindowTest::init() {
    m_appearance.setHighContrast(false);
    m_appearance.setScheme(Appearance::Scheme::Light);
    m_window = std::make_unique<HelpWindow>();
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
}

void HelpWindowTest::press(int key, Qt::KeyboardModifiers modifiers) {
    QTest::keyClick(focus() ? focus() : m_window.get(), Qt::Key(key), modifiers);
}

void HelpWindowTest::searchFindsSections() {
    // In the text of one section of one document.
    const auto hits = searchHelp(m_window->library(), u"half ROUND trip \"error bound\""_s);
    QVERIFY(!hits.isEmpty());
    QVERIFY(std::any_of(hits.begin(), hits.end(),
                        [](const HelpHit& hit) { return hit.document == "pages/clock.md"_L1; }));
    for (const HelpHit& hit : hits)
        QVERIFY(!hit.excerpt.isEmpty());
    // A title counts more than a text.
    QCOMPARE(searchHelp(m_window->library(), u"keys of this window"_s).constFirst().anchor,
             u"keys-of-this-window"_s);
    QVERIFY(searchHelp(m_window->library(), u"  "_s).isEmpty());
    QVERIFY(searchHelp(m_window->library(), u"quinquereme"_s).isEmpty());
    QCOMPARE(helpSearchWords(u"One \"two three\" one \"four"_s),
             (QStringList{u"one"_s, u"two three"_s, u"four"_s}));
    // Where words begin, not within them.
    using Places = QList<std::pair<qsizetype, qsizetype>>;
    QCOMPARE(helpWordsIn(u"a session, obsession, SESSIONS"_s, {u"session"_s}), (Places{{2, 7}, {22, 7}}));
}

/// Every letter typed searches anew, in the GUI thread.
void HelpWindowTest::searchIsFast() {
    constexpr qint64 mostMs = 100; // some milliseconds here; a busy machine has room
    QElapsedTimer timer;
    timer.start();
    const auto hits = searchHelp(m_window->library(), u"e"_s);
    const qint64 took = timer.elapsed();
    qInfo("%lld sections in %lld ms", qlonglong(hits.size()), took);
    QVERIFY(took < mostMs);
}

void HelpWindowTest::searchByKeyboard() {
    press(Qt::Key_K, Qt::ControlModifier);
    auto* field = qobject_cast<QLineEdit*>(focus());
    QVERIFY(field);
    QTest::keyClicks(field, u"hysteresis"_s);
    auto* hits = m_window->findChild<HelpHits*>();
    QVERIFY(hits->isVisible());
    QVERIFY(hits->count() >= 1);
    press(Qt::Key_Down);
    QCOMPARE(focus(), hits);
    QCOMPARE(m_window->shownDocument().isEmpty(), false);
    QVERIFY(!m_window->view().extraSelections().isEmpty());
    QCOMPARE(m_window->view().extraSelections().constFirst().cursor.selectedText().toLower(),
             u"hysteresis"_s);
    press(Qt::Key_Escape);
    QVERIFY(!hits->isVisible());
    QVERIFY(m_window->view().extraSelections().isEmpty());
    m_window->search(u"quinquereme"_s);
    bool said = false;
    for (const auto* label : m_window->findChildren<QLabel*>())
        said = said || (label->isVisible() && label->text().contains(u"No section"_s));
    QVERIFY(said);
}

void HelpWindowTest::goesBackAndForward() {
    QVERIFY(m_window->showPageHelp(u"clock"_s));
    QVERIFY(!m_window->showPageHelp(u"nothing"_s));
    m_window->followLink(u"alerts.md#words"_s);
    QCOMPARE(m_window->shownDocument(), u"pages/alerts.md"_s);
    press(Qt::Key_Left, Qt::AltModifier);
    QCOMPARE(m_window->shownDocument(), u"pages/clock.md"_s);
    press(Qt::Key_Right, Qt::AltModifier);
    QCOMPARE(m_window->shownDocument(), u"pages/alerts.md"_s);
    press(Qt::Key_Home, Qt::AltModifier);
    QCOMPARE(m_window->shownDocument(), u"index.md"_s);
    // The console's page is followed only by another page's help.
    m_window->followPage(u"nodes"_s);
    QCOMPARE(m_window->shownDocument(), u"index.md"_s);
    m_window->showPageHelp(u"clock"_s);
    m_window->followPage(u"nodes"_s);
    QCOMPARE(m_window->shownDocument(), u"pages/nodes.md"_s);
    // By arrow keys through the contents.
    m_window->showPlace(u"pages/overview.md"_s);
    auto* contents = m_window->findChild<HelpContents*>();
    contents->setFocus();
    press(Qt::Key_Left); // its sections are folded away
    press(Qt::Key_Down);
    QCOMPARE(m_window->shownDocument(), u"pages/connections.md"_s);
    press(Qt::Key_F6);
    QCOMPARE(focus(), &m_window->view());
    press(Qt::Key_F6);
    QCOMPARE(focus(), contents);
    press(Qt::Key_F1);
    QCOMPARE(m_window->view().sectionInView(), u"keys-of-this-window"_s);
}

void HelpWindowTest::findsInTheDocument() {
    m_window->showPlace(u"client-developers-guide.md"_s);
    press(Qt::Key_F, Qt::ControlModifier);
    auto* field = qobject_cast<QLineEdit*>(focus());
    QVERIFY(field && m_window->findChild<HelpFindBar*>()->isVisible());
    QTest::keyClicks(field, u"listener"_s);
    const auto place = [this] { return m_window->view().textCursor().selectionStart(); };
    const int first = place();
    QCOMPARE(m_window->view().textCursor().selectedText(), u"listener"_s);
    press(Qt::Key_F3);
    const int second = place();
    QVERIFY(second > first);
    press(Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(place(), first);
    press(Qt::Key_F3, Qt::ShiftModifier); // around the beginning
    QVERIFY(place() > first);
    press(Qt::Key_Escape);
    QVERIFY(!m_window->findChild<HelpFindBar*>()->isVisible());
    QCOMPARE(focus(), &m_window->view());
}

void HelpWindowTest::copiesCode() {
    m_window->showPlace(u"client-developers-guide.md"_s);
    QVERIFY(m_window->view().codeBlocks() > 20);
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    const QString first = QGuiApplication::clipboard()->text();
    QVERIFY2(first.startsWith(u"export PATH="_s) && first.endsWith(u"umask 077\n"_s), qPrintable(first));
    press(Qt::Key_J, Qt::ControlModifier);
    press(Qt::Key_J, Qt::ControlModifier);
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QVERIFY2(QGuiApplication::clipboard()->text().startsWith(u"wayside-node --dev"_s),
             qPrintable(QGuiApplication::clipboard()->text()));
    press(Qt::Key_J, Qt::ControlModifier | Qt::ShiftModifier);
    press(Qt::Key_C, Qt::ControlModifier | Qt::ShiftModifier);
    QCOMPARE(QGuiApplication::clipboard()->text(), first);
}

void HelpWindowTest::asksBeforeItLeaves() {
    const QSignalSpy left(m_window.get(), &HelpWindow::browserRequested);
    m_window->followLink(u"https://example.org/a?b=<i>c</i>"_s);
    auto* box = m_window->findChild<QMessageBox*>();
    QVERIFY(box && box->isVisible());
    QVERIFY(box->informativeText().contains(u"https://example.org/a?b="_s));
    QCOMPARE(box->textFormat(), Qt::PlainText);
    QVERIFY(left.isEmpty());
    box->reject();
    QVERIFY(left.isEmpty());
    m_window->followLink(u"https://example.org/"_s);
    QTRY_COMPARE(m_window->findChildren<QMessageBox*>().size(), 1);
    box = m_window->findChild<QMessageBox*>();
    for (QAbstractButton* button : box->buttons()) {
        if (box->buttonRole(button) == QMessageBox::AcceptRole)
            button->click();
    }
    QCOMPARE(left.size(), 1);
    QCOMPARE(left.at(0).at(0).toUrl(), QUrl(u"https://example.org/"_s));
    // Other kinds of address are told, never opened.
    QTRY_VERIFY(!m_window->findChild<QMessageBox*>());
    m_window->followLink(u"file:///etc/passwd"_s);
    box = m_window->findChild<QMessageBox*>();
    QVERIFY(box);
    for (const QAbstractButton* button : box->buttons())
        QVERIFY(box->buttonRole(const_cast<QAbstractButton*>(button)) != QMessageBox::AcceptRole);
}

void HelpWindowTest::keepsItsPlace() {
    m_window->showPlace(u"client-developers-guide.md"_s, u"6-be-cut-and-read-why"_s);
    QCOMPARE(m_window->view().sectionInView(), u"6-be-cut-and-read-why"_s);
    m_window->view().setZoom(130);
    m_window->resize(900, 700);
    const QVariantMap layout = m_window->layout();
    m_window = std::make_unique<HelpWindow>();
    m_window->setLayout(layout);
    m_window->show();
    QCOMPARE(m_window->shownDocument(), u"client-developers-guide.md"_s);
    QCOMPARE(m_window->view().sectionInView(), u"6-be-cut-and-read-why"_s);
    QCOMPARE(m_window->view().zoom(), 130);
    QCOMPARE(m_window->size(), QSize(900, 700));
    // What is remembered may be of another version.
    m_window->setLayout({{u"document"_s, u"gone.md"_s}, {u"zoom"_s, 9000}});
    QCOMPARE(m_window->shownDocument(), u"client-developers-guide.md"_s);
    QCOMPARE(m_window->view().zoom(), HelpView::mostZoom);
}

void HelpWindowTest::zoomKeepsTheReader() {
    m_window->showPlace(u"client-developers-guide.md"_s, u"7-have-it-judged"_s);
    press(Qt::Key_Plus, Qt::ControlModifier);
    QCOMPARE(m_window->view().zoom(), 110);
    QCOMPARE(m_window->view().sectionInView(), u"7-have-it-judged"_s);
    m_appearance.setScheme(Appearance::Scheme::Dark);
    QCoreApplication::processEvents();
    QCOMPARE(m_window->view().sectionInView(), u"7-have-it-judged"_s);
    m_window->resize(700, 600);
    QCoreApplication::processEvents();
    QCOMPARE(m_window->view().sectionInView(), u"7-have-it-judged"_s);
    press(Qt::Key_0, Qt::ControlModifier);
    QCOMPARE(m_window->view().zoom(), 100);
}

void HelpWindowTest::becomesPdf() {
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"guide.pdf"_s);
    m_window->showPlace(m_window->library().document(u"operators-guide.md"_s)
                            ? u"operators-guide.md"_s
                            : u"client-developers-guide.md"_s);
    QVERIFY(m_window->savePdf(file));
    QVERIFY(QFileInfo(file).size() > 20'000);
    QFile::remove(u"looks/help.pdf"_s);
    QDir().mkpath(u"looks"_s);
    QFile::copy(file, u"looks/help.pdf"_s);
    QVERIFY(!m_window->savePdf(folder.filePath(u"none/guide.pdf"_s)));
}

void HelpWindowTest::everythingHasANameAndKeys() {
    m_window->findChild<HelpFindBar*>()->open();
    const QList<const QWidget*> named{&m_window->view(), m_window->findChild<HelpContents*>(),
                                      m_window->findChild<HelpHits*>()};
    for (const QWidget* widget : named)
        QVERIFY2(!widget->accessibleName().isEmpty(), widget->metaObject()->className());
    for (const auto* field : m_window->findChildren<QLineEdit*>())
        QVERIFY(!field->accessibleName().isEmpty());
    QSet<QString> keys;
    const HelpDocument* index = m_window->library().document(HelpLibrary::indexName);
    for (const QAction* menu : m_window->menuBar()->actions()) {
        for (const QAction* action : menu->menu()->actions()) {
            if (action->isSeparator())
                continue;
            QVERIFY2(!action->shortcut().isEmpty(), qPrintable(action->text()));
            const QString key = action->shortcut().toString();
            QVERIFY2(!keys.contains(key), qPrintable(key));
            keys.insert(key);
            // And the help says so.
            if (key != "F1"_L1)
                QVERIFY2(index->markdown.contains(u'`' + key + u'`'), qPrintable(key));
        }
    }
}

void HelpWindowTest::looks_data() {
    QTest::addColumn<QString>("scheme");
    QTest::addColumn<QSize>("size");
    QTest::addColumn<QString>("document");
    QTest::addColumn<QString>("anchor");
    QTest::addColumn<QString>("search");
    const HelpLibrary library;
    for (const QString& scheme : {u"light"_s, u"dark"_s, u"contrast"_s}) {
        for (const QSize size : {QSize(1280, 800), QSize(1920, 1080)}) {
            const auto row = [&](const char* name, const QString& document, const QString& anchor = {},
                                 const QString& search = {}) {
                QTest::addRow("help-%s-%s-%d", name, qPrintable(scheme), size.width())
                    << scheme << size << document << anchor << search;
            };
            row("search", u"pages/clock.md"_s, {}, u"error bound"_s);
            row("guide", u"client-developers-guide.md"_s, u"6-be-cut-and-read-why"_s);
            if (size.width() > 1500)
                continue;
            row("table", u"client-developers-guide.md"_s, u"10-common-mistakes"_s);
            if (library.document(u"operators-guide.md"_s))
                row("operators", u"operators-guide.md"_s, u"finding-a-session"_s);
        }
    }
}

void HelpWindowTest::looks() {
    QFETCH(QString, scheme);
    QFETCH(QSize, size);
    QFETCH(QString, document);
    QFETCH(QString, anchor);
    QFETCH(QString, search);
    m_appearance.setHighContrast(scheme == "contrast"_L1);
    m_appearance.setScheme(scheme == "dark"_L1 ? Appearance::Scheme::Dark : Appearance::Scheme::Light);
    m_window->resize(size);
    QVERIFY(m_window->showPlace(document, anchor));
    if (!search.isEmpty()) {
        m_window->search(search);
        press(Qt::Key_Down);
    }
    QCoreApplication::processEvents();
    QDir().mkpath(u"looks"_s);
    QVERIFY(m_window->grab().save(u"looks/%1.png"_s.arg(QString::fromUtf8(QTest::currentDataTag()))));
    QCOMPARE(m_window->size(), size);
    QVERIFY2(!m_window->view().horizontalScrollBar()->isVisible(), "wider than its window");
}

QTEST_MAIN(HelpWindowTest)
#include "tst_helpwindow.moc"
