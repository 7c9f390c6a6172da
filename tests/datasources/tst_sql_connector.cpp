// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/blocking_pool.h"
#include "datasources/connectors/connector_factory.h"
#include "datasources/connectors/http/http_network.h"
#include "tests/datasources/fetch.h"

#include <semaphore>

using namespace ioc;
using namespace ioc::test;
using namespace std::chrono_literals;

namespace {

/// What a test sees of secrets that hang, and moves them on by.
struct Hanging
{
    std::binary_semaphore asked{0};
    std::binary_semaphore mayEnd{0};
    std::atomic<bool> gone = false;
};

/// A source that does not answer before it may: a home folder on a share that hangs.
class HangingSecrets final : public SecretSource
{
public:
    explicit HangingSecrets(std::shared_ptr<Hanging> hanging)
        : m_hanging(std::move(hanging))
    {
    }
    ~HangingSecrets() override { m_hanging->gone = true; }

    Result<QByteArray> secret(const QString &name) const override
    {
        m_hanging->asked.release();
        m_hanging->mayEnd.acquire();
        return Error{ErrorCode::Secret, name};
    }

private:
    std::shared_ptr<Hanging> m_hanging;
};

} // namespace

class SqlConnectorTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void leavesItsSecretsToACallThatHangsPastTheEnd();
};

void SqlConnectorTest::leavesItsSecretsToACallThatHangsPastTheEnd()
{
    QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("^1 blocking calls? .*left behind")));
    const auto hanging = std::make_shared<Hanging>();
    HttpNetwork network;
    Fetched fetched;
    {
        BlockingPool pool(BlockingPool::Limits{1, 1, 1, 10ms});
        const auto made = makeConnector(feedWith({{"type", "sql"},
                                                  {"driver", "postgresql"},
                                                  {"host", "127.0.0.1"},
                                                  {"database", "d"},
                                                  {"user", "u"},
                                                  {"password_secret", "db"},
                                                  {"tls", "off"},
                                                  {"query", "SELECT 1 AS one"}}),
                                        {network, {}, std::make_shared<HangingSecrets>(hanging), pool});
        IOC_VERIFY(made);
        start(**made, fetched, {QStringLiteral("run-1"), {}, {}, at("2026-11-21T11:44:00Z")});
        hanging->asked.acquire();
    }
    QVERIFY(!hanging->gone);
    hanging->mayEnd.release();
    QTRY_VERIFY(hanging->gone);
    QCOMPARE(fetched.times, 0);
}

QTEST_GUILESS_MAIN(SqlConnectorTest)
#include "tst_sql_connector.moc"
