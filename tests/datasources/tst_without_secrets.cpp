// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/credentials/without_secrets.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;

class WithoutSecretsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { failOnAnyWarning(); }
    void knowsTheWaysOfWriting_data();
    void knowsTheWaysOfWriting();
    void leavesNoPartOfOneThatHoldsAnother();
    void knowsItInLettersOfEitherCase();
    void leavesTextsWithoutSecretsAlone();
    void looksInDataForLongOnesOnly();
    void takesWhiteSpaceForNoLength();
    void findsEveryOneInData();
};

void WithoutSecretsTest::knowsTheWaysOfWriting_data()
{
    QTest::addColumn<QByteArray>("secret");
    QTest::addColumn<QByteArray>("said");

    QTest::newRow("as it is") << QByteArray("a b+c/d=é") << QByteArray("a b+c/d=é");
    QTest::newRow("percent") << QByteArray("a b+c/d=") << QByteArray("a%20b%2Bc%2Fd%3D");
    QTest::newRow("percent, small") << QByteArray("a b+c/d=") << QByteArray("a%20b%2bc%2fd%3d");
    QTest::newRow("query") << QByteArray("ab/c:d@e") << QByteArray("ab/c:d@e");
    QTest::newRow("form") << QByteArray("a b+c/d=") << QByteArray("a+b%2Bc%2Fd%3D");
    QTest::newRow("JSON") << QByteArray("a\"b\\c/defg") << QByteArray("a\\\"b\\\\c/defg");
    QTest::newRow("JSON, slashed") << QByteArray("a\"b\\c/defg") << QByteArray("a\\\"b\\\\c\\/defg");
    QTest::newRow("markup") << QByteArray("a<b&c\"defg") << QByteArray("a&lt;b&amp;c&quot;defg");
    QTest::newRow("ODBC") << QByteArray("ab}cdefgh") << QByteArray("{ab}}cdefgh}");
    QTest::newRow("hardly a letter") << QByteArray("/+/+/b+/=") << QByteArray("%2F%2B%2F%2B%2Fb%2B%2F%3D");
    QTest::newRow("white space made one") << QByteArray("ab \t cdefgh") << QByteArray("ab cdefgh");
}

void WithoutSecretsTest::knowsTheWaysOfWriting()
{
    QFETCH(QByteArray, secret);
    QFETCH(QByteArray, said);
    const QString told = withoutSecrets(QStringLiteral("asked with ") + QString::fromUtf8(said), {secret});
    QVERIFY2(told.startsWith(QStringLiteral("asked with ")) && told.contains(QStringLiteral("***")), qPrintable(told));
    QVERIFY2(!told.contains(QLatin1Char('b')), qPrintable(told));
    QByteArray body = "[" + said + "]";
    removeSecrets(body, {secret});
    QVERIFY2(body.contains("***") && !body.contains('b'), body.constData());
}

void WithoutSecretsTest::leavesNoPartOfOneThatHoldsAnother()
{
    QCOMPARE(withoutSecrets(QStringLiteral("key-and-more"), {"key", "key-and-more"}), QStringLiteral("***"));
}

// A header that is told in small letters.
void WithoutSecretsTest::knowsItInLettersOfEitherCase()
{
    QCOMPARE(withoutSecrets(QStringLiteral("text/s3cret+key and S3CRET%2bKEY"), {"S3cret+Key"}),
             QStringLiteral("text/*** and ***"));
}

void WithoutSecretsTest::leavesTextsWithoutSecretsAlone()
{
    QCOMPARE(withoutSecrets(QStringLiteral("Kết nối bị từ chối"), {"", "mật khẩu"}),
             QStringLiteral("Kết nối bị từ chối"));
    QByteArray body("{\"a\":1}");
    const QByteArray shared = body;
    removeSecrets(body, {"long enough", ""});
    QVERIFY(body.isSharedWith(shared)); // not even copied
    QCOMPARE(body, QByteArray("{\"a\":1}"));
}

// "12" is a part of many a number.
void WithoutSecretsTest::looksInDataForLongOnesOnly()
{
    QByteArray body("[12, 12345678]");
    removeSecrets(body, {"12", "1234567"});
    QCOMPARE(body, QByteArray("[12, 12345678]"));
    removeSecrets(body, {"12345678"});
    QCOMPARE(body, QByteArray("[12, ***]"));
    QCOMPARE(withoutSecrets(QStringLiteral("user ioc, password 12"), {"12"}), QStringLiteral("user ioc, password ***"));
}

void WithoutSecretsTest::takesWhiteSpaceForNoLength()
{
    QByteArray body("[12, \"a\"]");
    removeSecrets(body, {"      12\n", "a         "});
    QCOMPARE(body, QByteArray("[12, \"a\"]"));
}

void WithoutSecretsTest::findsEveryOneInData()
{
    const QByteArray secret = "a/secret+value";
    QByteArray body;
    QByteArray left;
    for (int i = 0; i < 1000; ++i) {
        const QByteArray between(i % 7, char('a' + i % 26));
        body += between + (i % 2 ? secret : secret.toPercentEncoding());
        left += between + "***";
    }
    removeSecrets(body, {"another one", secret, "a/secret"});
    QCOMPARE(body, left);
    body = secret;
    const QByteArray shared = body;
    removeSecrets(body, {secret});
    QCOMPARE(body, QByteArray("***"));
    QCOMPARE(shared, secret);
    body = "[%2F%2B%2F%2B%2F%2B%2F%3D]"; // no letter in it
    removeSecrets(body, {"/+/+/+/="});
    QCOMPARE(body, QByteArray("[***]"));
}

QTEST_GUILESS_MAIN(WithoutSecretsTest)
#include "tst_without_secrets.moc"
