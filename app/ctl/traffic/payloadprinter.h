// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/ctl/commandline.h"
#include "netcore/recording/record.h"
#include "netcore/traffic/payloadtext.h"
#include "netcore/traffic/publisherdirectory.h"

#include <QString>

namespace wayside::ctl {

struct PayloadPrinting {
    OutputFormat format = OutputFormat::Text;
    traffic::PayloadForm form = traffic::PayloadForm::Automatic;
    std::size_t mostBytes = 200; ///< of a payload, in text; 0: all
};

struct PrintedPayload {
    QString text;     ///< with its line end
    bool cut = false; ///< the payload is shown in part
};

/// What comes before the first payload: the titles of CSV.
QString headOf(const PayloadPrinting& printing);
/// One payload: a line of text, a line of NDJSON as in a recording, or of CSV. `publisher` may be null.
PrintedPayload lineOf(const recording::RecordedDatagram& payload, const traffic::Publisher* publisher,
                      const PayloadPrinting& printing);
/// Whose payload it is, as far as one knows: identifier, or the masked publisher.
QString nameOf(const recording::RecordedDatagram& payload, const traffic::Publisher* publisher);

} // namespace wayside::ctl
