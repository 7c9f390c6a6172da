// SPDX-License-Identifier: GPL-3.0-or-later
// The whole way of an alarm in one program: figure, rule, ledger, people, and a person who takes it on.
#include "core/engine/engine.h"
#include "datasources/credentials/secret_source.h"
#include "tests/e2e/e2e_support.h"

#include <QDir>
#include <QTest>

using namespace ioc;

namespace {

struct OneSecret : SecretSource
{
    Result<QByteArray> secret(const QString &) const override { return QByteArray("key"); }
};

QByteArray quakes(int count)
{
    QByteArrayList features;
    for (int i = 1; i <= count; ++i) {
        const QByteArray at = QByteArray::number(QDateTime::currentMSecsSinceEpoch() - i);
        features.push_back("{\"id\":\"q" + QByteArray::number(i) + "\",\"properties\":{\"mag\":3.0,\"time\":" + at +
                           ",\"updated\":" + at +
                           ",\"net\":\"ci\"},\"geometry\":{\"type\":\"Point\",\"coordinates\":[105,20,5]}}");
    }
    return "{\"features\":[" + features.join(",") + "]}";
}

} // namespace

class AlarmEngineTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_told = 0;
        QVERIFY(QDir().mkpath(m_folder->filePath(QStringLiteral("drop"))));
        QProcess::execute(QStringLiteral("cp"),
                          {QStringLiteral("-r"), QStringLiteral(REPOSITORY_DIR "/tests/e2e/packs/world"), pack()});
        QVERIFY(QDir().mkpath(pack() + QStringLiteral("/rules")));
        QVERIFY(QFile::copy(QStringLiteral(REPOSITORY_DIR "/tests/e2e/rules/many.json"),
                            pack() + QStringLiteral("/rules/many.json")));
        QFile notify(QStringLiteral(TEST_SOURCE_DIR "/notify_by_hook.json"));
        QVERIFY(notify.open(QIODevice::ReadOnly));
        QFile written(pack() + QStringLiteral("/notify.json"));
        QVERIFY(written.open(QIODevice::WriteOnly));
        written.write(notify.readAll().replace("SERVER", m_server.address().toUtf8()));
        m_server.answerWith([this](const QByteArray &path) {
            if (path == "/hook")
                ++m_told;
            return e2e::RawServer::ok(path == "/earthquakes.json"
                                          ? quakes(3)
                                          : QByteArray("date,precipitation,temp_max\n2024-01-01,1.0,2.0\n"));
        });
    }

    void goesFromTheFigureToThePersonOnce()
    {
        {
            Engine engine(settings());
            QVERIFY(engine.start());
            QTRY_COMPARE_WITH_TIMEOUT(phase(engine), QStringLiteral("unacknowledged"), 20000);
            QTRY_COMPARE_WITH_TIMEOUT(m_told.load(), 1, 20000);
            QVERIFY(order(engine).done);
            QTRY_COMPARE_WITH_TIMEOUT(phase(engine), QStringLiteral("acknowledged"), 20000);
            const CommandAnswer again = order(engine);
            QVERIFY(!again.done);
            QVERIFY(!again.sentence.isEmpty());
            engine.stop();
        }
        Engine next(settings());
        QVERIFY(next.start());
        QTRY_COMPARE_WITH_TIMEOUT(phase(next), QStringLiteral("acknowledged"), 20000);
        next.stop();
        QCOMPARE(m_told.load(), 1);
    }

    void decidesNothingWhenTheJournalCannotBeRead()
    {
        {
            Engine engine(settings());
            QVERIFY(engine.start());
            QTRY_COMPARE_WITH_TIMEOUT(phase(engine), QStringLiteral("unacknowledged"), 20000);
            QTRY_COMPARE_WITH_TIMEOUT(m_told.load(), 1, 20000);
            engine.stop();
        }
        QVERIFY(QFile::remove(data() + QStringLiteral("/ledger.sqlite")));
        QFile broken(data() + QStringLiteral("/ledger.sqlite"));
        QVERIFY(broken.open(QIODevice::WriteOnly));
        broken.write(QByteArray(20000, 'x'));
        broken.close();
        Engine engine(settings());
        QVERIFY(engine.start());
        QTRY_VERIFY_WITH_TIMEOUT(engine.snapshot() && !engine.snapshot()->trouble.isEmpty(), 20000);
        QCOMPARE(phase(engine), QString());
        engine.stop();
        QCOMPARE(m_told.load(), 1);
    }

private:
    QString pack() const { return m_folder->filePath(QStringLiteral("pack")); }
    QString data() const { return m_folder->filePath(QStringLiteral("data")); }

    EngineSettings settings() const
    {
        EngineSettings settings;
        settings.packFolder = pack();
        settings.dataFolder = data();
        settings.endpoints[QStringLiteral("server")] = m_server.address();
        settings.endpoints[QStringLiteral("drop")] = m_folder->filePath(QStringLiteral("drop"));
        settings.secrets = std::make_shared<OneSecret>();
        return settings;
    }

    static QString phase(const Engine &engine)
    {
        if (!engine.snapshot())
            return {};
        for (const Alarm &alarm : engine.snapshot()->alarms) {
            if (alarm.key.rule.toString() == u"many")
                return toString(alarm.status.phase);
        }
        return {};
    }

    static CommandAnswer order(Engine &engine)
    {
        std::optional<CommandAnswer> answer;
        engine.order({Command::Kind::ActOnAlarm,
                      {},
                      {},
                      QStringLiteral("many|00@1990-01-01"),
                      QStringLiteral("acknowledged"),
                      {}},
                     [&answer](const CommandAnswer &given) { answer = given; });
        if (!QTest::qWaitFor([&answer] { return answer.has_value(); }, 20000))
            qFatal("no answer");
        return *answer;
    }

    e2e::RawServer m_server;
    std::atomic<int> m_told = 0;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(AlarmEngineTest)
#include "tst_alarm_engine.moc"
