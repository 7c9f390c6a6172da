// SPDX-License-Identifier: GPL-3.0-or-later
// A month's report as a workbook: the doctor's recipe goes into a pack, the file into figures, and next month's file,
// in which a heading has another name, into none.
#include "tests/decoders/xlsx/one_stop_report.h"
#include "tests/e2e/e2e_support.h"

#include <QDir>
#include <QJsonDocument>
#include <QTest>

using namespace ioc::e2e;
using namespace ioc::test;

namespace {

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
        qFatal("cannot write %s", qPrintable(path));
}

const QString kOnTime = QStringLiteral("Đúng hạn");

} // namespace

class TestWorkbooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void theDoctorsRecipeMakesAPack();
    void aReportBecomesFigures();
    void nextMonthsDriftIsToldAndRefused();
    void theRightFileComesAfterIt();
    void sumsThatDifferLetNothingIn();

private:
    QString path(const char *name) const { return m_folder.filePath(QString::fromLatin1(name)); }
    Finished collect(const char *at) const;
    QJsonObject month(const QString &id) const;
    QString lastError() const;

    QTemporaryDir m_folder;
};

Finished TestWorkbooks::collect(const char *at) const
{
    return cli({QStringLiteral("collect"), QStringLiteral("--pack"), path("pack"), QStringLiteral("--data"),
                path("data"), QStringLiteral("--endpoint"), QStringLiteral("drop=") + path("drop"),
                QStringLiteral("--at"), QString::fromLatin1(at)});
}

/// What the program tells of a month; empty when it tells nothing.
QJsonObject TestWorkbooks::month(const QString &id) const
{
    const auto answer =
        json(cli({QStringLiteral("query"), QStringLiteral("--indicator"), QStringLiteral("on_time_share"),
                  QStringLiteral("--from"), QStringLiteral("2026-09-01"), QStringLiteral("--to"),
                  QStringLiteral("2027-01-01"), QStringLiteral("--data"), path("data"), QStringLiteral("--at"),
                  QStringLiteral("2026-12-10T08:00"), QStringLiteral("--format"), QStringLiteral("json")}));
    for (const auto &row : answer["rows"].toArray()) {
        if (row.toObject()["period"].toString() == id)
            return row.toObject();
    }
    return {};
}

QString TestWorkbooks::lastError() const
{
    const auto answer = json(cli({QStringLiteral("feeds"), QStringLiteral("--data"), path("data"),
                                  QStringLiteral("--format"), QStringLiteral("json")}));
    const QJsonObject feed = answer["feeds"].toArray().first().toObject();
    return feed["layer"].toString() + QStringLiteral(": ") + feed["error"].toString();
}

void TestWorkbooks::initTestCase()
{
    QVERIFY(QDir().mkpath(path("drop")));
    write(path("thang10.xlsx"), oneStopReport().bytes());
    write(path("thang11.xlsx"),
          oneStopReport(4, QStringLiteral("Sớm và đúng hạn"), QStringLiteral("Tháng 11 năm 2026")).bytes());
    QProcess::execute(QStringLiteral("cp"),
                      {QStringLiteral("-r"), QStringLiteral(TEST_SOURCE_DIR "/packs/reports"), path("pack")});
    QVERIFY(QDir().mkpath(path("pack/feeds"))); // which holds nothing yet, so that no clone has it
}

void TestWorkbooks::theDoctorsRecipeMakesAPack()
{
    const Finished told = cli({QStringLiteral("import"), QStringLiteral("doctor"), path("thang10.xlsx")});
    QCOMPARE(told.status, 0);
    QVERIFY2(told.out.contains("Tổng cộng") && told.out.contains("sums"), told.out.constData());
    const Finished recipe =
        cli({QStringLiteral("import"), QStringLiteral("doctor"), path("thang10.xlsx"), QStringLiteral("--json")});
    QCOMPARE(recipe.status, 0);
    QJsonObject feed = QJsonDocument::fromJson(recipe.out).object();
    QVERIFY(!feed["fields"].toArray().isEmpty());
    // What the operator adds: where the files come from, and what the columns mean.
    feed.insert(QStringLiteral("id"), QStringLiteral("mot-cua"));
    feed.insert(QStringLiteral("name"), QJsonObject{{"vi", "Báo cáo một cửa"}, {"en", "One-stop report"}});
    feed.insert(QStringLiteral("sector"), QStringLiteral("hanh-chinh"));
    feed.insert(QStringLiteral("owner"), QStringLiteral("van-phong"));
    feed.insert(QStringLiteral("connector"),
                QJsonObject{{"type", "folder"}, {"path", "{endpoint:drop}"}, {"pattern", "*.xlsx"}, {"stable_s", 0}});
    const auto observation = [](const char *measure, const char *value) {
        return QJsonObject{{"measure", measure},
                           {"value", value},
                           {"at", "period_from"},
                           {"members", QJsonObject{{"class", "row_group"}, {"agency", "don_vi"}}}};
    };
    feed.insert(QStringLiteral("observations"), QJsonArray{observation("on_time", "da_giai_quyet_dung_han"),
                                                           observation("late", "da_giai_quyet_qua_han")});
    feed.insert(QStringLiteral("every_s"), 3600);
    feed.insert(QStringLiteral("promise_s"), 86400);
    write(path("pack/feeds/mot-cua.json"),
          QJsonDocument(QJsonObject{{"$schema", "https://toancanh.invalid/schemas/feeds.schema.json"},
                                    {"feeds", QJsonArray{feed}}})
              .toJson());
    const Finished checked = cli({QStringLiteral("check-pack"), path("pack")});
    QVERIFY2(checked.status == 0, checked.out.constData());
}

void TestWorkbooks::aReportBecomesFigures()
{
    QVERIFY(QFile::copy(path("thang10.xlsx"), path("drop/thang10.xlsx")));
    const Finished collected = collect("2026-11-06T08:00");
    QVERIFY2(collected.status == 0, collected.err.constData());
    const QJsonObject october = month(QStringLiteral("2026-10"));
    QCOMPARE(october["numerator"].toDouble(), 1460.0);   // 100 + 170 + 960 + 230: neither groups nor the total again
    QCOMPARE(october["denominator"].toDouble(), 1493.0); // and 6 + 3 + 20 + 4
}

void TestWorkbooks::nextMonthsDriftIsToldAndRefused()
{
    const auto check = [this](const char *file) {
        return cli({QStringLiteral("import"), QStringLiteral("check"), path(file), QStringLiteral("--feed"),
                    QStringLiteral("mot-cua"), QStringLiteral("--pack"), path("pack")});
    };
    QCOMPARE(check("thang10.xlsx").status, 0);
    const Finished told = check("thang11.xlsx");
    QCOMPARE(told.status, 4);
    QVERIFY2(told.out.contains(
                 "“Đã giải quyết / Đúng hạn” is missing; in its place stands “Đã giải quyết / Sớm và đúng hạn”"),
             told.out.constData());

    QVERIFY(QFile::copy(path("thang11.xlsx"), path("drop/thang11.xlsx")));
    QCOMPARE(collect("2026-12-06T08:00").status, 3);
    const QString error = lastError();
    QVERIFY2(error.startsWith(QStringLiteral("decode: ")), qPrintable(error));
    QVERIFY2(error.contains(QStringLiteral("Đã giải quyết / Đúng hạn")), qPrintable(error));
    QVERIFY(month(QStringLiteral("2026-11"))["value"].isNull());
    QCOMPARE(month(QStringLiteral("2026-10"))["numerator"].toDouble(), 1460.0);
}

void TestWorkbooks::theRightFileComesAfterIt()
{
    write(path("drop/thang11-sua.xlsx"), oneStopReport(4, kOnTime, QStringLiteral("Tháng 11 năm 2026")).bytes());
    const Finished collected = collect("2026-12-07T08:00");
    QVERIFY2(collected.status == 0, collected.err.constData());
    QCOMPARE(month(QStringLiteral("2026-11"))["numerator"].toDouble(), 1460.0);
}

void TestWorkbooks::sumsThatDifferLetNothingIn()
{
    write(path("drop/thang12.xlsx"), oneStopReport(40, kOnTime, QStringLiteral("Tháng 12 năm 2026")).bytes());
    QCOMPARE(collect("2026-12-08T08:00").status, 3);
    const QString error = lastError();
    QVERIFY2(error.contains(QStringLiteral("row 12")), qPrintable(error));
    QVERIFY(month(QStringLiteral("2026-12"))["value"].isNull());
}

QTEST_GUILESS_MAIN(TestWorkbooks)
#include "tst_workbooks.moc"
