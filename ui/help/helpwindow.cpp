// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpwindow.h"

#include "ui/help/helpcontents.h"
#include "ui/help/helpfindbar.h"
#include "ui/help/helphits.h"
#include "ui/help/helpprint.h"
#include "ui/help/helpsearch.h"
#include "ui/help/helpview.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>
#include <QScrollBar>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QUrl>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {

constexpr QSize usualSize(1080, 760);
constexpr int usualSide = 300;

} // namespace

HelpWindow::HelpWindow(QWidget* parent)
    : QMainWindow(parent)
    , m_splitter(new QSplitter(this))
    , m_side(new QWidget(m_splitter))
    , m_search(new QLineEdit(m_side))
    , m_lists(new QStackedWidget(m_side))
    , m_contents(new HelpContents(m_library, m_lists))
    , m_hits(new HelpHits(m_lists))
    , m_found(new QLabel(m_side)) {
    setWindowIcon(QIcon(u":/icons/wayside.svg"_s));
    setAttribute(Qt::WA_QuitOnClose, false); // the console is the program; this is about it
    m_search->setPlaceholderText(tr("Search the help"));
    m_search->setAccessibleName(tr("Search the help"));
    m_search->setClearButtonEnabled(true);
    m_search->installEventFilter(this);
    m_found->setTextFormat(Qt::PlainText);
    m_found->setWordWrap(true);
    m_found->hide();
    m_lists->addWidget(m_contents);
    m_lists->addWidget(m_hits);
    auto* left = new QVBoxLayout(m_side);
    left->setContentsMargins(8, 8, 0, 0);
    left->addWidget(m_search);
    left->addWidget(m_found);
    left->addWidget(m_lists, 1);

    auto* reading = new QWidget(m_splitter);
    m_view = new HelpView(reading);
    m_findBar = new HelpFindBar(*m_view, reading);
    auto* right = new QVBoxLayout(reading);
    right->setContentsMargins(0, 0, 0, 0);
    right->setSpacing(0);
    right->addWidget(m_view, 1);
    right->addWidget(m_findBar);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(1, 1);
    setCentralWidget(m_splitter);
    setContextMenuPolicy(Qt::NoContextMenu);
    statusBar()->setSizeGripEnabled(false);

    connect(m_search, &QLineEdit::textChanged, this, &HelpWindow::showHits);
    connect(m_contents, &HelpContents::chosen, this, [this](const QString& document, const QString& anchor) {
        m_view->setMarked({});
        showPlace(document, anchor);
    });
    connect(m_hits, &HelpHits::chosen, this, [this](const QString& document, const QString& anchor) {
        m_view->setMarked(helpSearchWords(m_search->text()));
        showPlace(document, anchor);
    });
    connect(m_view, &QTextBrowser::anchorClicked, this,
            [this](const QUrl& link) { followLink(link.toString()); });
    connect(m_view->verticalScrollBar(), &QScrollBar::valueChanged, this,
            [this] { m_contents->setPlace(shownDocument(), m_view->sectionInView()); });
    makeMenus();
    resize(usualSize);
    m_splitter->setSizes({usualSide, usualSize.width() - usualSide});
    showPlace(HelpLibrary::indexName);
    m_behind.clear();
    updateActions();
}

QString HelpWindow::shownDocument() const {
    return m_view->shown().name;
}

void HelpWindow::present(const HelpDocument& document) {
    if (document.name != shownDocument()) {
        m_view->showDocument(document);
        m_findBar->documentChanged();
    }
    setWindowTitle(tr("%1 — Wayside help", "title of a document").arg(document.title));
}

bool HelpWindow::showPlace(const QString& document, const QString& anchor) {
    const HelpDocument* found = m_library.document(document);
    if (!found)
        return false;
    remember();
    present(*found);
    m_view->scrollToSection(anchor);
    m_contents->setPlace(document, anchor.isEmpty() ? m_view->sectionInView() : anchor);
    updateActions();
    return true;
}

bool HelpWindow::showPageHelp(const QString& pageName) {
    return showPlace(u"pages/%1.md"_s.arg(pageName));
}

void HelpWindow::followPage(const QString& pageName) {
    if (isVisible() && m_view->shown().isPageHelp())
        showPageHelp(pageName);
}

/// The place that is about to be left, for going back; going through the contents by keys leaves one trace
/// only.
void HelpWindow::remember() {
    if (shownDocument().isEmpty())
        return;
    const Place here{shownDocument(), m_view->position()};
    constexpr qsizetype most = 100;
    if (m_behind.isEmpty() || m_behind.constLast().document != here.document ||
        m_behind.constLast().position != here.position)
        m_behind.append(here);
    if (m_behind.size() > most)
        m_behind.removeFirst();
    m_ahead.clear();
}

void HelpWindow::goTo(const Place& place) {
    if (const HelpDocument* document = m_library.document(place.document)) {
        present(*document);
        m_view->scrollToPosition(place.position);
        m_contents->setPlace(place.document, m_view->sectionInView());
    }
}

void HelpWindow::step(QList<Place>& from, QList<Place>& to) {
    if (from.isEmpty())
        return;
    to.append({shownDocument(), m_view->position()});
    goTo(from.takeLast());
    updateActions();
}

void HelpWindow::stepSection(bool forward) {
    const auto& sections = m_view->shown().sections;
    const QString now = m_view->sectionInView();
    const auto at = std::find_if(sections.begin(), sections.end(),
                                 [&now](const HelpSection& section) { return section.anchor == now; });
    const auto next = at - sections.begin() + (forward ? 1 : -1);
    if (at != sections.end() && next >= 0 && next < sections.size())
        m_view->scrollToSection(sections.at(next).anchor);
}

void HelpWindow::updateActions() {
    m_back->setEnabled(!m_behind.isEmpty());
    m_forward->setEnabled(!m_ahead.isEmpty());
}

void HelpWindow::search(const QString& text) {
    m_sideAction->setChecked(true);
    m_search->setText(text);
    m_search->setFocus();
}

void HelpWindow::showHits() {
    const QStringList words = helpSearchWords(m_search->text());
    const auto hits = searchHelp(m_library, m_search->text());
    m_hits->setHits(hits, words);
    m_lists->setCurrentWidget(words.isEmpty() ? static_cast<QWidget*>(m_contents) : m_hits);
    m_found->setVisible(!words.isEmpty());
    m_found->setText(hits.isEmpty()
                         ? tr("No section has all of these words. Try fewer, or only how they begin.")
                         : tr("%n sections", nullptr, int(hits.size())));
    if (words.isEmpty())
        m_view->setMarked({});
}

void HelpWindow::followLink(const QString& href) {
    const HelpTarget target = m_library.target(shownDocument(), href);
    switch (target.kind) {
    case HelpTarget::Kind::Document:
        showPlace(target.document, target.anchor);
        break;
    case HelpTarget::Kind::Outside:
        askToLeave(QUrl(target.address));
        break;
    case HelpTarget::Kind::Elsewhere:
        say(tr("%1 is not part of the help; it is a file of the source archive.")
                .arg(QUrl(target.address).fileName()));
        break;
    }
}

void HelpWindow::askToLeave(const QUrl& address) {
    const bool possible = address.scheme() == "https"_L1 || address.scheme() == "http"_L1;
    delete m_question;
    m_question = new QMessageBox(QMessageBox::NoIcon, tr("An address outside the help"), {},
                                 QMessageBox::Cancel, this);
    m_question->setTextFormat(Qt::PlainText);
    m_question->setText(possible ? tr("This opens in the system's browser:")
                                 : tr("The console does not open addresses of this kind:"));
    m_question->setInformativeText(address.toDisplayString());
    auto* copy = m_question->addButton(tr("&Copy address"), QMessageBox::ActionRole);
    connect(copy, &QPushButton::clicked, this,
            [address] { QGuiApplication::clipboard()->setText(address.toString()); });
    if (possible) {
        auto* open = m_question->addButton(tr("&Open in browser"), QMessageBox::AcceptRole);
        connect(open, &QPushButton::clicked, this, [this, address] { Q_EMIT browserRequested(address); });
    }
    connect(m_question, &QDialog::finished, this, [this] {
        m_question->deleteLater();
        m_question = nullptr;
    });
    m_question->open();
}

void HelpWindow::copyCode() {
    const QString code = m_view->codeAtHand();
    if (code.isEmpty()) {
        say(tr("There is no block of code here."));
        return;
    }
    QGuiApplication::clipboard()->setText(code + u'\n');
    say(tr("%n lines copied.", nullptr, int(code.count(u'\n')) + 1));
}

void HelpWindow::chooseCode(bool forward) {
    if (!m_view->chooseCode(forward))
        say(tr("There is no further block of code in this document."));
}

bool HelpWindow::savePdf(const QString& file) {
    const auto saved = saveHelpPdf(m_view->shown(), file);
    say(saved ? tr("The document was saved as %1.").arg(file)
              : tr("%1 could not be written. Choose another folder or name.").arg(file));
    return bool(saved);
}

void HelpWindow::say(const QString& sentence) {
    constexpr int shownMs = 8000;
    statusBar()->showMessage(sentence, shownMs);
}

/// What lies on top goes first: find bar, search, then the marks of the search.
void HelpWindow::escape() {
    if (m_findBar->isVisible()) {
        m_findBar->hide();
        m_view->setFocus();
    } else if (!m_search->text().isEmpty()) {
        m_search->clear();
    } else {
        m_view->setFocus();
    }
}

void HelpWindow::switchSides() {
    m_sideAction->setChecked(true);
    if (m_view->hasFocus())
        m_lists->currentWidget()->setFocus();
    else
        m_view->setFocus();
}

/// From the field by arrow key into what was found.
bool HelpWindow::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_search && event->type() == QEvent::KeyPress) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Down || key == Qt::Key_Return || key == Qt::Key_Enter) {
            m_lists->currentWidget()->setFocus();
            if (m_hits->count() > 0 && m_lists->currentWidget() == m_hits)
                m_hits->setCurrentIndex(m_hits->model()->index(0, 0));
            return true;
        }
    }
    return QMainWindow::eventFilter(watched, event);
}

QVariantMap HelpWindow::layout() const {
    return {{u"geometry"_s, saveGeometry()},  {u"splitter"_s, m_splitter->saveState()},
            {u"zoom"_s, m_view->zoom()},      {u"contents"_s, m_sideAction->isChecked()},
            {u"document"_s, shownDocument()}, {u"section"_s, m_view->sectionInView()}};
}

void HelpWindow::setLayout(const QVariantMap& layout) {
    restoreGeometry(layout.value(u"geometry"_s).toByteArray());
    m_splitter->restoreState(layout.value(u"splitter"_s).toByteArray());
    m_view->setZoom(layout.value(u"zoom"_s, HelpView::usualZoom).toInt());
    m_sideAction->setChecked(layout.value(u"contents"_s, true).toBool());
    if (showPlace(layout.value(u"document"_s).toString(), layout.value(u"section"_s).toString())) {
        m_behind.clear();
        updateActions();
    }
}

} // namespace wayside::ui
