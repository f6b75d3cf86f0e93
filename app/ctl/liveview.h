// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace wayside::ctl {

/// A picture on standard output that is drawn over the one before it, line by line, so that nothing flickers.
/// Where standard output is no terminal, or nothing is live, pictures follow each other as plain text.
class LiveView {
public:
    /// `live`: there will be more than one picture.
    explicit LiveView(bool live);

    bool inPlace() const { return m_inPlace; }
    /// Lines a picture may have; 0: any.
    int height() const;
    /// Columns a picture may have; 0: any.
    static int width();
    /// Lines end with a line feed. False when standard output cannot be written.
    bool draw(QString text);

private:
    bool m_inPlace;
    bool m_drawn = false;
};

} // namespace wayside::ctl
