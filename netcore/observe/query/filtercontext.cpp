// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/query/filtercontext.h"

#include "netcore/observe/query/filterlexer.h"

#include <algorithm>

namespace wayside::observe::query {

using namespace Qt::StringLiterals;

namespace {

using Tokens = std::span<const Token>;

/// The length of "field:" at the beginning of a word; 0 when there is none.
qsizetype fieldPrefix(const QString& word) {
    const qsizetype length = word.indexOf(u':');
    const bool letters = length > 0 && std::all_of(word.begin(), word.begin() + length, [](QChar character) {
                             return character.isLetter() || character == u'.';
                         });
    return letters ? length + 1 : 0;
}

int fieldOf(const Token& token, std::span<const FieldInformation> fields) {
    if (token.kind != Token::Kind::Word)
        return -1;
    const qsizetype prefix = fieldPrefix(token.text);
    return fieldNamed(fields, prefix > 0 ? QStringView(token.text).first(prefix - 1) : token.text);
}

/// The field whose value is awaited behind these tokens; no value is awaited: nothing.
std::optional<int> fieldAwaitingValue(Tokens before, std::span<const FieldInformation> fields) {
    // Back over a list: "type:TLC," and "type in (TLC,".
    bool inList = false;
    while (!before.empty() && before.back().kind == Token::Kind::Comma) {
        before = before.first(before.size() - 1);
        const bool hasValue = !before.empty() && before.back().kind != Token::Kind::Open;
        if (hasValue && fieldPrefix(before.back().text) > 0)
            return fieldOf(before.back(), fields);
        if (hasValue)
            before = before.first(before.size() - 1);
        inList = true;
    }
    if (before.size() >= 3 && before.back().kind == Token::Kind::Open &&
        before[before.size() - 2].is("in"_L1))
        return fieldOf(before[before.size() - 3], fields);
    if (inList || before.empty())
        return std::nullopt;
    const Token& last = before.back();
    if (last.kind == Token::Kind::Operator)
        return before.size() >= 2 ? fieldOf(before[before.size() - 2], fields) : -1;
    if (last.kind == Token::Kind::Word && last.text.endsWith(u':') && fieldPrefix(last.text) > 0)
        return fieldOf(last, fields);
    return std::nullopt;
}

/// The last token is the name of a field that nothing is compared with yet.
bool isBareField(Tokens tokens, std::span<const FieldInformation> fields) {
    if (tokens.empty() || tokens.back().kind != Token::Kind::Word || fieldPrefix(tokens.back().text) > 0 ||
        fieldOf(tokens.back(), fields) < 0)
        return false;
    const Tokens before = tokens.first(tokens.size() - 1);
    return !fieldAwaitingValue(before, fields);
}

qsizetype endOfWord(QStringView text, qsizetype from) {
    while (from < text.size() && !text[from].isSpace() && !QStringView(u"=!<>~(),\"").contains(text[from]))
        ++from;
    return from;
}

} // namespace

FilterContext FilterContext::at(QStringView text, qsizetype cursor,
                                std::span<const FieldInformation> fields) {
    const QStringView head = text.first(std::clamp<qsizetype>(cursor, 0, text.size()));
    FilterContext context;
    context.from = head.size();
    std::vector<Token> tokens;
    bool quoted = false;
    if (auto whole = tokensOf(head)) {
        tokens = std::move(*whole);
        tokens.pop_back(); // the end
    } else {               // a quote that is still open, at the offset of the mistake
        const auto opened = qsizetype(*whole.error().offset);
        context.from = opened;
        context.begun = head.sliced(opened + 1).toString();
        tokens = *tokensOf(head.first(opened));
        tokens.pop_back();
        quoted = true;
    }
    const bool begun = !quoted && !tokens.empty() && tokens.back().kind == Token::Kind::Word &&
                       tokens.back().at + tokens.back().text.size() == head.size();
    if (begun && isBareField(tokens, fields)) {
        context.wanted = Wanted::Comparison;
        context.field = fieldOf(tokens.back(), fields);
        return context;
    }
    if (begun) {
        const Token last = tokens.back();
        tokens.pop_back();
        const qsizetype prefix = fieldAwaitingValue(tokens, fields) ? 0 : fieldPrefix(last.text);
        context.from = last.at + prefix;
        context.begun = last.text.sliced(prefix);
        if (prefix > 0) {
            context.wanted = Wanted::Literal;
            context.field = fieldNamed(fields, QStringView(last.text).first(prefix - 1));
        }
    }
    const qsizetype end = quoted ? text.size() : endOfWord(text, head.size());
    context.length = end - context.from;
    if (context.wanted == Wanted::Literal)
        return context;
    if (const auto field = fieldAwaitingValue(tokens, fields)) {
        context.wanted = Wanted::Literal;
        context.field = *field;
    } else if (!begun && !quoted && isBareField(tokens, fields)) {
        context.wanted = Wanted::Comparison;
        context.field = fieldOf(tokens.back(), fields);
    }
    return context;
}

} // namespace wayside::observe::query
