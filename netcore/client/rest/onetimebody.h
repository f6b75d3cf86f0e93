// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstring>
#include <QByteArray>
#include <QIODevice>

namespace wayside::client {

/// A request's body, to be read once. Qt sends a request again by itself when a connection closes before the
/// answer, POST included; it cannot when the body is not there a second time.
class OneTimeBody : public QIODevice {
public:
    explicit OneTimeBody(QByteArray content, QObject* parent = nullptr)
        : QIODevice(parent)
        , m_content(std::move(content)) {
        open(QIODevice::ReadOnly | QIODevice::Unbuffered);
    }

    bool isSequential() const override { return true; }
    bool reset() override { return false; }
    bool atEnd() const override { return m_read == m_content.size(); }
    qint64 bytesAvailable() const override { return m_content.size() - m_read; }

protected:
    qint64 readData(char* data, qint64 size) override {
        const qint64 count = std::min<qint64>(size, m_content.size() - m_read);
        if (count == 0)
            return size == 0 ? 0 : -1;
        std::memcpy(data, m_content.constData() + m_read, std::size_t(count));
        m_read += count;
        return count;
    }
    qint64 writeData(const char* /*data*/, qint64 /*size*/) override { return -1; }

private:
    QByteArray m_content;
    qint64 m_read = 0;
};

} // namespace wayside::client
