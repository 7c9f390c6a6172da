// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/endpoints.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;

namespace {

QString text(const char *utf8)
{
    return QString::fromUtf8(utf8);
}

const std::map<QString, QString> kEndpoints{{text("a"), text("http://10.0.0.1")},
                                            {text("b"), text("8080")},
                                            {text("itself"), text("{endpoint:itself}")},
                                            {text("other"), text("{endpoint:a}/x")}};

} // namespace

class EndpointsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void fillsEachPlaceholderOnce_data();
    void fillsEachPlaceholderOnce();
    void namesAnEndpointWithoutAnAddress();
};

void EndpointsTest::fillsEachPlaceholderOnce_data()
{
    QTest::addColumn<QString>("before");
    QTest::addColumn<QString>("after");
    QTest::newRow("none") << text("http://h/{watermark}") << text("http://h/{watermark}");
    QTest::newRow("one") << text("{endpoint:a}/d?n={limit}") << text("http://10.0.0.1/d?n={limit}");
    QTest::newRow("several") << text("{endpoint:a}:{endpoint:b}/{endpoint:b}") << text("http://10.0.0.1:8080/8080");
    QTest::newRow("an address that holds itself") << text("{endpoint:itself}/d") << text("{endpoint:itself}/d");
    QTest::newRow("an address that holds another") << text("{endpoint:other}/d") << text("{endpoint:a}/x/d");
}

void EndpointsTest::fillsEachPlaceholderOnce()
{
    QFETCH(QString, before);
    const auto filled = withEndpoints(before, kEndpoints);
    IOC_VERIFY(filled);
    QTEST(*filled, "after");
}

void EndpointsTest::namesAnEndpointWithoutAnAddress()
{
    const auto unknown = withEndpoints(text("{endpoint:a}/{endpoint:none}"), kEndpoints);
    IOC_FAILS(unknown, ErrorCode::InvalidPack);
    QVERIFY(unknown.error().message.contains(text("“none”")));
}

QTEST_GUILESS_MAIN(EndpointsTest)
#include "tst_endpoints.moc"
