// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/credentials/secret_file.h"
#include "datasources/credentials/secret_key.h"
#include "tests/support.h"

#include <QDir>
#include <QJsonDocument>
#include <QJsonObject>
#include <QTemporaryDir>

#include <latch>
#include <sodium.h>
#include <thread>

using namespace ioc;
using namespace ioc::test;

namespace {

const QString kName = QStringLiteral("hotline-db");
const QByteArray kValue = "correct horse battery staple";

} // namespace

class SecretFileTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        failOnAnyWarning();
        m_folder = std::make_unique<QTemporaryDir>();
    }

    void keepsWhatWasSet();
    void knowsNothingAtFirst();
    void replacesAndRemoves();
    void takesAnyBytes();
    void seesWhatAnotherProgramSets();
    void losesNothingWhenManySetAtOnce();
    void makesOneKeyForFoldersThatAreBegunAtOnce();
    void holdsNoNameAndNoValueReadably();
    void isTheUsersAlone();
    void refusesFilesThatOthersMayRead_data();
    void refusesFilesThatOthersMayRead();
    void noticesEveryFlippedBit();
    void isOfNoUseWithAnotherKey();
    void refusesAKeyFileThatIsNone();
    void refusesNamesAndValuesThatCannotBe_data();
    void refusesNamesAndValuesThatCannotBe();
    void saysNothingOfTheValueInAnError();
    void readsAgainAllThatItTakes();
    void refusesWhatItCouldNotReadAgain();

private:
    QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    SecretFile store() const { return {path("data/secrets"), path("config/secret.key")}; }

    QByteArray content(const char *name) const
    {
        QFile file(path(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    void put(const char *name, const QByteArray &bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), qint64(bytes.size()));
    }

    /// A file of secrets with one of the value, as the store writes it.
    void putEncrypted(const QByteArray &value) const
    {
        const QByteArray header = "toancanh-secrets-1\n";
        const QByteArray text =
            QJsonDocument(QJsonObject{{kName, QString::fromLatin1(value.toBase64())}}).toJson(QJsonDocument::Compact);
        const auto key = SecretKey::of(path("config/secret.key"), SecretKey::WhenMissing::Fail);
        IOC_VERIFY(key);
        const QByteArray nonce(crypto_aead_xchacha20poly1305_ietf_NPUBBYTES, 'n');
        QByteArray sealed(text.size() + crypto_aead_xchacha20poly1305_ietf_ABYTES, Qt::Uninitialized);
        const auto bytes = [](const QByteArray &array) {
            return reinterpret_cast<const unsigned char *>(array.constData());
        };
        crypto_aead_xchacha20poly1305_ietf_encrypt(reinterpret_cast<unsigned char *>(sealed.data()), nullptr,
                                                   bytes(text), size_t(text.size()), bytes(header),
                                                   size_t(header.size()), nullptr, bytes(nonce), key->bytes());
        put("data/secrets", header + nonce + sealed);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void SecretFileTest::keepsWhatWasSet()
{
    IOC_VERIFY(store().set(kName, kValue));
    QCOMPARE(store().secret(kName).value(), kValue);
    QCOMPARE(store().names().value(), QStringList{kName});
}

void SecretFileTest::knowsNothingAtFirst()
{
    QCOMPARE(store().names().value(), QStringList());
    const auto none = store().secret(kName);
    IOC_FAILS(none, ErrorCode::Secret);
    QVERIFY(none.error().message.contains(QStringLiteral("toancanh-cli secret set hotline-db")));
    IOC_FAILS(store().remove(kName), ErrorCode::Secret);
    QVERIFY(!QFileInfo::exists(path("data/secrets"))); // asking makes nothing
    QVERIFY(!QFileInfo::exists(path("config/secret.key")));
}

void SecretFileTest::replacesAndRemoves()
{
    IOC_VERIFY(store().set(kName, "old"));
    IOC_VERIFY(store().set(QStringLiteral("air"), "token"));
    IOC_VERIFY(store().set(kName, "new"));
    QCOMPARE(store().secret(kName).value(), QByteArray("new"));
    QCOMPARE(store().names().value(), QStringList({QStringLiteral("air"), kName}));
    IOC_VERIFY(store().remove(kName));
    IOC_FAILS(store().secret(kName), ErrorCode::Secret);
    QCOMPARE(store().secret(QStringLiteral("air")).value(), QByteArray("token"));
}

void SecretFileTest::takesAnyBytes()
{
    const QByteArray any("\0\xff mật khẩu \n\"", 17);
    IOC_VERIFY(store().set(kName, any));
    QCOMPARE(store().secret(kName).value(), any);
}

void SecretFileTest::seesWhatAnotherProgramSets()
{
    const SecretFile reading = store();
    IOC_FAILS(reading.secret(kName), ErrorCode::Secret);
    IOC_VERIFY(store().set(kName, kValue));
    QCOMPARE(reading.secret(kName).value(), kValue);
}

void SecretFileTest::losesNothingWhenManySetAtOnce()
{
    constexpr int kThreads = 4;
    constexpr int kEach = 10;
    IOC_VERIFY(store().set(kName, kValue));
    std::atomic<int> failed = 0;
    std::vector<std::thread> threads;
    for (int t = 0; t < kThreads; ++t)
        threads.emplace_back([this, t, &failed] {
            for (int i = 0; i < kEach; ++i)
                failed += store().set(QStringLiteral("s-%1-%2").arg(t).arg(i), kValue) ? 0 : 1;
        });
    for (std::thread &thread : threads)
        thread.join();
    QCOMPARE(failed.load(), 0);
    QCOMPARE(store().names()->size(), kThreads * kEach + 1);
}

void SecretFileTest::makesOneKeyForFoldersThatAreBegunAtOnce()
{
    constexpr int kFolders = 3;
    std::atomic<int> failed = 0;
    for (int round = 0; round < 10; ++round) {
        const QString key = m_folder->filePath(QStringLiteral("config-%1/secret.key").arg(round));
        std::vector<SecretFile> stores;
        for (int i = 0; i < kFolders; ++i)
            stores.emplace_back(m_folder->filePath(QStringLiteral("data-%1-%2/secrets").arg(round).arg(i)), key);
        std::latch begun(kFolders);
        std::vector<std::thread> threads;
        for (SecretFile &store : stores)
            threads.emplace_back([&] {
                begun.arrive_and_wait();
                failed += store.set(kName, kValue) ? 0 : 1;
            });
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(failed.load(), 0);
        for (const SecretFile &store : stores) {
            const auto found = store.secret(kName);
            IOC_VERIFY(found);
            QCOMPARE(*found, kValue);
        }
    }
}

void SecretFileTest::holdsNoNameAndNoValueReadably()
{
    IOC_VERIFY(store().set(kName, kValue));
    for (const char *file : {"data/secrets", "config/secret.key"}) {
        const QByteArray bytes = content(file);
        QVERIFY(!bytes.isEmpty());
        for (const QByteArray &part : {kName.toUtf8(), kValue, kValue.toBase64(), kValue.toHex()})
            QVERIFY(!bytes.contains(part));
    }
    // Nor twice the same: a nonce of its own each time.
    const QByteArray before = content("data/secrets");
    IOC_VERIFY(store().set(kName, kValue));
    QVERIFY(content("data/secrets") != before);
}

void SecretFileTest::isTheUsersAlone()
{
    IOC_VERIFY(store().set(kName, kValue));
    for (const char *file : {"data/secrets", "config/secret.key"})
        QCOMPARE(QFile::permissions(path(file)) &
                     (QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther),
                 QFile::Permissions());
}

void SecretFileTest::refusesFilesThatOthersMayRead_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("the secrets") << QStringLiteral("data/secrets");
    QTest::newRow("the key") << QStringLiteral("config/secret.key");
}

void SecretFileTest::refusesFilesThatOthersMayRead()
{
    QFETCH(QString, file);
    IOC_VERIFY(store().set(kName, kValue));
    QVERIFY(QFile::setPermissions(m_folder->filePath(file), QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup));
    const auto refused = store().secret(kName);
    IOC_FAILS(refused, ErrorCode::Secret);
    QVERIFY(refused.error().message.contains(QStringLiteral("chmod 600")));
    QVERIFY(QFile::setPermissions(m_folder->filePath(file), QFile::ReadOwner | QFile::WriteOwner));
    QCOMPARE(store().secret(kName).value(), kValue); // nobody has to do more than that
}

void SecretFileTest::noticesEveryFlippedBit()
{
    IOC_VERIFY(store().set(kName, kValue));
    const QByteArray whole = content("data/secrets");
    for (qsizetype i = 0; i < whole.size(); ++i) {
        QByteArray damaged = whole;
        damaged[i] = char(damaged[i] ^ 1);
        put("data/secrets", damaged);
        IOC_FAILS(store().secret(kName), ErrorCode::Secret);
    }
    for (const qsizetype size : {qsizetype(0), qsizetype(10), whole.size() - 1}) {
        put("data/secrets", whole.first(size));
        IOC_FAILS(store().secret(kName), ErrorCode::Secret);
        IOC_FAILS(store().set(kName, "x"), ErrorCode::Secret); // what is there is never overwritten unread
    }
}

void SecretFileTest::isOfNoUseWithAnotherKey()
{
    IOC_VERIFY(store().set(kName, kValue));
    const QByteArray key = content("config/secret.key");
    QVERIFY(QFile::remove(path("config/secret.key")));
    for (int i = 0; i < 2; ++i) // asking makes no key, so that it can be put back
        IOC_FAILS(store().secret(kName), ErrorCode::Secret);
    IOC_FAILS(store().set(kName, "x"), ErrorCode::Secret);
    QVERIFY(!QFileInfo::exists(path("config/secret.key")));
    put("config/secret.key", QByteArray(key).replace(0, 1, key.startsWith('a') ? "b" : "a"));
    QVERIFY(QFile::setPermissions(path("config/secret.key"), QFile::ReadOwner | QFile::WriteOwner));
    IOC_FAILS(store().secret(kName), ErrorCode::Secret);
    put("config/secret.key", key);
    QCOMPARE(store().secret(kName).value(), kValue);
}

void SecretFileTest::refusesAKeyFileThatIsNone()
{
    IOC_VERIFY(store().set(kName, kValue));
    put("config/secret.key", "short");
    IOC_FAILS(store().secret(kName), ErrorCode::Secret);
    QCOMPARE(content("config/secret.key"), QByteArray("short"));
}

void SecretFileTest::refusesNamesAndValuesThatCannotBe_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("value");
    for (const char *name : {"", "Hotline", "hot line", "../x", "-x", "x-", "a\n", "mật-khẩu"})
        QTest::addRow("name: %s", name) << QString::fromUtf8(name) << kValue;
    QTest::newRow("a long name") << QString(65, QLatin1Char('a')) << kValue;
    QTest::newRow("no value") << kName << QByteArray();
    QTest::newRow("a value of megabytes") << kName << QByteArray(1024 * 1024, 'x');
}

void SecretFileTest::refusesNamesAndValuesThatCannotBe()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, value);
    IOC_FAILS(store().set(name, value), ErrorCode::Usage);
    QVERIFY(!QFileInfo::exists(path("data/secrets")));
}

void SecretFileTest::saysNothingOfTheValueInAnError()
{
    QVERIFY(QDir().mkpath(path("data/secrets"))); // a folder stands in the way
    const auto refused = store().set(kName, kValue);
    IOC_FAILS(refused, ErrorCode::Secret);
    QVERIFY(!toString(refused.error()).contains(QString::fromLatin1(kValue)));
}

// The keys and certificates of many feeds.
void SecretFileTest::readsAgainAllThatItTakes()
{
    const QByteArray longest(64 * 1024, 'x');
    for (int i = 0; i < 20; ++i)
        IOC_VERIFY(store().set(QStringLiteral("cert-%1").arg(i), longest));
    QCOMPARE(store().names()->size(), 20);
    QCOMPARE(store().secret(QStringLiteral("cert-19")).value(), longest);
}

void SecretFileTest::refusesWhatItCouldNotReadAgain()
{
    IOC_VERIFY(store().set(kName, kValue));
    const QByteArray nearlyAll(12 * 1024 * 1024 - 60 * 1024, 'x'); // of 16 MiB once it is in Base64
    putEncrypted(nearlyAll);
    QCOMPARE(store().secret(kName).value(), nearlyAll);
    const QByteArray before = content("data/secrets");
    const auto refused = store().set(QStringLiteral("one-more"), QByteArray(64 * 1024, 'x'));
    IOC_FAILS(refused, ErrorCode::Usage);
    QVERIFY(refused.error().message.contains(QStringLiteral("16 MiB")));
    QVERIFY(content("data/secrets") == before);
    QCOMPARE(store().secret(kName).value(), nearlyAll);
    IOC_VERIFY(store().set(QStringLiteral("one-more"), "x"));
    IOC_VERIFY(store().remove(kName));
    QCOMPARE(store().secret(QStringLiteral("one-more")).value(), QByteArray("x"));
}

QTEST_GUILESS_MAIN(SecretFileTest)
#include "tst_secret_file.moc"
