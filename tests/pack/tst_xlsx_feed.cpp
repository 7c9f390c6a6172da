// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/pack/check_xlsx_feed.h"
#include "core/pack/pack_reader.h"
#include "tests/pack/pack_copy.h"
#include "tests/support.h"

#include <QJsonArray>

using namespace ioc;
using namespace ioc::test;

namespace {

FeedDefinition feedOf(QJsonObject format, const QStringList &sources)
{
    format.insert(QStringLiteral("type"), QStringLiteral("xlsx"));
    FeedDefinition feed;
    feed.format = format;
    for (const QString &source : sources) {
        FieldMapping field;
        field.source = source;
        feed.fields.push_back(field);
    }
    return feed;
}

const QString kFolder = QStringLiteral("\"type\": \"csv\", \"delimiter\": \";\", \"encoding\": \"windows-1258\"");

} // namespace

class XlsxFeedTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void takesWhatFitsTogether_data();
    void takesWhatFitsTogether();
    void refusesRecipesThatMakeNoSense_data();
    void refusesRecipesThatMakeNoSense();
    void isReadWithItsPack();
    void refusesSettingsThatNobodyKnows();
};

void XlsxFeedTest::takesWhatFitsTogether_data()
{
    QTest::addColumn<QJsonObject>("format");
    QTest::addColumn<QStringList>("sources");
    QTest::newRow("plain") << QJsonObject() << QStringList{"Mã xã", "@sheet", "[C]"};
    QTest::newRow("letters") << QJsonObject{{"header_row", 0}} << QStringList{"[A]", "[AB]"};
    QTest::newRow("official") << QJsonObject{{"layout", "official"}, {"label", "Đơn vị"}} << QStringList{"Đơn vị"};
    QTest::newRow("groups and period") << QJsonObject{{"layout", "official"},
                                                      {"label", "Đơn vị"},
                                                      {"marker", "STT"},
                                                      {"levels", QJsonArray{"roman"}},
                                                      {"period", QJsonObject{{"kind", "month"}}}}
                                       << QStringList{"@group", "@group/1", "@from", "@to", "@period"};
    QTest::newRow("lone texts") << QJsonObject{{"layout", "official"},
                                               {"label", "Đơn vị"},
                                               {"levels", QJsonArray{"text"}}}
                                << QStringList{"@group"};
}

void XlsxFeedTest::takesWhatFitsTogether()
{
    QFETCH(QJsonObject, format);
    QFETCH(QStringList, sources);
    QCOMPARE(faultsOfXlsxFeed(feedOf(format, sources)), QStringList());
}

void XlsxFeedTest::refusesRecipesThatMakeNoSense_data()
{
    QTest::addColumn<QJsonObject>("format");
    QTest::addColumn<QString>("source");
    QTest::addColumn<QString>("word");
    const QJsonObject official{{"layout", "official"}, {"label", "Đơn vị"}};
    const auto with = [&official](const char *key, const QJsonValue &value) {
        QJsonObject format = official;
        format.insert(QLatin1StringView(key), value);
        return format;
    };
    QTest::newRow("no label") << QJsonObject{{"layout", "official"}} << "a"
                              << "label";
    QTest::newRow("no headings") << with("header_row", 0) << "[A]"
                                 << "header_row";
    QTest::newRow("groups without marks") << with("levels", QJsonArray{"roman"}) << "a"
                                          << "marker";
    QTest::newRow("rows like groups") << with("levels", QJsonArray{"number"}) << "a"
                                      << "same marks";
    QTest::newRow("sums of a plain table") << QJsonObject{{"sums", QJsonArray{"a"}}} << "a"
                                           << "sums";
    QTest::newRow("no such source") << official << "@nothing"
                                    << "@nothing";
    QTest::newRow("no such level") << with("levels", QJsonArray{"text"}) << "@group/2"
                                   << "@group/2";
    QTest::newRow("no levels") << official << "@group"
                               << "@group";
    QTest::newRow("no period") << official << "@from"
                               << "period";
    QTest::newRow("a heading of none") << QJsonObject{{"header_row", 0}} << "Mã"
                                       << "[A]";
}

void XlsxFeedTest::refusesRecipesThatMakeNoSense()
{
    QFETCH(QJsonObject, format);
    QFETCH(QString, source);
    QFETCH(QString, word);
    const QStringList faults = faultsOfXlsxFeed(feedOf(format, {source}));
    QVERIFY2(faults.join(QLatin1Char(' ')).contains(word), qPrintable(faults.join(QLatin1Char('\n'))));
}

void XlsxFeedTest::isReadWithItsPack()
{
    PackCopy copy;
    copy.replace(
        QStringLiteral("feeds/air.json"), kFolder,
        QStringLiteral("\"type\": \"xlsx\", \"sheet\": 2, \"layout\": \"official\", \"header_row\": 5, "
                       "\"header_rows\": 2, \"marker\": \"STT\", \"label\": \"trạm\", \"levels\": [\"roman\"], "
                       "\"sums\": [\"PM2.5\"], \"tolerance\": 0.1, \"differences\": \"tell\", "
                       "\"period\": { \"kind\": \"month\" }, \"confirmed\": { \"headings\": [ { \"heading\": "
                       "\"PM2.5\", \"kind\": \"number\", \"typical\": 35.5 } ], \"title\": [ \"µg/m³\" ] }"));
    const PackReading reading = readPack(copy.path());
    QVERIFY2(reading.pack, qPrintable(texts(reading.problems).join(QLatin1Char('\n'))));
}

void XlsxFeedTest::refusesSettingsThatNobodyKnows()
{
    PackCopy copy;
    copy.replace(QStringLiteral("feeds/air.json"), kFolder, QStringLiteral("\"type\": \"xlsx\", \"hiden\": \"take\""));
    const PackReading reading = readPack(copy.path());
    QVERIFY(!reading.pack);
    const QString told = texts(reading.problems).join(QLatin1Char('\n'));
    QVERIFY2(told.contains(QStringLiteral("feeds/air.json /feeds/0/format")), qPrintable(told));
}

QTEST_GUILESS_MAIN(XlsxFeedTest)
#include "tst_xlsx_feed.moc"
