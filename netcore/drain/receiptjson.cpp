// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/drain/receiptjson.h"

#include "netcore/observe/rowjson.h"

namespace wayside::drain {

using namespace Qt::StringLiterals;

QJsonObject receiptJson(const observe::DrainRow& drain, const QList<observe::DrainReceiptRow>& receipt) {
    return {{u"drain"_s, observe::toJson(drain)},
            {u"total"_s, receipt.size()},
            {u"sessions"_s, observe::toJson(receipt)}};
}

} // namespace wayside::drain
