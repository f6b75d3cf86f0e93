// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>
#include <QStringList>

namespace wayside::ui {

/// One figure of the overview with what it is made of: title, a large figure, a few lines. Pressing it leads
/// to where there is more. What the source cannot tell is greyed out with the reason. GUI thread.
class OverviewTile : public QAbstractButton {
    Q_OBJECT
public:
    static constexpr int mostLines = 4; ///< the last text may take more than one of them

    explicit OverviewTile(const QString& title, QWidget* parent = nullptr);

    /// `concern`: 0 as it should be, 1 to be looked at, 2 wrong.
    void setContent(const QString& figure, const QStringList& lines, int concern = 0);
    void setWhyNot(const QString& reason); ///< empty: it can be told
    QString figure() const { return m_figure; }
    const QStringList& lines() const { return m_lines; }
    QStringList shownLines() const; ///< as many as there is room for; the last then says how many are not
    int concern() const { return m_concern; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    void describe();

    QString m_figure, m_whyNot;
    QStringList m_lines;
    int m_concern = 0;
};

} // namespace wayside::ui
