// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/helpsearch.h"

#include <QListView>

class QStandardItemModel;

namespace wayside::ui {

/// What a search found, a row each: section, document and an excerpt with the words marked. GUI thread.
class HelpHits : public QListView {
    Q_OBJECT
public:
    explicit HelpHits(QWidget* parent = nullptr);

    void setHits(const QList<HelpHit>& hits, const QStringList& words);
    qsizetype count() const { return m_hits.size(); }

Q_SIGNALS:
    void chosen(const QString& document, const QString& anchor);

private:
    void choose(const QModelIndex& index);

    QStandardItemModel* m_model;
    QList<HelpHit> m_hits;
};

} // namespace wayside::ui
