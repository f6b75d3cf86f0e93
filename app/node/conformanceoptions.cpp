// SPDX-FileCopyrightText: 2026 The Wayside authors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/node/conformanceoptions.h"

#include "netcore/base/iso8601.h"
#include "netcore/conformance/client/clientcases.h"
#include "netcore/conformance/report/reportwriters.h"

namespace wayside::nodeprogram {

using namespace Qt::StringLiterals;
using namespace conformance;

namespace {

constexpr int listWidth = 100;

tl::unexpected<Error> wrong(const QString& sentence) {
    return failure(ErrorCode::InvalidArgument, Fault::Local, sentence.toStdString());
}

Result<void> readDuration(const OptionValue& value, const QString& name, Milliseconds& target) {
    const auto text = value(name);
    if (!text)
        return {};
    const auto duration = parseIso8601Duration(text->toStdString());
    if (!duration || duration->count() < 1000)
        return wrong(u"--%1 must be an ISO 8601 duration of a second or more, like PT2M"_s.arg(name));
    target = *duration;
    return {};
}

QStringList several(const QCommandLineParser& parser, const OptionValue& value, const QString& name) {
    const QStringList given = parser.values(name);
    const auto only = value(name);
    return given.isEmpty() && only ? QStringList{*only} : given;
}

} // namespace

QList<QCommandLineOption> conformanceOptions() {
    return {
        {u"conformance"_s, u"With --dev: judge the clients that connect; WHAT is client. See below"_s,
         u"WHAT"_s},
        {u"only"_s, u"Of the conformance cases only these: numbers, sections or areas, 01-5.02,01-6,tls"_s,
         u"CASES"_s},
        {u"skip"_s, u"All conformance cases but these"_s, u"CASES"_s},
        {u"list"_s, u"With --conformance: list the cases and end"_s},
        {u"json"_s, u"With --conformance: the report on standard output as JSON"_s},
        {u"every-case"_s, u"With --conformance: a line also for each case that passed"_s},
        {u"junit"_s, u"With --conformance: the report for continuous integration"_s, u"FILE"_s},
        {u"report"_s, u"With --conformance: the report as JSON"_s, u"FILE"_s},
        {u"conformance-timeout"_s, u"With --conformance: end after this long, whatever is left (PT5M)"_s,
         u"DURATION"_s},
        {u"conformance-patience"_s, u"With --conformance: how long a client may take to come back (PT65S)"_s,
         u"DURATION"_s},
    };
}

QString conformanceHelp() {
    return u"\nTrying a client of your own:\n"
           "  wayside-node --dev --conformance client\n"
           "prints its ready line as always: where REST is (apiUrl), identifiers, and a token for every "
           "role. Let\n"
           "your client ask for a session there (POST /v1/sessions), connect where the session says, and "
           "stay\n"
           "connected: whenever a session ends it has to come back with a new one, as in the field. Each "
           "session\n"
           "is used for the next cases. What is waited for, and what is found, is told on standard error; "
           "when\n"
           "there is nothing left to try the node ends, with the report on standard output.\n"
           "  A whole run takes about a minute with a client that waits a second at most before it comes "
           "back. One\n"
           "whose backoff grows to a minute, as the protocol proposes, needs a quarter of an hour: give it "
           "shorter\n"
           "waits for the test, or --conformance-timeout PT20M. Let it publish some payloads a second, more "
           "is\n"
           "judged then. Several clients may be connected at once, a TLC, a Broker and a Monitor, with TLS "
           "and\n"
           "without: each case is judged with the first that fits.\n"
           "  A case nobody showed is \"not seen\", which is no failure; the report says what to do for it. "
           "To see\n"
           "how a client ends, end it when you are asked to, and start it again. 401 and 403 come last, "
           "because a\n"
           "proper client stops after them.\n"
           "  --only 01-5 tries one section, --only 01-2.09 one case, --list shows them all.\n"
           "  Exit with --conformance: 0 nothing was found; 1 something was; 6 no client came; 130 interrupted.\n"_s;
}

Result<std::optional<ConformanceWishes>> readConformance(const QCommandLineParser& parser,
                                                         const OptionValue& value) {
    const auto what = value(u"conformance"_s);
    if (!what) {
        for (const QString& option : {u"only"_s, u"skip"_s, u"list"_s, u"json"_s, u"every-case"_s, u"junit"_s,
                                      u"report"_s, u"conformance-timeout"_s, u"conformance-patience"_s}) {
            if (parser.isSet(option))
                return wrong(u"--%1 belongs to --conformance client"_s.arg(option));
        }
        return std::nullopt;
    }
    if (*what != "client"_L1)
        return wrong(
            u"--conformance can judge a client, not %1; a node is judged by: waysidectl conformance node"_s
                .arg(*what));
    ConformanceWishes wishes;
    wishes.only = several(parser, value, u"only"_s);
    wishes.skip = several(parser, value, u"skip"_s);
    wishes.list = parser.isSet(u"list"_s);
    wishes.json = parser.isSet(u"json"_s);
    wishes.everyCase = parser.isSet(u"every-case"_s);
    wishes.junitFile = value(u"junit"_s).value_or(QString());
    wishes.reportFile = value(u"report"_s).value_or(QString());
    const QStringList idle =
        CaseFilter(wishes.only, wishes.skip).patternsWithoutCase(client::clientCaseDescriptions());
    if (!idle.isEmpty())
        return wrong(u"there is no conformance case %1; --conformance client --list shows them"_s.arg(
            idle.constFirst()));
    return readDuration(value, u"conformance-timeout"_s, wishes.timeout)
        .and_then([&] { return readDuration(value, u"conformance-patience"_s, wishes.patience); })
        .map([&] { return std::optional(wishes); });
}

QString conformanceCaseList(const ConformanceWishes& wishes) {
    const CaseFilter filter(wishes.only, wishes.skip);
    QList<CaseDescription> cases;
    for (const CaseDescription& each : client::clientCaseDescriptions()) {
        if (filter.admits(each))
            cases.append(each);
    }
    return wishes.json ? QString::fromUtf8(caseListAsJson(cases)) : caseListAsText(cases, listWidth);
}

} // namespace wayside::nodeprogram
