// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/clock.h"
#include "app/simulator/http/text_writer.h"
#include "app/simulator/inbox/inbox_writer.h"
#include "app/simulator/model/csv_table.h"
#include "tests/simulator/worlds.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

using namespace ioc::sim;

namespace {

QByteArray decimal(double value, int places, char sign, char group)
{
    TextWriter out(32);
    out.decimal(value, places, sign, group);
    return out.take();
}

bool matches(const QByteArray &line, const char *pattern)
{
    return QRegularExpression(QRegularExpression::anchoredPattern(QString::fromUtf8(pattern)))
        .match(QString::fromUtf8(line))
        .hasMatch();
}

} // namespace

class FilesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesNumbersInTheDeclaredConvention()
    {
        QCOMPARE(decimal(1234.5, 2, ',', '.'), "1.234,50");
        QCOMPARE(decimal(14'200'000, 2, ',', '.'), "14.200.000,00");
        QCOMPARE(decimal(0.055, 2, '.', 0), "0.06");
        QCOMPARE(decimal(999.996, 2, ',', '.'), "1.000,00");
        QCOMPARE(decimal(-0.001, 2, ',', '.'), "0,00");
        QCOMPARE(decimal(-12.5, 0, ',', '.'), "-13");
    }

    void writesTimesInLocalTime()
    {
        TextWriter out(128);
        out.iso(kEvening) << ' ';
        out.dateTime(kEvening) << ' ';
        out.shortDate(dayOf(kEvening));
        QCOMPARE(out.take(), "2026-11-21T18:45:03+07:00 21/11/2026 18:45 261121");
    }

    void readsQuotedTables()
    {
        const auto table = CsvTable::parse("\xef\xbb\xbfid,name\r\n1,\"Hòa, \"\"An\"\"\"\r\n2,\n");
        QCOMPARE(table.rows(), size_t(2));
        QCOMPARE(table.at(0, "name"), QByteArray("Hòa, \"An\""));
        QCOMPARE(table.at(1, "id"), "2");
        QVERIFY(table.at(1, "missing").isEmpty());
    }

    void budgetRowsKeepTheirConvention()
    {
        const World world = smallWorld();
        const Day first = dayOf(2026, 10, 1);
        const QByteArray file = budgetFile(world, first, first + 31);
        QVERIFY(file.startsWith("\xef\xbb\xbfNGAY;LOAI;MA_NGUON;TEN_NGUON;SO_TIEN_TRIEU_DONG\r\n"));
        QVERIFY(file.endsWith("\r\n"));
        const auto lines = file.split('\n');
        QVERIFY(lines.size() >= 31 * 7 + 2);
        for (qsizetype i = 1; i + 1 < lines.size(); ++i)
            QVERIFY2(
                matches(
                    lines[i],
                    R"(\d{2}/\d{2}/2026;(THU|GIAI_NGAN|KE_HOACH_VON|TAM_THU);[A-Z_]+;[^;]+;\d{1,3}(\.\d{3})*,\d{2}\r)"),
                lines[i].constData());
    }

    void bedRowsNameEveryHospital()
    {
        const World world = smallWorld();
        const Day first = dayOf(2026, 10, 5);
        const auto lines = bedsFile(world, first, first + 1).trimmed().split('\n');
        QVERIFY(lines.size() >= 15);
        QCOMPARE(lines[0], "Ngay;MaCoSo;TenCoSo;TongGiuong;GiuongDangDung");
        QVERIFY(matches(lines[1], R"(05/10/2026;79901;BV Đa khoa tỉnh;\d+;\d+)"));
    }

    void deliversMonthsFirstAndThenDays()
    {
        const World world = smallWorld();
        const auto files = filesOf(departments()[0], world, kEvening);
        QCOMPARE(files.front().name, QStringLiteral("thu-chi-ngan-sach-2026-09.csv"));
        QCOMPARE(files[1].name, QStringLiteral("thu-chi-ngan-sach-2026-10.csv"));
        QCOMPARE(files[2].name, QStringLiteral("thu-chi-ngan-sach-2026-11-01.csv"));
        QCOMPARE(files.back().name, QStringLiteral("thu-chi-ngan-sach-2026-11-20.csv"));
        Day told = world.firstDay;
        for (const DeliveredFile &file : files) {
            QCOMPARE(file.first, told);
            told = file.end;
        }
    }

    void aDayAppearsWhenItIsDue()
    {
        const World world = smallWorld();
        const Department &beds = departments()[1];
        const Day monday = dayOf(2026, 11, 23);
        const size_t before = filesOf(beds, world, at(monday, 16, 4)).size();
        QCOMPARE(filesOf(beds, world, at(monday, 16, 5)).size(), before + 1);
    }

    void putsWholeFilesIntoTheInboxOnce()
    {
        QTemporaryDir folder;
        const World world = smallWorld();
        const ioc::FixedClock clock{ioc::Instant(kEvening)};
        InboxWriter writer(world, clock, folder.path());
        const auto written = writer.deliver();
        QVERIFY(written);
        QCOMPARE(*written, int(filesOf(departments()[0], world, kEvening).size() +
                               filesOf(departments()[1], world, kEvening).size()));
        QCOMPARE(*writer.deliver(), 0);
        InboxWriter restarted(world, clock, folder.path());
        QCOMPARE(*restarted.deliver(), 0);
        QCOMPARE(QDir(folder.filePath(QStringLiteral("ngan-sach"))).entryList(QDir::Files).size(),
                 qsizetype(filesOf(departments()[0], world, kEvening).size()));
    }

    void tellsWhenTheInboxCannotBeWritten()
    {
        const World world = smallWorld();
        const ioc::FixedClock clock{ioc::Instant(kEvening)};
        InboxWriter writer(world, clock, QStringLiteral("/proc/nowhere"));
        const auto written = writer.deliver();
        QVERIFY(!written);
        QVERIFY(written.error().code == ioc::ErrorCode::Io);
    }
};

QTEST_GUILESS_MAIN(FilesTest)
#include "files_test.moc"
