// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/row_search.h"

#include "datasources/decoders/ndjson_decoder.h"
#include "tests/ingest/feed_fixture.h"

using namespace ioc;
using namespace ioc::test;

namespace {

const Instant kReceived = at("2026-11-21T11:44:00Z");

std::vector<RowSearch::Found> search(const FeedDefinition &definition, std::string_view lines,
                                     const RowSearch::Wanted &wanted)
{
    FeedFixture feed(definition);
    RowSearch found(*feed.compiled, kReceived, {wanted});
    const auto decoded = NdjsonDecoder().decode(lines, feed.compiled->sources, found);
    Q_ASSERT(decoded);
    return found.found();
}

} // namespace

class RowSearchTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void findsTheRowThatBroughtAnObservation();
    void findsEveryRowOfARecord();
};

/// The second row is broken and the third refused: they count as rows all the same.
void RowSearchTest::findsTheRowThatBroughtAnObservation()
{
    const std::string_view lines =
        R"({"station":"KK2","at":"2026-11-21T18:00:00+07:00","value":5,"unit":"24133"}
{"station":
{"station":"KK1","at":"2026-11-21T18:00:00+07:00","value":"?","unit":"24133"}
{"station":"KK1","at":"2026-11-21T18:00:00+07:00","value":12,"unit":"24133","reader":"A"}
)";
    const auto found = search(airFeed(), lines,
                              {{MeasureId(text("air.pm25")), UnitId(text("24133@2025-07-01")), {text("KK1")}},
                               at("2026-11-21T11:00:00Z"),
                               {}});
    QCOMPARE(found.size(), 1u);
    QCOMPARE(found[0].row, std::int64_t(4));
    QCOMPARE(found[0].cells,
             QByteArray(R"({"/station":"KK1","/at":"2026-11-21T18:00:00+07:00","/value":12,"/unit":"24133"})"));
}

void RowSearchTest::findsEveryRowOfARecord()
{
    const std::string_view lines =
        R"({"id":"H1","changed":"2026-11-20T08:00:00+07:00","received":"2026-11-20T08:00:00+07:00","agency":"a","unit":"24133"}
{"id":"H2","changed":"2026-11-20T08:00:00+07:00","received":"2026-11-20T08:00:00+07:00","agency":"a","unit":"24133"}
{"id":"H1","changed":"2026-11-20T09:00:00+07:00","received":"2026-11-20T08:00:00+07:00","agency":"a","unit":"24133"}
)";
    const auto found = search(dossierFeed(), lines, {{}, {}, text("H1")});
    QCOMPARE(found.size(), 2u);
    QCOMPARE(found[0].row, std::int64_t(1));
    QCOMPARE(found[1].row, std::int64_t(3));
}

QTEST_GUILESS_MAIN(RowSearchTest)
#include "tst_row_search.moc"
