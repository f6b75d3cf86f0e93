// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/access/accessservice.h"
#include "netcore/access/deletionscope.h"
#include "ui/models/access/accessfiltermodel.h"
#include "ui/models/access/rowsmodel.h"

#include <QVariantMap>
#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QPushButton;
class QSplitter;
class QStackedLayout;
class QVBoxLayout;

namespace wayside::ui {

class AccessDeleteDialog;
class EmptyState;
class FigureTable;
class FilterBar;

/// Live sessions as they are known now, for what a deletion would do.
using LiveSessions = std::function<QList<access::LiveSession>()>;

/// What the sections of the page share beside the service; outlives them.
struct AccessContext {
    access::AccessService& service;
    LiveSessions liveSessions;
};

/// One list of the Access page: its table, its filter, what went wrong with it, and what can be done in it.
/// GUI thread.
class AccessSection : public QWidget {
    Q_OBJECT
public:
    AccessSection(AccessContext& context, access::Resource resource, AccessTableModel* model,
                  QWidget* parent);

    access::Resource resource() const { return m_resource; }
    FigureTable* table() const { return m_table; }
    QLineEdit* filterLine() const;
    FilterBar* filterBar() const { return m_filterBar; }
    AccessFilterModel& filter() const { return *m_filter; }
    const AccessTableModel& model() const { return *m_model; }
    QString notice() const;        ///< what went wrong with the list; empty: nothing
    QString emptySentence() const; ///< in place of the table; empty: the table shows

    QList<int> chosenRows() const; ///< of the model, from the top
    QStringList chosenKeys() const;
    void choose(const QString& key);

    // Empty: it can. Else why not, in a sentence.
    QString whyNotCreate() const;
    virtual QString whyNotEdit() const;
    virtual QString whyNotDelete() const;
    virtual QString createText() const = 0; ///< "New TLC…"

    virtual void create() {}
    virtual void edit() {}
    virtual void askDelete() {}
    virtual void load();
    virtual void appeared() {} ///< shown to a person

    virtual QVariantMap layout() const;
    virtual void setLayout(const QVariantMap& layout);

Q_SIGNALS:
    void message(const QString& sentence);
    void chosenChanged();
    void layoutChanged();
    void createRequested();

protected:
    QString refusal(access::Operation operation) const;
    void refresh(bool known, bool loading, const std::optional<client::RestFailure>& failure, qint64 atMs);
    QVBoxLayout* column() const { return m_column; }   ///< all below each other
    QSplitter* splitter() const { return m_splitter; } ///< the table, and what a section puts below it
    virtual QString countSentence(int shown, int all) const;
    AccessContext& m_context;

private:
    void build();
    void buildTable();
    void updateCount();
    void offer();

    access::Resource m_resource;
    AccessTableModel* m_model;
    AccessFilterModel* m_filter;
    FigureTable* m_table;
    FilterBar* m_filterBar;
    QLabel* m_count;
    QWidget* m_noticeBar;
    QLabel* m_notice;
    QPushButton* m_again;
    EmptyState* m_empty;
    QStackedLayout* m_stack;
    QHBoxLayout* m_bar;
    QSplitter* m_splitter;
    QList<int> m_sizes; ///< as a person left them
    QVBoxLayout* m_column;
    bool m_emptyOffersCreate = false;
    bool m_isKnown = false;
};

/// A section whose rows come from one list of the service.
template <typename Row>
class TypedSection : public AccessSection {
public:
    TypedSection(AccessContext& context, QList<AccessColumn<Row>> columns, QWidget* parent)
        : AccessSection(context, access::AccessService::resourceOf<Row>(),
                        new RowsModel<Row>(std::move(columns)), parent) {
        connect(&context.service, &access::AccessService::changed, this, [this](access::Resource changed) {
            if (changed == resource())
                follow();
        });
        connect(&context.service, &access::AccessService::permissionsChanged, this,
                [this] { follow(false); });
    }

    RowsModel<Row>& rows() const { return static_cast<RowsModel<Row>&>(filter().rows()); }
    QList<Row> chosen() const {
        QList<Row> all;
        for (const int row : chosenRows())
            all.append(rows().at(row));
        return all;
    }

protected:
    void follow(bool withRows = true) {
        const access::Listing<Row>& list = m_context.service.listing<Row>();
        if (withRows && !list.isLoading)
            rows().setRows(list.rows);
        refresh(list.isKnown, list.isLoading, list.failure, list.atMs);
    }
};

} // namespace wayside::ui
