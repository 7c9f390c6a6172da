// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/record_typing.h"

#include "core/ingest/record_json.h"
#include "core/ingest/row_mapper.h"
#include "tests/ingest/feed_fixture.h"

using namespace ioc;
using namespace ioc::test;

namespace {

using Row = std::vector<std::string>;

/// What the mapper makes of a row, and the JSON body that version 1 stored for it.
struct Mapped
{
    std::vector<RecordValue> values;
    QByteArray body;
};

Mapped map(FeedFixture &feed, const Row &row)
{
    std::vector<Cell> cells(row.size());
    for (size_t i = 0; i < row.size(); ++i) {
        cells[i].kind = row[i].empty() ? Cell::Kind::Absent : Cell::Kind::Text;
        cells[i].text = row[i];
    }
    Batch prototype;
    prototype.received = at("2026-11-21T11:44:00Z");
    RowMapper mapper(*feed.compiled, prototype, [](Batch &&) { return true; });
    mapper.row(cells);
    const Batch batch = mapper.takeRest();
    return {batch.records.at(0).values, recordJson(feed.compiled->sourceNames, cells)};
}

} // namespace

class RecordTypingTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }

    void readsWhatVersion1StoredAsTheMapperReadsTheRow()
    {
        FeedFixture feed(declared(dossierFeed()));
        RecordTyping typing(feed.compiled->pack, *feed.compiled->definition, feed.compiled->units);
        for (const Row &row :
             {Row{"H1", "2026-11-21T09:00:00Z", "2026-11-20T18:40:00Z", "so-y-te", "24133", "15000.5", "open"},
              Row{"H2", "2026-11-21T09:00:00Z", "2025-06-30T16:59:59Z", "Sở Y tế \"1\"", "24133", "", ""}}) {
            const Mapped mapped = map(feed, row);
            QCOMPARE(mapped.values.size(), row.size());
            QVERIFY(typing.values(mapped.body) == mapped.values);
        }
        // The unit as of the day it was received: the code changed hands on 1 July 2025.
        const Mapped before = map(feed, {"H2", "2026-11-21T09:00:00Z", "2025-06-30T16:59:59Z", "a", "24133", "", ""});
        QVERIFY(typing.values(before.body)[4] == RecordValue(std::string("24133@1978-01-01")));
    }

    void leavesOutWhatCannotBeRead()
    {
        FeedFixture feed(declared(dossierFeed()));
        RecordTyping typing(feed.compiled->pack, *feed.compiled->definition, feed.compiled->units);
        const auto values =
            typing.values(R"({"id":"H1","changed":"yesterday","received":null,"unit":"24133","fee":12.5})");
        QCOMPARE(values.size(), size_t(7));
        QVERIFY(values[0] == RecordValue(std::string("H1")));
        QVERIFY(values[1] == RecordValue());
        QVERIFY(values[4] == RecordValue()); // no day tells which unit the code means
        QVERIFY(values[5] == RecordValue(12.5));
        QVERIFY(typing.values("no JSON") == std::vector<RecordValue>(7));
    }
};

QTEST_GUILESS_MAIN(RecordTypingTest)
#include "tst_record_typing.moc"
