// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/format.h"
#include "core/engine/engine.h"
#include "core/geo/geojson.h"
#include "core/ingest/field_reader.h"
#include "core/pack/pack_reader.h"
#include "core/store/cache_reader.h"
#include "datasources/connectors/http/http_network.h"
#include "datasources/blocking_pool.h"
#include "datasources/connectors/connector_factory.h"
#include "datasources/decoders/csv_decoder.h"
#include "datasources/decoders/decoder_factory.h"
#include "translations/translations.h"

#ifdef HAS_MODELS
#include "widgets/models/feed_health_state.h"
#include "widgets/models/unit_text.h"
#include "widgets/models/wall_text.h"
#endif

#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace ioc;
using namespace Qt::StringLiterals;

namespace {

Format format(Language language)
{
    return {language, *Zone::byName(u"Asia/Ho_Chi_Minh"_s)};
}

QString said(const QStringList &arguments)
{
    QProcess program;
    program.start(QStringLiteral(PROGRAM_DIR "/toancanh-cli"), arguments);
    return program.waitForFinished(30'000) ? QString::fromUtf8(program.readAllStandardError()).trimmed()
                                           : program.errorString();
}

class NoRows final : public RowSink
{
public:
    bool row(std::span<const Cell>) override { return true; }
    bool unreadableRow(const QString &, std::span<const Cell>) override { return true; }
};

} // namespace

/// One known text of each layer, through the class that says it: a wrong context shows as English.
class LanguageTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { installLanguage(Language::Vietnamese); }

    void spansOfTime();
    void spansOfTimeInEnglishHavePlurals();
    void weekdays();
    void timesThatCannotBeRead();
    void reasonsOfAFieldReader();
    void problemsOfAPack();
    void faultsOfABoundary();
    void storageErrors();
    void engineErrors();
    void decoderErrors();
    void connectorErrors();
    void commandLineErrors();
    void wordsOfTheWall();
};

void LanguageTest::spansOfTime()
{
    const Format vietnamese = format(Language::Vietnamese);
    QCOMPARE(vietnamese.duration(std::chrono::minutes(163)), u"2 giờ 43 phút"_s);
    QCOMPARE(vietnamese.duration(std::chrono::hours(72)), u"3 ngày"_s);
    QCOMPARE(vietnamese.duration(std::chrono::seconds(59)), u"dưới một phút"_s);
}

void LanguageTest::spansOfTimeInEnglishHavePlurals()
{
    installLanguage(Language::English);
    const Format english = format(Language::English);
    QCOMPARE(english.duration(std::chrono::minutes(61)), u"1 hour 1 minute"_s);
    QCOMPARE(english.duration(std::chrono::minutes(122)), u"2 hours 2 minutes"_s);
}

void LanguageTest::weekdays()
{
    QCOMPARE(format(Language::Vietnamese).weekday(QDate(2026, 11, 21)), u"Thứ Bảy"_s);
    QCOMPARE(format(Language::Vietnamese).weekday(QDate(2026, 11, 22)), u"Chủ Nhật"_s);
}

void LanguageTest::timesThatCannotBeRead()
{
    const auto read = format(Language::Vietnamese).zone().fromIso(u"hôm qua"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().message, u"“hôm qua” không phải thời gian ISO 8601 dạng 2026-11-20T14:05."_s);
}

void LanguageTest::reasonsOfAFieldReader()
{
    FieldMapping mapping;
    mapping.name = u"so_luong"_s;
    mapping.type = FieldType::Number;
    mapping.required = true;
    const FieldReader reader(mapping, format(Language::Vietnamese).zone());
    Cell cell;
    QCOMPARE(std::get<QString>(reader.read(cell)), u"trường bắt buộc bị bỏ trống"_s);
    cell.kind = Cell::Kind::Boolean;
    QCOMPARE(std::get<QString>(reader.read(cell)), u"cần một số"_s);
}

void LanguageTest::problemsOfAPack()
{
    const PackReading reading = readPack(u"/no/such/pack"_s);
    QVERIFY(!reading.problems.empty());
    QCOMPARE(reading.problems.front().reason, u"Không có thư mục này. Hãy chỉ ra gói cấu hình tỉnh bằng --pack."_s);
}

void LanguageTest::faultsOfABoundary()
{
    const auto read = parseBoundaries("[]", u"test"_s);
    QVERIFY(!read);
    QCOMPARE(read.error().message, u"Tệp không phải là FeatureCollection."_s);
}

void LanguageTest::storageErrors()
{
    const auto reader = CacheReader::open(u"/no/such/cache.sqlite"_s);
    QVERIFY(!reader);
    QCOMPARE(reader.error().message, u"Chưa có dữ liệu lưu tạm. Hãy chạy “toancanh-cli collect” trước."_s);
    QTemporaryDir folder;
    const auto first = DataFolder::own(folder.path());
    const auto second = DataFolder::own(folder.path());
    QVERIFY(first && !second);
    QVERIFY(second.error().message.startsWith(u"Một chương trình Toàn Cảnh khác"_s));
}

void LanguageTest::engineErrors()
{
    QTemporaryDir folder;
    EngineSettings settings;
    settings.dataFolder = folder.path();
    Engine engine(settings);
    const auto started = engine.start();
    QVERIFY(!started);
    QCOMPARE(started.error().message, u"Thư mục dữ liệu chưa có gói cấu hình tỉnh. Hãy chỉ ra gói bằng --pack."_s);
}

void LanguageTest::decoderErrors()
{
    CsvDecoder csv(',', CsvDecoder::Encoding::Utf8);
    NoRows sink;
    const auto decoded = csv.decode("", {u"a"_s}, sink);
    QVERIFY(!decoded);
    QCOMPARE(decoded.error().message, u"Dữ liệu nhận được rỗng."_s);
    const auto made = makeDecoder({{u"type"_s, u"parchment"_s}});
    QVERIFY(!made);
    QCOMPARE(made.error().message, u"Không có bộ đọc cho định dạng “parchment”."_s);
}

void LanguageTest::connectorErrors()
{
    FeedDefinition feed;
    feed.id = FeedId(u"hop-thu"_s);
    feed.connector = {{u"type"_s, u"folder"_s}, {u"path"_s, u"/no/such/folder"_s}, {u"pattern"_s, u"*"_s}};
    HttpNetwork network;
    BlockingPool blocking;
    const auto connector = makeConnector(feed, {network, {}, nullptr, blocking});
    QVERIFY(connector);
    QString message;
    (*connector)->fetch({}, [&](const FetchOutcome &outcome) {
        if (const auto *failure = std::get_if<FetchFailure>(&outcome))
            message = failure->error.message;
    });
    QTRY_COMPARE(message, u"Thư mục không tồn tại hoặc không truy cập được."_s);
}

void LanguageTest::commandLineErrors()
{
    QCOMPARE(said({u"check-pack"_s}), u"toancanh-cli: Lệnh check-pack cần đúng một thư mục."_s);
    QCOMPARE(said({u"check-pack"_s, u"--lang"_s, u"en"_s}), u"toancanh-cli: check-pack takes one folder."_s);
}

void LanguageTest::wordsOfTheWall()
{
#ifdef HAS_MODELS
    AdministrativeUnit unit;
    unit.type = UnitType::Ward;
    unit.name = {u"Hòa An"_s, u"Hoa An"_s};
    QCOMPARE(UnitText::full(unit, Language::Vietnamese), u"Phường Hòa An"_s);
    QCOMPARE(UnitText::brief(unit, Language::Vietnamese), u"P. Hòa An"_s);
    QCOMPARE(feedStateWord(FeedState::Down), u"mất kết nối"_s);
    QCOMPARE(WallText::more(3), u"và 3 mục nữa"_s);
#else
    QVERIFY2(true, "a headless build has no wall");
#endif
}

QTEST_GUILESS_MAIN(LanguageTest)
#include "tst_language.moc"
