// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/layouthistory.h"

#include "ui/shell/page.h"

#include <QElapsedTimer>
#include <QPointer>
#include <QUndoCommand>

namespace wayside::ui {

namespace {
constexpr int mostSteps = 100;
constexpr qint64 oneStepMs = 1000;
} // namespace

/// From one layout of a page to the next.
class LayoutStep : public QUndoCommand {
public:
    LayoutStep(LayoutHistory& history, Page* page, QVariantMap before, QVariantMap after)
        : QUndoCommand(LayoutHistory::tr("layout of %1").arg(page->title()))
        , m_history(history)
        , m_page(page)
        , m_before(std::move(before))
        , m_after(std::move(after)) {
        m_age.start();
    }

    int id() const override { return 1; }

    bool mergeWith(const QUndoCommand* command) override {
        const auto* later = static_cast<const LayoutStep*>(command);
        if (later->m_page != m_page || m_age.elapsed() > oneStepMs || m_wasUndone)
            return false;
        m_after = later->m_after;
        return true;
    }

    void undo() override {
        m_wasUndone = true; // a step of its own from now on
        m_history.put(m_page, m_before);
    }
    void redo() override {
        // The first time the person has done it already.
        if (m_done)
            m_history.put(m_page, m_after);
        m_done = true;
    }

private:
    LayoutHistory& m_history;
    QPointer<Page> m_page;
    QVariantMap m_before, m_after;
    QElapsedTimer m_age;
    bool m_done = false;
    bool m_wasUndone = false;
};

LayoutHistory::LayoutHistory(QObject* parent) : QObject(parent) {
    m_stack.setUndoLimit(mostSteps);
}

void LayoutHistory::watch(Page* page) {
    m_known.insert(page, page->layout());
    connect(page, &Page::layoutChanged, this, [this, page] { noticeChange(page); });
    connect(page, &QObject::destroyed, this, [this, page] { m_known.remove(page); });
}

void LayoutHistory::restart() {
    m_stack.clear();
    for (auto [page, layout] : m_known.asKeyValueRange())
        layout = page->layout();
}

void LayoutHistory::noticeChange(Page* page) {
    if (m_putting)
        return;
    const QVariantMap now = page->layout();
    const QVariantMap before = std::exchange(m_known[page], now);
    if (before != now)
        m_stack.push(new LayoutStep(*this, page, before, now));
}

void LayoutHistory::put(Page* page, const QVariantMap& layout) {
    if (!page)
        return;
    m_putting = true;
    page->setLayout(layout);
    m_known[page] = page->layout();
    m_putting = false;
}

} // namespace wayside::ui
