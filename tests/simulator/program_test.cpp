// SPDX-License-Identifier: GPL-3.0-or-later
#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <memory>

namespace {

constexpr int kStartMs = 30'000;
constexpr int kStopMs = 10'000;
constexpr int kAnswerMs = 20'000;

/// The real program on a free port.
class Running
{
public:
    explicit Running(const QStringList &extra = {})
    {
        m_process.setProcessChannelMode(QProcess::SeparateChannels);
        m_process.start(QStringLiteral(SIMULATOR_PROGRAM),
                        QStringList{QStringLiteral("--port"), QStringLiteral("0"), QStringLiteral("--pack"),
                                    QStringLiteral(SIMULATOR_FIXTURE_PACK), QStringLiteral("--start"),
                                    QStringLiteral("2026-11-21T18:45:03+07:00"), QStringLiteral("--speed"),
                                    QStringLiteral("0")} +
                            extra);
        if (QTest::qWaitFor([this] { return m_process.canReadLine(); }, kStartMs))
            m_line = m_process.readLine();
    }

    ~Running()
    {
        m_process.kill();
        m_process.waitForFinished(kStopMs);
    }

    QProcess &process() { return m_process; }
    QByteArray line() const { return m_line; }
    QString base() const { return QString::fromLatin1(m_line.trimmed().mid(int(qstrlen("listening ")))); }

    /// Waits for the whole answer.
    std::unique_ptr<QNetworkReply> ask(const QString &path, int waitMs = kAnswerMs)
    {
        std::unique_ptr<QNetworkReply> reply(m_network.get(QNetworkRequest(QUrl(base() + path))));
        QSignalSpy finished(reply.get(), &QNetworkReply::finished);
        if (!reply->isFinished())
            finished.wait(waitMs);
        return reply;
    }

private:
    QProcess m_process;
    QNetworkAccessManager m_network;
    QByteArray m_line;
};

int statusOf(const QNetworkReply &reply)
{
    return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
}

const QString kFrom = QStringLiteral("?tu=2026-11-19T00:00:00%2B07:00&gioiHan=50000");

} // namespace

class ProgramTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void servesAndEndsCleanly()
    {
        QTemporaryDir inbox;
        Running simulator({QStringLiteral("--inbox"), inbox.path()});
        QVERIFY2(simulator.line().startsWith("listening http://127.0.0.1:"), simulator.line().constData());

        const auto dossiers = simulator.ask(QStringLiteral("/mot-cua/ho-so") + kFrom);
        QCOMPARE(statusOf(*dossiers), 200);
        const auto rows = QJsonDocument::fromJson(dossiers->readAll()).object().value(QStringLiteral("data")).toArray();
        QVERIFY(rows.size() > 300);
        QVERIFY(
            rows.first().toObject().value(QStringLiteral("maHoSo")).toString().startsWith(QStringLiteral("H99.26")));

        const auto air = simulator.ask(QStringLiteral("/quan-trac/khong-khi.csv") + kFrom);
        QVERIFY(air->header(QNetworkRequest::ContentTypeHeader).toString().startsWith(QStringLiteral("text/csv")));
        QVERIFY(air->readAll().startsWith("ma_tram,"));
        QCOMPARE(statusOf(*simulator.ask(QStringLiteral("/mot-cua/ho-so?tu=31/02/2026"))), 400);
        QCOMPARE(statusOf(*simulator.ask(QStringLiteral("/nowhere"))), 404);
        QCOMPARE(QDir(inbox.path()).entryList(QDir::Dirs | QDir::NoDotAndDotDot),
                 (QStringList{QStringLiteral("giuong-benh"), QStringLiteral("ngan-sach")}));

        ::kill(pid_t(simulator.process().processId()), SIGTERM);
        QVERIFY(simulator.process().waitForFinished(kStopMs));
        QCOMPARE(simulator.process().exitStatus(), QProcess::NormalExit);
        QCOMPARE(simulator.process().exitCode(), 0);
        QVERIFY(simulator.process().readAllStandardOutput().isEmpty());
    }

    void answersEndedAndRestartedAlike()
    {
        const QString path = QStringLiteral("/tong-dai-1022/phan-anh") + kFrom;
        QByteArray first;
        QByteArray second;
        for (QByteArray *body : {&first, &second}) {
            Running simulator;
            QVERIFY(!simulator.line().isEmpty());
            *body = simulator.ask(path)->readAll();
        }
        QVERIFY(first.size() > 1000);
        QCOMPARE(first, second);
    }

    void playsAnOutage()
    {
        Running simulator({QStringLiteral("--scenario"), QStringLiteral("outage")});
        QVERIFY(!simulator.line().isEmpty());
        QCOMPARE(statusOf(*simulator.ask(QStringLiteral("/mot-cua/ho-so") + kFrom)), 200);

        const auto portal = simulator.ask(QStringLiteral("/cong-dvc/thong-ke-ngay") + kFrom);
        QCOMPARE(statusOf(*portal), 503);
        QCOMPARE(portal->rawHeader("Retry-After"), "60");

        const auto air = simulator.ask(QStringLiteral("/quan-trac/khong-khi.csv") + kFrom);
        QCOMPARE(statusOf(*air), 200);
        QVERIFY(air->readAll().startsWith("<!DOCTYPE html>"));

        const auto river = simulator.ask(QStringLiteral("/quan-trac/muc-nuoc.csv") + kFrom);
        QVERIFY(river->error() != QNetworkReply::NoError);

        constexpr int kLongEnoughToTell = 700;
        QVERIFY(!simulator.ask(QStringLiteral("/giao-thong/doan-tuyen") + kFrom, kLongEnoughToTell)->isFinished());
        QCOMPARE(statusOf(*simulator.ask(QStringLiteral("/mot-cua/ho-so") + kFrom)), 200);
    }

    void servesThePictureOfTheCamera()
    {
        Running simulator;
        const QString path = QStringLiteral("/camera/cau-lam-thuy.png");
        const auto picture = simulator.ask(path);
        QCOMPARE(statusOf(*picture), 200);
        QCOMPARE(picture->header(QNetworkRequest::ContentTypeHeader).toString(), QStringLiteral("image/png"));
        const QByteArray bytes = picture->readAll();
        const QByteArray size("\0\0\x03\xc0\0\0\x02\x1c", 8); // 960 × 540
        QVERIFY(bytes.startsWith(QByteArray("\x89PNG\r\n\x1a\n", 8)));
        QCOMPARE(bytes.mid(16, 8), size);
        QCOMPARE(simulator.ask(path)->readAll(), bytes); // of one moment there is one picture
    }

    void refusesArgumentsItCannotRead_data()
    {
        QTest::addColumn<QStringList>("arguments");
        QTest::newRow("no pack") << QStringList{};
        QTest::newRow("scenario") << QStringList{QStringLiteral("--pack"), QStringLiteral(SIMULATOR_FIXTURE_PACK),
                                                 QStringLiteral("--scenario"), QStringLiteral("tsunami")};
        QTest::newRow("start") << QStringList{QStringLiteral("--pack"), QStringLiteral(SIMULATOR_FIXTURE_PACK),
                                              QStringLiteral("--start"), QStringLiteral("31/02/2026")};
    }

    void refusesArgumentsItCannotRead()
    {
        QFETCH(QStringList, arguments);
        QProcess process;
        process.start(QStringLiteral(SIMULATOR_PROGRAM), arguments);
        QVERIFY(process.waitForFinished(kStopMs));
        QCOMPARE(process.exitCode(), 1);
        QVERIFY(process.readAllStandardOutput().isEmpty());
        QVERIFY(!process.readAllStandardError().isEmpty());
    }
};

QTEST_GUILESS_MAIN(ProgramTest)
#include "program_test.moc"
