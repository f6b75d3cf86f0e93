// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace wayside::node {

/// Where things stand in the text of a JSON file: Qt's parser forgets that, and people want a line.
namespace jsonplace {

/// Line of a byte offset, from 1.
int lineOfOffset(const QByteArray& text, qsizetype offset);

/// Line on which each element of the array `key` of the outermost object begins. The text is valid JSON.
QList<int> linesOfElements(const QByteArray& text, const QByteArray& key);

/// Line on which a key of the outermost object stands; 1 when it is not there.
int lineOfKey(const QByteArray& text, const QByteArray& key);

} // namespace jsonplace

} // namespace wayside::node
