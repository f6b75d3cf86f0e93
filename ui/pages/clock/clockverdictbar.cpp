// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pages/clock/clockverdictbar.h"

#include "ui/pages/clock/clockwords.h"
#include "ui/shell/appearance.h"
#include "ui/shell/words.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QMenu>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace wayside::ui {

namespace {
constexpr std::size_t mostListed = 20;
}

ClockVerdictBar::ClockVerdictBar(const ClockEvidence& evidence, QWidget* parent)
    : QWidget(parent)
    , m_evidence(evidence)
    , m_glyph(new QLabel(this))
    , m_sentence(new QLabel(this))
    , m_all(new QToolButton(this))
    , m_menu(new QMenu(this))
    , m_show(new QAction(tr("Show whose clock"), this)) {
    m_sentence->setTextFormat(Qt::PlainText); // clients choose their names
    m_sentence->setWordWrap(true);
    m_sentence->setObjectName(u"verdict"_s);
    m_sentence->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_show->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_J));
    m_show->setToolTip(tr("Show a session that is evidence of this (%1)")
                           .arg(m_show->shortcut().toString(QKeySequence::NativeText)));
    connect(m_show, &QAction::triggered, this, [this] {
        if (!m_evidence.verdict().findings.empty())
            Q_EMIT sessionWished(m_evidence.verdict().findings.front().connection);
    });
    auto* show = new QToolButton(this);
    show->setDefaultAction(m_show);
    show->setToolButtonStyle(Qt::ToolButtonTextOnly);
    show->setAutoRaise(true);
    m_all->setAutoRaise(true);
    m_all->setPopupMode(QToolButton::InstantPopup);
    m_all->setMenu(m_menu);
    connect(m_menu, &QMenu::aboutToShow, this, &ClockVerdictBar::fillMenu);
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, 4, 8, 4);
    layout->setSpacing(8);
    layout->addWidget(m_glyph);
    layout->addWidget(m_sentence, 1);
    layout->addWidget(show);
    layout->addWidget(m_all);
    connect(&m_evidence, &ClockEvidence::judged, this, &ClockVerdictBar::refresh);
    refresh();
}

QString ClockVerdictBar::sentence() const {
    return m_sentence->text();
}

void ClockVerdictBar::setWhyNot(const QString& reason) {
    if (m_whyNot == reason)
        return;
    m_whyNot = reason;
    refresh();
}

void ClockVerdictBar::refresh() {
    const int concern = clockwords::concern(m_evidence);
    const bool dark = Appearance::isDark(palette());
    const QColor colour = concern == 2   ? Appearance::fault(dark)
                          : concern == 1 ? Appearance::warning(dark)
                                         : Appearance::good(dark);
    const bool nothing = m_evidence.verdict().sessions == 0;
    m_glyph->setText(nothing        ? u"\u25cc"_s
                     : concern == 2 ? u"\u25b2"_s
                     : concern == 1 ? u"\u25c6"_s
                                    : u"\u25cf"_s);
    m_glyph->setStyleSheet(
        u"color: %1"_s.arg(nothing ? palette().color(QPalette::PlaceholderText).name() : colour.name()));
    m_sentence->setText(m_whyNot.isEmpty() ? clockwords::headline(m_evidence)
                                           : tr("Whose clock is wrong cannot be told: %1.").arg(m_whyNot));
    const std::size_t findings = m_evidence.verdict().findings.size();
    m_show->setEnabled(findings > 0);
    m_all->setVisible(findings > 1);
    m_all->setText(tr("All %n findings", nullptr, int(findings)));
}

void ClockVerdictBar::fillMenu() {
    m_menu->clear();
    const auto& findings = m_evidence.verdict().findings;
    for (std::size_t i = 0; i < std::min(findings.size(), mostListed); ++i) {
        QString text = clockwords::finding(findings[i], m_evidence);
        QAction* action = m_menu->addAction(text.replace(u'&', u"&&"_s));
        connect(action, &QAction::triggered, this,
                [this, connection = findings[i].connection] { Q_EMIT sessionWished(connection); });
    }
    if (findings.size() > mostListed) {
        QAction* rest =
            m_menu->addAction(tr("%n more, not listed", nullptr, int(findings.size() - mostListed)));
        rest->setEnabled(false);
    }
}

void ClockVerdictBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        refresh();
}

} // namespace wayside::ui
