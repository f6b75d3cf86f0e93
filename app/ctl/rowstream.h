// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/listing.h"

namespace wayside::ctl {

/// A list whose end is not known yet: rows are printed as they come. Text has columns of fixed width, the
/// last one as wide as it likes; JSON is one object a line; CSV has its titles first.
class RowStream {
public:
    struct Width {
        ListColumn column;
        int width; ///< in a table; what is longer pushes its line to the right
    };
    RowStream(QList<Width> columns, OutputFormat format);

    /// False when standard output cannot be written.
    bool write(const QList<Cell>& row, const QJsonValue& json);

private:
    QString titles() const;
    QString line(const QList<Cell>& row) const;

    QList<Width> m_columns;
    QList<int> m_shown; ///< of them, in a table
    OutputFormat m_format;
    bool m_begun = false;
};

} // namespace wayside::ctl
