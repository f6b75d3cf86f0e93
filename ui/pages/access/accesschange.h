// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pages/access/accessdeletedialog.h"
#include "ui/pages/access/accessform.h"
#include "ui/pages/access/accesssection.h"

#include <QPointer>
#include <QSet>

namespace wayside::ui {

/// Sends what a form asked for and puts the answer into its list, also when the form was closed meanwhile.
template <typename Row>
void saveForm(AccessForm& form, AccessSection& section, AccessContext& context,
              const client::RestRequest<Row>& request, const QString& done) {
    const QPointer<AccessForm> waiting(&form);
    const QPointer<AccessSection> list(&section);
    context.service.send(
        request, &context.service,
        [waiting, list, done, &service = context.service](const client::RestResult<Row>& answer) {
            if (!answer) {
                if (waiting)
                    waiting->showFailure(answer.error());
                else if (list)
                    Q_EMIT list->message(AccessForm::tr("Nothing was saved."));
                return;
            }
            service.put<Row>({*answer});
            if (waiting)
                waiting->accept();
            if (list) {
                list->choose(access::keyOf(*answer));
                Q_EMIT list->message(done);
            }
        });
}

/// Opens the question whether to delete `rows`, which then deletes them one after the other.
template <typename Row>
AccessDeleteDialog* openDelete(AccessSection& section, AccessContext& context, const QList<Row>& rows,
                               QString (*nameOf)(const Row&),
                               std::function<client::RestRequest<client::Nothing>(const Row&)> request,
                               std::function<access::DeletionScope(const QList<access::LiveSession>&)> scope,
                               bool endsSessions) {
    access::AccessService& service = context.service;
    AccessDeleteDialog::Order order;
    for (const Row& row : rows)
        order.names.append(nameOf(row));
    order.scope = std::move(scope);
    order.endsSessions = endsSessions;
    order.remove = [&service, rows, request = std::move(request)](
                       int index, std::function<void(const access::BulkRun::Failure&)> done) {
        service.send(request(rows.at(index)), &service,
                     [done = std::move(done)](const client::RestResult<client::Nothing>& answer) {
                         done(answer ? access::BulkRun::Failure() : access::BulkRun::Failure(answer.error()));
                     });
    };
    auto* dialog = new AccessDeleteDialog(context, section.resource(), std::move(order), &section);
    QObject::connect(dialog, &AccessDeleteDialog::deleted, &section,
                     [&service, rows, &section](const QList<int>& gone) {
                         QSet<QString> keys;
                         for (const int index : gone)
                             keys.insert(access::keyOf(rows.at(index)));
                         service.drop<Row>(keys);
                         Q_EMIT section.message(AccessForm::tr("%n deleted.", nullptr, int(gone.size())));
                     });
    dialog->open();
    return dialog;
}

} // namespace wayside::ui
