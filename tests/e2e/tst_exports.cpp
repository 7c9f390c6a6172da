// SPDX-License-Identifier: GPL-3.0-or-later
// What happened to directives and alarms, in files that others open.
#include "core/base/csv.h"
#include "tests/e2e/world.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace ioc::e2e;

namespace {

QStringList words(const char *text)
{
    return QString::fromUtf8(text).split(QLatin1Char('_'));
}

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray("(none)");
}

/// By the names of the header.
QList<QHash<QString, QString>> rowsOf(const QByteArray &csv)
{
    ioc::CsvReader reader(std::string_view(csv.constData(), size_t(csv.size())));
    std::vector<std::string_view> fields;
    QStringList names;
    QList<QHash<QString, QString>> rows;
    while (reader.next(fields)) {
        QStringList texts;
        for (const std::string_view field : fields)
            texts.append(QString::fromUtf8(field.data(), qsizetype(field.size())));
        if (names.isEmpty()) {
            names = texts;
            continue;
        }
        QHash<QString, QString> row;
        for (qsizetype i = 0; i < names.size(); ++i)
            row.insert(names[i], texts.value(i));
        rows.append(row);
    }
    return rows;
}

QByteArray quakes(int count)
{
    QByteArrayList features;
    for (int i = 1; i <= count; ++i) {
        const QByteArray at = QByteArray::number(QDateTime::currentMSecsSinceEpoch() - i * 60'000);
        features.push_back(R"({"id":"q)" + QByteArray::number(i) + R"(","properties":{"mag":3.0,"time":)" + at +
                           R"(,"updated":)" + at +
                           R"(,"net":"ci"},"geometry":{"type":"Point","coordinates":[105,20,5]}})");
    }
    return "{\"features\":[" + features.join(",") + "]}";
}

} // namespace

class TestExports : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_world = std::make_unique<World>();
        m_world->add(QStringLiteral(TEST_SOURCE_DIR "/rules/many.json"), QStringLiteral("rules/many.json"));
        m_world->quakes = quakes(1);
        QCOMPARE(m_world->collect().status, 0);
    }

    void directivesHoldTheirWholeHistory()
    {
        issue(QStringLiteral("Hạ mực nước"));
        QCOMPARE(ask(words("directives_progress_2026-0001_--percent_40_--text_đã họp")), 0);
        QCOMPARE(ask(words("directives_extend_2026-0001_--due_2031-12-04_--text_mưa lũ")), 0);
        issue(QStringLiteral("Khơi thông cống"));
        QCOMPARE(ask({QStringLiteral("directives"), QStringLiteral("export"), QStringLiteral("--file"), json()}), 0);
        const QJsonObject exported = QJsonDocument::fromJson(contentOf(json())).object();
        QCOMPARE(exported, m_world->answer({QStringLiteral("directives")}));
        QCOMPARE(exported[QLatin1String("directives")].toArray().size(), 2);

        QCOMPARE(ask({QStringLiteral("directives"), QStringLiteral("export"), QStringLiteral("--file"), csv()}), 0);
        QVERIFY(contentOf(csv()).startsWith("\xEF\xBB\xBFid,"));
        const auto rows = rowsOf(contentOf(csv()));
        QCOMPARE(rows.size(), 4); // three entries and one
        QCOMPARE(rows[1][QStringLiteral("event")], QStringLiteral("progressed"));
        QCOMPARE(rows[1][QStringLiteral("entry_percent")], QStringLiteral("40"));
        QCOMPARE(rows[1][QStringLiteral("text")], QStringLiteral("đã họp"));
        QCOMPARE(rows[1][QStringLiteral("due")], QStringLiteral("2031-12-04")); // as it stands
        QCOMPARE(rows[2][QStringLiteral("entry_due")], QStringLiteral("2031-12-04"));
        QCOMPARE(rows[3][QStringLiteral("content")], QStringLiteral("Khơi thông cống"));
        const QJsonValue at =
            exported[QLatin1String("directives")][0][QLatin1String("history")][1][QLatin1String("at")];
        QCOMPARE(rows[1][QStringLiteral("at")], at.toString());
        QVERIFY2(QDateTime::fromString(at.toString(), Qt::ISODate).isValid(), qPrintable(at.toString()));
    }

    void textsAreNoFormulas_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("field");
        const auto row = [](const char *text, const char *field) {
            QTest::newRow(text) << QString::fromUtf8(text) << QString::fromUtf8(field);
        };
        row("=HYPERLINK(\"http://x\",\"y\")", "'=HYPERLINK(\"http://x\",\"y\")");
        row("+cmd|' /C calc'!A0", "'+cmd|' /C calc'!A0");
        row("-2+3", "'-2+3");
        row("@SUM(A1)", "'@SUM(A1)");
        row("\t=1+1", "'\t=1+1");
        row("\r=1+1", "'\r=1+1");
        row("một, \"hai\"\nba", "một, \"hai\"\nba");
        row("giảm = tốt", "giảm = tốt");
    }

    void textsAreNoFormulas()
    {
        QFETCH(QString, text);
        QFETCH(QString, field);
        issue(QStringLiteral("x"));
        QCOMPARE(ask({QStringLiteral("directives"), QStringLiteral("comment"), QStringLiteral("2026-0001"),
                      QStringLiteral("--text"), text}),
                 0);
        QCOMPARE(ask({QStringLiteral("directives"), QStringLiteral("export"), QStringLiteral("--file"), csv()}), 0);
        const auto rows = rowsOf(contentOf(csv()));
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[1][QStringLiteral("text")], field);
        QCOMPARE(rows[1][QStringLiteral("by_data")], QStringLiteral("false")); // the columns stay in their places
    }

    void daysChooseWhatRanOnThem()
    {
        issue(QStringLiteral("x"));
        const auto exported = [this](const QStringList &options) {
            const bool isDone = ask(QStringList{QStringLiteral("directives"), QStringLiteral("export"),
                                                QStringLiteral("--file"), json(), QStringLiteral("--force")} +
                                    options) == 0;
            return isDone ? QJsonDocument::fromJson(contentOf(json()))[QLatin1String("directives")].toArray().size()
                          : -1;
        };
        const QString issued =
            m_world->answer({QStringLiteral("directives")})[QLatin1String("directives")][0][QLatin1String("issued_at")]
                .toString()
                .left(10);
        const QString next = QDate::fromString(issued, Qt::ISODate).addDays(1).toString(Qt::ISODate);
        QCOMPARE(exported({QStringLiteral("--to"), issued}), 0); // the day after the last
        QCOMPARE(exported({QStringLiteral("--to"), next}), 1);
        QCOMPARE(exported({QStringLiteral("--from"), next}), 1); // it is still running
        QCOMPARE(ask(words("directives_withdraw_2026-0001_--text_thôi")), 0);
        QCOMPARE(exported({QStringLiteral("--from"), next}), 0);
        QCOMPARE(exported({QStringLiteral("--from"), issued}), 1);
        QCOMPARE(exported({QStringLiteral("--from"), QStringLiteral("someday")}), -1);
    }

    void fileThatIsThereStays()
    {
        QFile there(json());
        QVERIFY(there.open(QIODevice::WriteOnly));
        there.write("mine");
        there.close();
        for (const char *of : {"directives", "alarms"}) {
            const Finished refused =
                m_world->ask({QString::fromLatin1(of), QStringLiteral("export"), QStringLiteral("--file"), json()});
            QCOMPARE(refused.status, 1);
            QVERIFY2(refused.err.contains("--force"), refused.err.constData());
            QCOMPARE(contentOf(json()), QByteArray("mine"));
        }
        QCOMPARE(ask({QStringLiteral("alarms"), QStringLiteral("export"), QStringLiteral("--file"), json(),
                      QStringLiteral("--force")}),
                 0);
        QVERIFY(contentOf(json()).startsWith('{'));
    }

    void fileNeedsAFormAndAPlace()
    {
        QCOMPARE(ask(words("directives_export")), 1);
        QCOMPARE(ask({QStringLiteral("alarms"), QStringLiteral("export"), QStringLiteral("--file"),
                      m_world->path(QStringLiteral("out.xlsx"))}),
                 1);
        QVERIFY(!QFile::exists(m_world->path(QStringLiteral("out.xlsx"))));
        QVERIFY(ask({QStringLiteral("alarms"), QStringLiteral("export"), QStringLiteral("--file"),
                     m_world->path(QStringLiteral("nowhere/out.csv"))}) != 0);
    }

    void alarmsHoldWhatHappenedToThem()
    {
        m_world->quakes = quakes(3);
        QCOMPARE(m_world->collect().status, 0);
        QCOMPARE(ask(words("alarms_acknowledge_many|00@1990-01-01_--text_=đã thấy")), 0);
        QCOMPARE(ask({QStringLiteral("alarms"), QStringLiteral("export"), QStringLiteral("--file"), json()}), 0);
        const QJsonArray alarms = QJsonDocument::fromJson(contentOf(json()))[QLatin1String("alarms")].toArray();
        QCOMPARE(alarms.size(), 1);
        QCOMPARE(alarms[0][QLatin1String("rule")].toString(), QStringLiteral("many"));
        const QJsonObject history = m_world->answer(words("alarms_history_many|00@1990-01-01"));
        QCOMPARE(alarms[0][QLatin1String("history")], history[QLatin1String("history")]);
        QCOMPARE(history[QLatin1String("history")].toArray().size(), 2);
        QCOMPARE(history[QLatin1String("history")][0][QLatin1String("priority")].toString(), QStringLiteral("high"));

        QCOMPARE(ask({QStringLiteral("alarms"), QStringLiteral("export"), QStringLiteral("--file"), csv()}), 0);
        const auto rows = rowsOf(contentOf(csv()));
        QCOMPARE(rows.size(), 2);
        QCOMPARE(rows[0][QStringLiteral("event")], QStringLiteral("raised"));
        QCOMPARE(rows[0][QStringLiteral("value")], QStringLiteral("3"));
        QCOMPARE(rows[1][QStringLiteral("text")], QStringLiteral("'=đã thấy"));
        QCOMPARE(ask({QStringLiteral("alarms"), QStringLiteral("export"), QStringLiteral("--file"), csv(),
                      QStringLiteral("--force"), QStringLiteral("--to"), QStringLiteral("2020-01-01")}),
                 0);
        QVERIFY(rowsOf(contentOf(csv())).isEmpty());
    }

private:
    QString json() const { return m_world->path(QStringLiteral("out.json")); }
    QString csv() const { return m_world->path(QStringLiteral("out.csv")); }
    int ask(const QStringList &arguments) const { return m_world->ask(arguments).status; }
    void issue(const QString &content) const
    {
        QCOMPARE(ask({QStringLiteral("directives"), QStringLiteral("issue"), QStringLiteral("--content"), content,
                      QStringLiteral("--issuer"), QStringLiteral("Chủ tịch"), QStringLiteral("--charge"),
                      QStringLiteral("agency:usgs"), QStringLiteral("--due"), QStringLiteral("2031-11-27")}),
                 0);
    }

    std::unique_ptr<World> m_world;
};

QTEST_GUILESS_MAIN(TestExports)
#include "tst_exports.moc"
