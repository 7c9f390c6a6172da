// SPDX-License-Identifier: GPL-3.0-or-later
// A directive's reminder in whole programs, one after the other on a real folder.
#include "core/engine/engine.h"
#include "core/pack/load_pack.h"
#include "core/store/ledger_reader.h"
#include "tests/e2e/e2e_support.h"

#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTest>

using namespace ioc;

namespace {

class OneSecret final : public SecretSource
{
public:
    Result<QByteArray> secret(const QString &) const override { return QByteArray("key"); }
};

} // namespace

class ReminderEngineTest : public QObject
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
        QFile notify(QStringLiteral(TEST_SOURCE_DIR "/notify_by_hook.json"));
        QVERIFY(notify.open(QIODevice::ReadOnly));
        QFile written(pack() + QStringLiteral("/notify.json"));
        QVERIFY(written.open(QIODevice::WriteOnly));
        written.write(notify.readAll().replace("SERVER", m_server.address().toUtf8()));
        m_server.answerWith([this](const QByteArray &path) {
            if (path == "/hook")
                ++m_told;
            return e2e::RawServer::ok(path == "/earthquakes.json"
                                          ? QByteArray("{\"features\":[]}")
                                          : QByteArray("date,precipitation,temp_max\n2024-01-01,1.0,2.0\n"));
        });
    }

    void goesOutOnceThoughTheProgramIsStartedAgain()
    {
        issueTenDaysAgo();
        {
            Engine engine(settings());
            QVERIFY(engine.start());
            QTRY_COMPARE_WITH_TIMEOUT(m_told.load(), 1, 20000);
            QTRY_VERIFY_WITH_TIMEOUT(engine.directives() && engine.directives()->front().reminded, 20000);
            engine.stop();
        }
        Engine next(settings());
        QVERIFY(next.start());
        QTRY_VERIFY_WITH_TIMEOUT(next.snapshot(), 20000);
        DirectiveEntry comment; // once the ledger has this, it has all that the review brought before
        comment.directive = next.directives()->front().id;
        comment.event = DirectiveEvent::Commented;
        comment.text = QStringLiteral("đã xem");
        bool isRecorded = false;
        next.act(comment, [&isRecorded](const Result<QString> &id) { isRecorded = bool(id); });
        QTRY_VERIFY_WITH_TIMEOUT(isRecorded, 20000);
        next.stop();
        QCOMPARE(m_told.load(), 1);
        auto ledger = LedgerReader::open(DataFolder::ledgerFile(data()));
        const auto entries = ledger.value().about(QStringLiteral("directive"), 0, 10).value();
        QCOMPARE(entries.size(), size_t(3)); // issued, reminded, commented
        QCOMPARE(entries[1].act.kind, QStringLiteral("directive.reminded"));
    }

    void nobodyIsRemindedWhileTheFeedsRest()
    {
        issueTenDaysAgo();
        EngineSettings resting = settings();
        resting.feeds = EngineSettings::Feeds::Off;
        Engine engine(resting);
        QVERIFY(engine.start());
        QTRY_VERIFY_WITH_TIMEOUT(engine.snapshot(), 20000);
        engine.stop();
        QVERIFY(!engine.directives()->front().reminded);
        QCOMPARE(m_told.load(), 0);
    }

private:
    QString pack() const { return m_folder->filePath(QStringLiteral("pack")); }
    QString data() const { return m_folder->filePath(QStringLiteral("data")); }

    /// Due three days later, so overdue by a week today, which is a day of reminders.
    void issueTenDaysAgo() const
    {
        const auto read = loadPack(pack());
        QVERIFY(read);
        const Instant then = SystemClock().now() - std::chrono::days(10);
        DirectiveEntry issued;
        issued.event = DirectiveEvent::Issued;
        issued.at = then;
        DirectiveOrder order;
        order.content = QStringLiteral("Hạ mực nước hồ");
        order.issuer = QStringLiteral("Chủ tịch");
        order.charge.agency = AgencyId(QStringLiteral("usgs"));
        order.due = (*read)->zone.date(then).addDays(3);
        issued.order = order;
        const auto checked = DirectiveBook((*read)->zone).check(issued);
        QVERIFY(checked);
        QVERIFY(QDir().mkpath(data()));
        const auto ledger = LedgerWriter::open(DataFolder::ledgerFile(data()), {(*read)->id, then});
        QVERIFY(ledger);
        QVERIFY((*ledger)->append(actOf(*checked, thisUser(QStringLiteral("screen"))), then));
    }

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

    e2e::RawServer m_server;
    std::atomic<int> m_told = 0;
    std::unique_ptr<QTemporaryDir> m_folder;
};

QTEST_GUILESS_MAIN(ReminderEngineTest)
#include "tst_reminder_engine.moc"
