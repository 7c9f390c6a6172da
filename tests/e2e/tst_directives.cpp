// SPDX-License-Identifier: GPL-3.0-or-later
// What leaders order, by the command line: into the ledger first, and read from it alone.
#include "tests/e2e/world.h"

#include <QJsonArray>
#include <QTest>

using namespace ioc::e2e;

namespace {

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(QLatin1Char('_'));
}

QByteArray quake(int number)
{
    return R"({"id":"q)" + QByteArray::number(number) +
           R"(","properties":{"mag":3.0,"time":1704844800000,"updated":1704844800000,"net":"ci"},)"
           R"("geometry":{"type":"Point","coordinates":[105,20,5]}})";
}

} // namespace

class TestDirectives : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<World>();
        QCOMPARE(m_world->collect().status, 0);
    }

    void areRecordedFirstAndReadFromTheLedger()
    {
        QCOMPARE(issue({}), QByteArray("2026-0001"));
        QCOMPARE(order(words("progress_2026-0001_--percent_40_--text_đã họp")), 0);
        QCOMPARE(order(words("extend_2026-0001_--due_2031-12-04_--text_mưa lũ")), 0);
        QCOMPARE(order(words("report_2026-0001_--text_xong")), 0);
        QCOMPARE(order(words("close_2026-0001_--text_đã kiểm tra")), 0);
        const QJsonObject one = directive(0);
        QCOMPARE(one[QLatin1String("state")].toString(), QStringLiteral("closed"));
        QCOMPARE(one[QLatin1String("percent")].toInt(), 40);
        QCOMPARE(one[QLatin1String("due")].toString(), QStringLiteral("2031-12-04"));
        QCOMPARE(one[QLatin1String("history")].toArray().size(), 5);
        QCOMPARE(tool(QStringLiteral("sqlite3"), {m_world->data() + QStringLiteral("/ledger.sqlite"),
                                                  QStringLiteral("select group_concat(kind, ' ') from entry where "
                                                                 "subject = '2026-0001'")}),
                 QByteArray("directive.issued directive.progressed directive.extended directive.reported "
                            "directive.closed"));
        QCOMPARE(m_world->ask({QStringLiteral("ledger"), QStringLiteral("verify")}).status, 0);
    }

    void tellTheIndicatorBeforeAndAfter()
    {
        QCOMPARE(issue(words("--indicator_quake.count_--settled-by_<=5/3")), QByteArray("2026-0001"));
        m_world->quakes = "{\"features\":[" + quake(1) + "," + quake(2) + "]}";
        QCOMPARE(m_world->collect().status, 0);
        QCOMPARE(order(words("close_2026-0001_--text_xong")), 0);
        const QJsonObject one = directive(0);
        const QJsonObject asked = m_world->answer(words("query_--indicator_quake.count"));
        const QJsonValue now = asked[QLatin1String("rows")].toArray().last()[QLatin1String("value")];
        QVERIFY(now.isDouble());
        QCOMPARE(one[QLatin1String("after")], now);
        QVERIFY(one[QLatin1String("before")].isDouble());
    }

    void tablesSayItInWords()
    {
        issue({});
        const QByteArray list = m_world->ask(words("directives_--lang_vi")).out;
        QVERIFY2(list.contains("đang thực hiện") && !list.contains("open"), list.constData());
        const QByteArray one = m_world->ask(words("directives_show_2026-0001_--lang_vi")).out;
        QVERIFY2(one.contains("Ban hành") && !one.contains("issued"), one.constData());
    }

    void areListedAsTheyStoodThen()
    {
        issue({});
        const QJsonObject before = m_world->answer(words("directives_--at_2026-01-01T00:00"));
        QVERIFY(before[QLatin1String("directives")].toArray().isEmpty());
        QCOMPARE(overdue("2031-11-27"), 0); // its last day
        QCOMPARE(overdue("2031-11-29"), 1);
    }

    void refuseWhatCannotBe_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("unknown order") << words("forget_2026-0001");
        QTest::newRow("no such directive") << words("close_2026-0009_--text_x");
        QTest::newRow("no id") << words("close_--text_x");
        QTest::newRow("no reason") << words("close_2026-0001");
        QTest::newRow("percent") << words("progress_2026-0001_--percent_140");
        QTest::newRow("no percent") << words("progress_2026-0001");
        QTest::newRow("back in time") << words("extend_2026-0001_--due_2026-01-01_--text_x");
        QTest::newRow("no content") << words("issue_--issuer_A_--charge_agency:usgs_--due_2031-11-27");
        QTest::newRow("nobody") << words("issue_--content_A_--issuer_A_--charge_agency:nobody_--due_2031-11-27");
        QTest::newRow("unit as agency") << words("issue_--content_A_--issuer_A_--charge_usgs_--due_2031-11-27");
        QTest::newRow("unknown indicator")
            << words("issue_--content_A_--issuer_A_--charge_agency:usgs_--due_2031-11-27_--indicator_none");
        QTest::newRow("limit") << words(
            "issue_--content_A_--issuer_A_--charge_agency:usgs_--due_2031-11-27_--settled-by_5");
    }

    void refuseWhatCannotBe()
    {
        QFETCH(QStringList, arguments);
        issue({});
        const Finished refused = m_world->ask(QStringList{QStringLiteral("directives")} + arguments);
        QCOMPARE(refused.status, 1);
        QVERIFY(!refused.err.isEmpty());
        QCOMPARE(m_world->answer({QStringLiteral("directives")})[QLatin1String("directives")].toArray().size(), 1);
        QCOMPARE(directive(0)[QLatin1String("history")].toArray().size(), 1);
    }

private:
    QByteArray issue(const QStringList &more)
    {
        return m_world
            ->ask(
                words(
                    "directives_issue_--content_Hạ mực nước_--issuer_Chủ tịch_--charge_agency:usgs_--due_2031-11-27") +
                more)
            .out.trimmed();
    }
    int order(const QStringList &arguments)
    {
        return m_world->ask(QStringList{QStringLiteral("directives")} + arguments).status;
    }
    QJsonObject directive(int index)
    {
        return m_world->answer({QStringLiteral("directives")})[QLatin1String("directives")].toArray()[index].toObject();
    }
    qsizetype overdue(const char *day)
    {
        return m_world
            ->answer({QStringLiteral("directives"), QStringLiteral("--overdue"), QStringLiteral("--at"),
                      QString::fromLatin1(day) + QStringLiteral("T08:00")})[QLatin1String("directives")]
            .toArray()
            .size();
    }

    std::unique_ptr<World> m_world;
};

QTEST_GUILESS_MAIN(TestDirectives)
#include "tst_directives.moc"
