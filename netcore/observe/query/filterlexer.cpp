// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/query/filterlexer.h"
#include "netcore/observe/query/filterwords.h"

#include <algorithm>

namespace wayside::observe::query {

using namespace Qt::StringLiterals;

namespace {

constexpr QStringView operatorCharacters = u"=!<>~";

bool endsWord(QChar character) {
    return character.isSpace() || operatorCharacters.contains(character) || character == u'(' ||
           character == u')' || character == u',' || character == u'"';
}

/// Reads from behind the opening quote; `at` is left behind the closing one.
Result<QString> quotedText(QStringView text, qsizetype& at) {
    const qsizetype opened = at - 1;
    QString content;
    for (; at < text.size(); ++at) {
        if (text[at] == u'"') {
            ++at;
            return content;
        }
        if (text[at] == u'\\' && at + 1 < text.size())
            ++at;
        content.append(text[at]);
    }
    return filterError(FilterWords::tr("the quote is not closed"), opened);
}

} // namespace

QString literalText(const QString& text) {
    static const QStringList keywords{u"and"_s, u"or"_s, u"not"_s, u"in"_s, u"none"_s};
    const bool plain = !text.isEmpty() && std::none_of(text.begin(), text.end(), endsWord) &&
                       !text.contains(u'\\') && !keywords.contains(text, Qt::CaseInsensitive);
    if (plain)
        return text;
    QString quoted = text;
    quoted.replace(u'\\', u"\\\\"_s).replace(u'"', u"\\\""_s);
    return u'"' + quoted + u'"';
}

tl::unexpected<Error> filterError(const QString& sentence, qsizetype at) {
    Error error{ErrorCode::InvalidArgument, Fault::Peer,
                FilterWords::tr("%1 (at character %2)").arg(sentence).arg(at + 1).toStdString()};
    error.offset = quint64(at);
    return tl::unexpected(error);
}

Result<std::vector<Token>> tokensOf(QStringView text) {
    std::vector<Token> tokens;
    qsizetype at = 0;
    const auto take = [&](Token::Kind kind, qsizetype length) {
        tokens.push_back({kind, text.sliced(at, length).toString(), at});
        at += length;
    };
    while (at < text.size()) {
        const QChar character = text[at];
        if (character.isSpace()) {
            ++at;
        } else if (character == u'(') {
            take(Token::Kind::Open, 1);
        } else if (character == u')') {
            take(Token::Kind::Close, 1);
        } else if (character == u',') {
            take(Token::Kind::Comma, 1);
        } else if (operatorCharacters.contains(character)) {
            const bool two = character != u'=' && at + 1 < text.size() && text[at + 1] == u'=';
            take(Token::Kind::Operator, two ? 2 : 1);
        } else if (character == u'"') {
            const qsizetype start = at++;
            auto content = quotedText(text, at);
            if (!content)
                return tl::unexpected(content.error());
            tokens.push_back({Token::Kind::Quoted, *content, start});
        } else {
            qsizetype length = 0;
            while (at + length < text.size() && !endsWord(text[at + length]))
                ++length;
            take(Token::Kind::Word, length);
        }
    }
    tokens.push_back({Token::Kind::End, {}, text.size()});
    return tokens;
}

} // namespace wayside::observe::query
