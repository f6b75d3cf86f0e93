// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "netcore/observe/query/filternode.h"
#include "netcore/observe/query/filterwords.h"
#include "netcore/observe/query/literal.h"

#include <algorithm>
#include <array>
#include <utility>

/// From text to Filter::Node, by recursive descent.
namespace wayside::observe::query {

using namespace Qt::StringLiterals;

namespace {

using NodePointer = std::shared_ptr<const Filter::Node>;
using Parsed = Result<NodePointer>;

std::optional<Comparison> comparisonOf(const Token& token) {
    static constexpr std::array<std::pair<QStringView, Comparison>, 7> comparisons{
        {{u"=", Comparison::Equal},
         {u"!=", Comparison::NotEqual},
         {u"<", Comparison::Less},
         {u"<=", Comparison::LessOrEqual},
         {u">", Comparison::Greater},
         {u">=", Comparison::GreaterOrEqual},
         {u"~", Comparison::Contains}}};
    for (const auto& [text, comparison] : comparisons) {
        if (token.text == text)
            return comparison;
    }
    return std::nullopt;
}

class Parser {
public:
    Parser(std::vector<Token> tokens, std::span<const FieldInformation> fields)
        : m_tokens(std::move(tokens))
        , m_fields(fields) {}

    Parsed whole() {
        auto node = disjunction();
        if (node && peek().kind != Token::Kind::End)
            return filterError(FilterWords::tr("\"%1\" is not expected here").arg(peek().text), peek().at);
        return node;
    }

private:
    const Token& peek() const { return m_tokens[m_next]; }
    const Token& take() { return m_tokens[m_next++]; }
    bool takeWord(QLatin1StringView word) {
        const bool is = peek().is(word);
        m_next += is ? 1 : 0;
        return is;
    }

    static NodePointer joined(Filter::Node::Kind kind, std::vector<NodePointer> children) {
        if (children.size() == 1)
            return std::move(children.front());
        auto node = std::make_shared<Filter::Node>();
        node->kind = kind;
        node->children = std::move(children);
        return node;
    }

    Parsed disjunction() {
        std::vector<NodePointer> children;
        do {
            auto child = conjunction();
            if (!child)
                return child;
            children.push_back(std::move(*child));
        } while (takeWord("or"_L1));
        return joined(Filter::Node::Kind::Or, std::move(children));
    }

    bool conjunctionGoesOn() {
        if (takeWord("and"_L1))
            return true;
        const Token& next = peek();
        return next.kind == Token::Kind::Open || next.kind == Token::Kind::Quoted ||
               (next.kind == Token::Kind::Word && !next.is("or"_L1));
    }

    Parsed conjunction() {
        std::vector<NodePointer> children;
        do {
            auto child = term();
            if (!child)
                return child;
            children.push_back(std::move(*child));
        } while (conjunctionGoesOn());
        return joined(Filter::Node::Kind::And, std::move(children));
    }

    Parsed term() {
        if (++m_depth > Filter::deepestNesting)
            return filterError(FilterWords::tr("too deeply nested"), peek().at);
        auto node =
            peek().is("not"_L1)                ? negation()
            : peek().kind == Token::Kind::Open ? group()
            : peek().kind == Token::Kind::Word || peek().kind == Token::Kind::Quoted
                ? condition()
                : Parsed(filterError(FilterWords::tr("a field or a word to look for is missing"), peek().at));
        --m_depth;
        return node;
    }

    Parsed negation() {
        take();
        auto child = term();
        if (!child)
            return child;
        auto node = std::make_shared<Filter::Node>();
        node->kind = Filter::Node::Kind::Not;
        node->children.push_back(std::move(*child));
        return node;
    }

    Parsed group() {
        const qsizetype opened = take().at;
        auto node = disjunction();
        if (node && take().kind != Token::Kind::Close)
            return filterError(FilterWords::tr("the parenthesis is not closed"), opened);
        return node;
    }

    Parsed condition() {
        const Token subject = take();
        if (subject.is("and"_L1) || subject.is("or"_L1))
            return filterError(FilterWords::tr("a condition is missing before \"%1\"").arg(subject.text),
                               subject.at);
        if (subject.kind == Token::Kind::Word && hasField(subject.text))
            return colon(subject);
        const bool compared = peek().kind == Token::Kind::Operator || peek().is("in"_L1);
        if (!compared)
            return search(subject);
        const int field = fieldNamed(m_fields, subject.text);
        if (field < 0)
            return filterError(FilterWords::tr("there is no field \"%1\"").arg(subject.text), subject.at);
        auto node = std::make_shared<Filter::Node>();
        node->field = field;
        return peek().kind == Token::Kind::Operator ? comparison(std::move(node)) : anyOf(std::move(node));
    }

    /// "state:active", but not "10.1.4.17:50412", which is looked for: before the colon stand letters only.
    static bool hasField(const QString& word) {
        const qsizetype length = word.indexOf(u':');
        return length > 0 && std::all_of(word.begin(), word.begin() + length, [](QChar character) {
                   return character.isLetter() || character == u'.';
               });
    }

    /// Behind the colon: a value, several with commas between, or a comparison of its own.
    Parsed colon(const Token& subject) {
        const qsizetype length = subject.text.indexOf(u':');
        const int field = fieldNamed(m_fields, QStringView(subject.text).first(length));
        if (field < 0)
            return filterError(FilterWords::tr("there is no field \"%1\"").arg(subject.text.first(length)),
                               subject.at);
        auto node = std::make_shared<Filter::Node>();
        node->field = field;
        Token literal{Token::Kind::Word, subject.text.sliced(length + 1), subject.at + length + 1};
        if (literal.text.isEmpty()) {
            if (peek().kind == Token::Kind::Operator)
                return comparison(std::move(node));
            const bool adjoins = peek().kind == Token::Kind::Quoted && peek().at == literal.at;
            if (!adjoins)
                return filterError(
                    FilterWords::tr("a value for %1 is missing").arg(m_fields[std::size_t(field)].name),
                    literal.at);
            literal = take();
        }
        node->kind = Filter::Node::Kind::AnyOf;
        node->comparison = Comparison::Like;
        for (bool more = true; more;) {
            if (auto value = addLike(*node, literal); !value)
                return tl::unexpected(value.error());
            more = peek().kind == Token::Kind::Comma;
            if (more) {
                take();
                literal = take();
                if (literal.kind == Token::Kind::End)
                    --m_next;
            }
        }
        return node;
    }

    /// One value behind a colon. A pattern on a field of words stands for all words it fits.
    Result<void> addLike(Filter::Node& node, const Token& literal) {
        const FieldInformation& field = m_fields[std::size_t(node.field)];
        const bool pattern = literal.text.contains(u'*') || literal.text.contains(u'?');
        if (field.kind == FieldKind::Word && pattern && literal.kind == Token::Kind::Word) {
            for (qsizetype i = 0; i < field.words.size(); ++i) {
                if (isLike(field.words[i], literal.text))
                    node.literals.emplace_back(double(i));
            }
            if (!node.literals.empty())
                return {};
        }
        auto value = literalOf(field, literal);
        if (!value)
            return tl::unexpected(value.error());
        node.literals.push_back(std::move(*value));
        return {};
    }

    Parsed comparison(std::shared_ptr<Filter::Node> node) {
        const Token& symbol = take();
        const auto comparison = comparisonOf(symbol);
        if (!comparison)
            return filterError(FilterWords::tr("\"%1\" is no comparison").arg(symbol.text), symbol.at);
        const FieldInformation& field = m_fields[std::size_t(node->field)];
        const bool isText = field.kind == FieldKind::Text || field.kind == FieldKind::Texts;
        if (*comparison == Comparison::Contains && !isText)
            return filterError(FilterWords::tr("~ looks into texts, and %1 is none").arg(field.name),
                               symbol.at);
        const Token literal = take();
        auto value = literalOf(field, literal);
        if (!value)
            return tl::unexpected(value.error());
        const bool ordered = *comparison != Comparison::Equal && *comparison != Comparison::NotEqual;
        if (ordered && isAbsent(*value))
            return filterError(FilterWords::tr("none can only be compared with = and !="), literal.at);
        node->kind = Filter::Node::Kind::Compare;
        node->comparison = *comparison;
        node->literals.push_back(std::move(*value));
        return node;
    }

    Parsed anyOf(std::shared_ptr<Filter::Node> node) {
        take();
        if (peek().kind != Token::Kind::Open)
            return filterError(FilterWords::tr("a list in parentheses belongs behind \"in\""), peek().at);
        node->kind = Filter::Node::Kind::AnyOf;
        do {
            take(); // the parenthesis or the comma
            auto value = literalOf(m_fields[std::size_t(node->field)], take());
            if (!value)
                return tl::unexpected(value.error());
            node->literals.push_back(std::move(*value));
        } while (peek().kind == Token::Kind::Comma);
        if (peek().kind != Token::Kind::Close)
            return filterError(FilterWords::tr("a comma or the closing parenthesis is missing"), peek().at);
        take();
        return node;
    }

    Parsed search(const Token& word) {
        auto node = std::make_shared<Filter::Node>();
        node->kind = Filter::Node::Kind::Search;
        node->literals.emplace_back(word.text);
        for (std::size_t i = 0; i < m_fields.size(); ++i) {
            if (m_fields[i].kind == FieldKind::Text || m_fields[i].kind == FieldKind::Texts)
                node->textFields.push_back(int(i));
            else if (m_fields[i].kind == FieldKind::Word && word.text.size() >= leastWord)
                addWords(*node, int(i), word.text);
        }
        return node;
    }

    void addWords(Filter::Node& node, int field, const QString& begun) const {
        std::vector<double> places;
        const QStringList& words = m_fields[std::size_t(field)].words;
        for (qsizetype i = 0; i < words.size(); ++i) {
            if (words[i].startsWith(begun, Qt::CaseInsensitive))
                places.push_back(double(i));
        }
        if (!places.empty())
            node.wordFields.emplace_back(field, std::move(places));
    }

    Result<Value> literalOf(const FieldInformation& field, const Token& token) {
        if (token.kind == Token::Kind::Word || token.kind == Token::Kind::Quoted)
            return literalFor(field, token);
        if (token.kind == Token::Kind::End)
            --m_next; // stays the last token
        return filterError(FilterWords::tr("a value for %1 is missing").arg(field.name), token.at);
    }

    static constexpr qsizetype leastWord = 3;

    std::vector<Token> m_tokens;
    std::size_t m_next = 0;
    int m_depth = 0;
    std::span<const FieldInformation> m_fields;
};

} // namespace

Result<Filter> Filter::parse(QStringView text, std::span<const FieldInformation> fields) {
    if (text.size() > longestText)
        return filterError(FilterWords::tr("a filter has at most %1 characters").arg(longestText),
                           longestText);
    if (text.trimmed().isEmpty())
        return Filter();
    auto tokens = tokensOf(text);
    if (!tokens)
        return tl::unexpected(tokens.error());
    auto root = Parser(std::move(*tokens), fields).whole();
    if (!root)
        return tl::unexpected(root.error());
    Filter filter;
    filter.m_root = std::move(*root);
    return filter;
}

} // namespace wayside::observe::query
