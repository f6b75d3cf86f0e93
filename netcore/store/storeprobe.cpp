// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/store/storeprobe.h"

#include "netcore/store/database.h"

#include <QDateTime>

namespace wayside::store {

using namespace Qt::StringLiterals;

Result<void> touchProbe(Database& database) {
    const QString now = QString::number(QDateTime::currentMSecsSinceEpoch());
    auto written = database.execute("INSERT INTO store_state (name, value) VALUES ('probe', ?) "
                                    "ON CONFLICT (name) DO UPDATE SET value = excluded.value"_L1,
                                    {now});
    if (!written)
        return tl::unexpected(written.error());
    QString found;
    auto read = database.select("SELECT value FROM store_state WHERE name = 'probe'"_L1, {},
                                [&found](const QSqlQuery& row) { found = row.value(0).toString(); });
    if (read && found != now) {
        return failure(ErrorCode::StoreCorrupt, Fault::Environment,
                       "the store did not give back what was written");
    }
    return read;
}

Result<void> probeStore(Database& database) {
    if (auto begun = database.beginWrite(); !begun)
        return begun;
    auto outcome = touchProbe(database);
    if (outcome)
        outcome = database.commit();
    if (!outcome)
        database.rollback();
    return outcome;
}

} // namespace wayside::store
