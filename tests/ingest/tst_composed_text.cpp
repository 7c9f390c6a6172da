// SPDX-License-Identifier: GPL-3.0-or-later
// Texts of rows and literals of the pack are one whether their letters are composed (NFC) or taken apart (NFD).
#include "core/ingest/composed_text.h"
#include "core/ingest/row_search.h"
#include "datasources/decoders/csv_decoder.h"
#include "tests/ingest/mapped_rows.h"
#include "tests/ingest/pipeline_run.h"

using namespace ioc;
using namespace ioc::test;

namespace {

std::string nfc(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C).toStdString();
}

std::string nfd(const QString &text)
{
    return text.normalized(QString::NormalizationForm_D).toStdString();
}

QString apart(const QString &text)
{
    return text.normalized(QString::NormalizationForm_D);
}

QString together(const QString &text)
{
    return text.normalized(QString::NormalizationForm_C);
}

/// What a reader makes of a text.
QString read(const FieldMapping &mapping, const std::string &content)
{
    const FieldReader reader(mapping, vietnam());
    Cell cell;
    cell.kind = Cell::Kind::Text;
    cell.text = content;
    const auto read = reader.read(cell);
    if (const auto *reason = std::get_if<QString>(&read))
        return QStringLiteral("refused: ") + *reason;
    const TypedValue &value = std::get<TypedValue>(read);
    if (value.kind == TypedValue::Kind::Boolean)
        return value.boolean ? text("yes") : text("no");
    return value.kind == TypedValue::Kind::Absent ? text("absent")
                                                  : QString::fromUtf8(value.text.data(), qsizetype(value.text.size()));
}

const QString kOnline = QStringLiteral("Trực tuyến");

/// Dossiers of which those are counted that came online.
FeedDefinition onlineFeed(const QString &literal)
{
    FeedDefinition feed = declared(dossierFeed());
    Condition online;
    online.field = text("state");
    online.value = literal;
    feed.records->counts = {{MeasureId(text("tthc.received")), text("received"), 0, {}, {}, {}, {online}}};
    return feed;
}

Row dossier(const std::string &id, const std::string &agency, const std::string &state)
{
    return {id, "2026-11-21T09:00:00Z", "2026-11-20T18:40:00Z", agency, "24133", "", state};
}

} // namespace

class ComposedTextTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void isWhatUnicodeSays_data();
    void isWhatUnicodeSays();
    void readsATextInEitherForm();
    void findsWordsInEitherForm();
    void findsAbsentTextsInEitherForm();
    void comparesConditionsInEitherForm();
    void countsRowsOfACsvInEitherForm();
    void givesOneKeyToARecordInEitherForm();
    void givesOneSeriesToAMemberInEitherForm();
    void findsUnitCodesInEitherForm();
    void findsTheRowOfARecordInEitherForm();
};

void ComposedTextTest::isWhatUnicodeSays_data()
{
    QTest::addColumn<QString>("text");

    QTest::newRow("empty") << QString();
    QTest::newRow("ASCII") << "so-y-te";
    QTest::newRow("Vietnamese") << "Sở Nông nghiệp và Môi trường, phường Đạ Tẻh, ờ Ỹ ặ ẫ ỡ ữ";
    QTest::newRow("two marks in the other order")
        << QStringLiteral("a\u0323\u0302 a\u0302\u0323 o\u031b\u0301 o\u0301\u031b");
    QTest::newRow("a mark alone") << QStringLiteral("\u0301a");
    QTest::newRow("a mark after a composed letter") << QStringLiteral("\u00ea\u0301 \u1ea1\u0302 \u1ea1\u0306");
    QTest::newRow("Greek tone marks that are Vietnamese ones") << QStringLiteral("a\u0340 a\u0341 \u0387");
    QTest::newRow("Latin that is not Vietnamese") << QStringLiteral("\u1e9b\u0323 \u1e00 \u1eff \u02ff");
    QTest::newRow("signs") << QStringLiteral("“10 \u212b” – 25 \u2126 m\u00b2 \u2000");
    QTest::newRow("Hangul") << QStringLiteral("\u1112\u1161\u11ab");
    QTest::newRow("beyond the first plane") << QStringLiteral("\U0001d15e \U0001f600");
    QTest::newRow("Chinese doubles") << QStringLiteral("\uf900 \u8c48");
}

void ComposedTextTest::isWhatUnicodeSays()
{
    QFETCH(QString, text);
    std::string room;
    for (const auto form : {QString::NormalizationForm_C, QString::NormalizationForm_D}) {
        const std::string given = text.normalized(form).toStdString();
        QCOMPARE(std::string(composed(given, room)), nfc(text));
    }
    QCOMPARE(std::string(composed(text.toStdString(), room)), nfc(text));
    QCOMPARE(composed(text), nfc(text));
}

void ComposedTextTest::readsATextInEitherForm()
{
    const FieldMapping mapping = field("name", FieldType::Text);
    QVERIFY(nfc(kOnline) != nfd(kOnline));
    QCOMPARE(read(mapping, nfc(kOnline)), together(kOnline));
    QCOMPARE(read(mapping, nfd(kOnline)), together(kOnline));
    QCOMPARE(read(mapping, " \t" + nfd(kOnline) + " "), together(kOnline));
}

void ComposedTextTest::findsWordsInEitherForm()
{
    const QString done = QStringLiteral("Đã trả");
    for (const QString &literal : {together(done), apart(done)}) {
        FieldMapping mapping = field("state", FieldType::Text);
        mapping.words = {{literal, apart(kOnline)}};
        QCOMPARE(read(mapping, nfc(done)), together(kOnline));
        QCOMPARE(read(mapping, nfd(done)), together(kOnline));
        FieldMapping flag = field("flag", FieldType::Boolean);
        flag.words = {{literal, text("true")}};
        QCOMPARE(read(flag, nfc(done)), text("yes"));
        QCOMPARE(read(flag, nfd(done)), text("yes"));
    }
}

void ComposedTextTest::findsAbsentTextsInEitherForm()
{
    const QString none = QStringLiteral("Không có số liệu");
    for (const QString &literal : {together(none), apart(none)}) {
        FieldMapping mapping = field("value", FieldType::Number);
        mapping.absent = {literal};
        QCOMPARE(read(mapping, nfc(none)), text("absent"));
        QCOMPARE(read(mapping, nfd(none)), text("absent"));
    }
}

void ComposedTextTest::comparesConditionsInEitherForm()
{
    for (const QString &literal : {together(kOnline), apart(kOnline)}) {
        FeedFixture feed(onlineFeed(literal));
        const auto mapped = map(feed, {dossier("H1", "a", nfc(kOnline)), dossier("H2", "a", nfd(kOnline)),
                                       dossier("H3", "a", nfd(QStringLiteral("Trực tiếp")))});
        const Batch &batch = mapped.parts[0];
        QCOMPARE(batch.records.size(), 3u);
        QCOMPARE(batch.records[0].contributions.size(), 1u);
        QCOMPARE(batch.records[1].contributions.size(), 1u);
        QCOMPARE(batch.records[2].contributions.size(), 0u);
    }
}

// A department exports from two machines, of which one takes letters apart.
void ComposedTextTest::countsRowsOfACsvInEitherForm()
{
    FeedDefinition definition = onlineFeed(kOnline);
    for (FieldMapping &field : definition.fields)
        field.source = field.name;
    QByteArray csv = "id,changed,received,agency,unit,fee,state\n";
    for (int i = 0; i < 10; ++i) {
        const QString state = i == 9 ? QStringLiteral("Trực tiếp") : kOnline;
        csv += "H" + QByteArray::number(i) + ",2026-11-21T09:00:00Z,2026-11-20T18:40:00Z,a,24133,," +
               QByteArray::fromStdString(i % 2 == 0 ? nfc(state) : nfd(state)) + "\n";
    }
    CsvDecoder decoder(',', CsvDecoder::Encoding::Utf8);
    const Outcome outcome = run(definition, decoder, payloadOf(csv));
    IOC_VERIFY(outcome.result);
    size_t counted = 0;
    for (const Record &record : outcome.parts[0].records)
        counted += record.contributions.size();
    QCOMPARE(counted, 9u);
}

void ComposedTextTest::givesOneKeyToARecordInEitherForm()
{
    FeedFixture feed(declared(dossierFeed()));
    const QString key = QStringLiteral("HS-Đất-Thổ cư-01");
    const auto mapped = map(feed, {dossier(nfc(key), "a", ""), dossier(nfd(key), "a", "")});
    const Batch &batch = mapped.parts[0];
    QCOMPARE(batch.records.size(), 2u);
    QCOMPARE(batch.records[0].key, together(key));
    QCOMPARE(batch.records[1].key, together(key));
    QCOMPARE(valuesOf(batch, batch.records[1]), valuesOf(batch, batch.records[0]));
}

void ComposedTextTest::givesOneSeriesToAMemberInEitherForm()
{
    FeedFixture feed(declared(dossierFeed()));
    const QString agency = QStringLiteral("Sở Y tế");
    const auto mapped = map(feed, {dossier("H1", nfc(agency), ""), dossier("H2", nfd(agency), "")});
    const Batch &batch = mapped.parts[0];
    QCOMPARE(contributionsOf(batch, batch.records[1]), contributionsOf(batch, batch.records[0]));
    QCOMPARE(batch.records[1].contributions[0].series, batch.records[0].contributions[0].series);

    FeedFixture air(declared(airFeed()));
    const QString station = QStringLiteral("Trạm Đạ Tẻh");
    const auto told = map(air, {{nfc(station), "2026-11-21T10:00:00Z", "1", "24133"},
                                {nfd(station), "2026-11-21T10:00:00Z", "2", "24133"}});
    QCOMPARE(told.parts[0].series.size(), 1u);
    QCOMPARE(told.parts[0].series[0].key.members, QStringList{together(station)});
}

void ComposedTextTest::findsUnitCodesInEitherForm()
{
    const QString code = QStringLiteral("XÃ-ĐẠ-01");
    for (const QString &listed : {together(code), apart(code)}) {
        AdministrativeUnit commune = unit(UnitType::Commune, "1", "2025-07-01");
        commune.code = listed;
        auto pack = smallPack();
        pack->units = UnitRegistry({unit(UnitType::Province, "96", "2025-07-01"), commune});
        FeedFixture feed(declared(airFeed()), pack);
        const auto mapped = map(
            feed, {{"KK1", "2026-11-21T10:00:00Z", "1", nfc(code)}, {"KK1", "2026-11-21T10:10:00Z", "2", nfd(code)}});
        QCOMPARE(mapped.refused, std::int64_t(0));
        QCOMPARE(mapped.parts[0].series.size(), 1u);
        QCOMPARE(mapped.parts[0].series[0].key.unit, commune.id);
    }
}

void ComposedTextTest::findsTheRowOfARecordInEitherForm()
{
    FeedFixture feed(declared(dossierFeed()));
    const QString key = QStringLiteral("Hồ sơ 1");
    RowSearch::Wanted wanted;
    wanted.recordKey = together(key);
    RowSearch search(*feed.compiled, at("2026-11-21T11:44:00Z"), {wanted});
    const Row row = dossier(nfd(key), "a", "");
    std::vector<Cell> cells(row.size());
    for (size_t i = 0; i < row.size(); ++i) {
        cells[i].kind = row[i].empty() ? Cell::Kind::Absent : Cell::Kind::Text;
        cells[i].text = row[i];
    }
    search.row(cells);
    QCOMPARE(search.found().size(), 1u);
}

QTEST_GUILESS_MAIN(ComposedTextTest)
#include "tst_composed_text.moc"
