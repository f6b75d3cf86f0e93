// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "netcore/base/error.h"

#include <QString>
#include <vector>

namespace wayside::observe::query {

/// One piece of a filter's text.
struct Token {
    enum class Kind : quint8 { Word, Quoted, Operator, Open, Close, Comma, End };

    Kind kind = Kind::End;
    QString text; ///< of a quoted piece without its quotes
    qsizetype at = 0;

    bool is(QLatin1StringView word) const {
        return kind == Kind::Word && text.compare(word, Qt::CaseInsensitive) == 0;
    }
};

/// Takes a filter apart; the last token is Kind::End. Errors: a quote that is not closed.
Result<std::vector<Token>> tokensOf(QStringView text);

/// How a text is written as one value: in quotes where it has to be.
QString literalText(const QString& text);

/// What every complaint about a filter looks like.
tl::unexpected<Error> filterError(const QString& sentence, qsizetype at);

} // namespace wayside::observe::query
