// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/connectors/http/http_exchange.h"
#include "datasources/connectors/http/http_paging.h"
#include "datasources/connectors/http/ows_report.h"
#include "tests/fuzz/fuzz_target.h"

using namespace ioc;

namespace {

const QUrl kUrl(QStringLiteral("http://127.0.0.1/list?k=1"));

FeedDefinition feedWith(const QJsonObject &paging)
{
    FeedDefinition feed;
    feed.connector = {{QStringLiteral("paging"), paging}};
    feed.format = {{QStringLiteral("type"), QStringLiteral("json")}, {QStringLiteral("rows"), QStringLiteral("/rows")}};
    feed.pageRows = 2;
    return feed;
}

void read(const QJsonObject &paging, const HttpAnswer &answer)
{
    HttpPaging pages(feedWith(paging));
    const QUrl first = pages.first(kUrl);
    const auto next = pages.next(first, answer);
    FUZZ_EXPECT(next || !next.error().message.isEmpty());
    if (next && *next)
        FUZZ_EXPECT((*next)->isValid() && isSameServer(**next, kUrl) && **next != first);
}

} // namespace

/// A line with Link, one with Retry-After, and the body of an answer, read as a page of each kind of list.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size)
{
    fuzz::Input input(data, size);
    HttpAnswer answer;
    answer.status = 200;
    answer.link = fuzz::bytesOf(input.line());
    const auto wait = parseRetryAfter(fuzz::bytesOf(input.line()), Instant(Milliseconds(1'795'324'860'000)));
    FUZZ_EXPECT(!wait || (*wait >= std::chrono::seconds(1) && *wait <= std::chrono::hours(1)));
    answer.body = input.restBytes();
    const QString type = QStringLiteral("type"), parameter = QStringLiteral("parameter"), p = QStringLiteral("p");
    const QString next = QStringLiteral("next"), pointer = QStringLiteral("/meta/next");
    read({{type, QStringLiteral("link")}}, answer);
    read({{type, QStringLiteral("cursor")}, {next, pointer}}, answer);
    read({{type, QStringLiteral("cursor")}, {next, pointer}, {parameter, p}}, answer);
    read({{type, QStringLiteral("page")}, {parameter, p}}, answer);
    read({{type, QStringLiteral("offset")}, {parameter, p}, {QStringLiteral("total"), QStringLiteral("/n")}}, answer);
    read({{type, QStringLiteral("index")}}, answer);
    const auto whole = HttpPaging(feedWith({})).checkWhole(kUrl, answer);
    FUZZ_EXPECT(whole || !whole.error().message.isEmpty());
    const auto report = owsReport(answer.body);
    FUZZ_EXPECT(!report || report->size() <= answer.body.size() + 100);
    return 0;
}
