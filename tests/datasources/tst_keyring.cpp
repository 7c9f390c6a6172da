// SPDX-License-Identifier: GPL-3.0-or-later
// Secrets whose key is in a keyring: GNOME's own, on a bus of its own.
#include "datasources/credentials/secret_file.h"
#include "datasources/credentials/secret_key.h"
#include "datasources/credentials/system_keyring.h"
#include "tests/servers/keyring_server.h"
#include "tests/support.h"

using namespace ioc;
using namespace ioc::test;

namespace {

const QString kName = QStringLiteral("hotline-db");
const QByteArray kValue = "correct horse battery staple";
constexpr Milliseconds kPatience{3000};
constexpr Milliseconds kNoPause{0};

/// A keyring that a test opens, locks and robs.
class OpenKeyring final : public Keyring
{
public:
    Result<std::optional<QByteArray>> read(const QString &name) override
    {
        ++reads;
        if (isLocked)
            return Error{ErrorCode::Secret, QStringLiteral("locked")};
        const auto found = values.find(name);
        return found == values.end() ? std::optional<QByteArray>() : std::optional(found->second);
    }
    Result<void> write(const QString &name, const QByteArray &value) override
    {
        if (isLocked)
            return Error{ErrorCode::Secret, QStringLiteral("locked")};
        if (!isForgetful)
            values[name] = value;
        return {};
    }

    std::map<QString, QByteArray> values;
    bool isLocked = false;
    bool isForgetful = false;
    int reads = 0;
};

} // namespace

class KeyringTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void keepsWhatItIsGiven();
    void keepsSecretsByTheKeyring();
    void theFileAloneIsOfNoUse();
    void aNewFileTakesTheKeyFileWhereNoKeyringIs();
    void leavesAFileAsItIsUntilToldOtherwise();
    void movesTheKeyBothWays();
    void tellsAKeyringThatIsLocked();
    void tellsAKeyringThatHasLostItsKey();
    void refusesAKeyringThatKeepsNothing();
    void tellsAKeyringThatDoesNotAnswer();
    void asksItsUserOnceInAWhile();
    void tellsThatNobodyHasLoggedIn();
    void tellsAKeyringThatTheUserHasNotUnlocked();
    void outlivesTheEndOfItsBus(); // the last: the bus is the one of the whole program

private:
    QString path(const char *name) const { return m_folder->filePath(QString::fromLatin1(name)); }
    SecretFile store(std::shared_ptr<Keyring> keyring) const
    {
        return {path("data/secrets"), path("config/secret.key"), std::move(keyring)};
    }
    QByteArray fileOfSecrets() const
    {
        QFile file(path("data/secrets"));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    std::unique_ptr<KeyringServer> m_server;
    std::unique_ptr<QTemporaryDir> m_folder;
};

void KeyringTest::initTestCase()
{
    m_server = std::make_unique<KeyringServer>();
    qputenv("DBUS_SESSION_BUS_ADDRESS", m_server->bus().address().toUtf8());
}

void KeyringTest::init()
{
    failOnAnyWarning();
    m_folder = std::make_unique<QTemporaryDir>();
}

void KeyringTest::keepsWhatItIsGiven()
{
    const QByteArray bytes("\0\xff\n any", 7);
    QVERIFY(!SystemKeyring(kPatience, kNoPause).read(kName).value());
    IOC_VERIFY(SystemKeyring(kPatience, kNoPause).write(kName, bytes));
    QCOMPARE(*SystemKeyring(kPatience, kNoPause).read(kName).value(), bytes);
    SystemKeyring keyring(kPatience, kNoPause);
    QCOMPARE(*keyring.read(kName).value(), bytes);
    IOC_VERIFY(keyring.write(kName, "another"));
    QCOMPARE(*keyring.read(kName).value(), QByteArray("another"));
}

void KeyringTest::keepsSecretsByTheKeyring()
{
    IOC_VERIFY(store(std::make_shared<SystemKeyring>(kPatience, kNoPause)).set(kName, kValue));
    const SecretFile again = store(std::make_shared<SystemKeyring>(kPatience, kNoPause)); // as another program
    QCOMPARE(again.secret(kName).value(), kValue);
    QCOMPARE(again.names().value(), QStringList{kName});
    QVERIFY(*again.lock().value() == SecretFile::Lock::Keyring);
    QVERIFY(!QFileInfo::exists(path("config/secret.key")));
    QVERIFY(!fileOfSecrets().contains(kValue));
}

void KeyringTest::theFileAloneIsOfNoUse()
{
    IOC_VERIFY(store(std::make_shared<OpenKeyring>()).set(kName, kValue));
    const auto foreign = std::make_shared<OpenKeyring>();
    IOC_VERIFY(foreign->write(QStringLiteral("key of the secrets"), QByteArray(SecretKey::kSize, 'x')));
    const auto refused = store(foreign).secret(kName);
    IOC_FAILS(refused, ErrorCode::Secret);
    const auto none = store(nullptr).secret(kName);
    IOC_FAILS(none, ErrorCode::Secret);
}

void KeyringTest::aNewFileTakesTheKeyFileWhereNoKeyringIs()
{
    const auto keyring = std::make_shared<OpenKeyring>();
    keyring->isLocked = true;
    IOC_VERIFY(store(keyring).set(kName, kValue));
    QVERIFY(*store(keyring).lock().value() == SecretFile::Lock::KeyFile);
    keyring->reads = 0;
    QCOMPARE(store(keyring).secret(kName).value(), kValue);
    QCOMPARE(keyring->reads, 0); // and asks it no more
}

void KeyringTest::leavesAFileAsItIsUntilToldOtherwise()
{
    // A wall that starts without a desktop must not lose its secrets because somebody set one at a desktop.
    IOC_VERIFY(store(nullptr).set(kName, kValue));
    const auto keyring = std::make_shared<OpenKeyring>();
    IOC_VERIFY(store(keyring).set(QStringLiteral("other"), "1"));
    QVERIFY(*store(keyring).lock().value() == SecretFile::Lock::KeyFile);
    QCOMPARE(store(nullptr).names().value().size(), 2);
}

void KeyringTest::movesTheKeyBothWays()
{
    const auto keyring = std::make_shared<OpenKeyring>();
    IOC_VERIFY(store(nullptr).set(kName, kValue));
    IOC_VERIFY(store(keyring).moveTo(SecretFile::Lock::Keyring));
    QVERIFY(*store(keyring).lock().value() == SecretFile::Lock::Keyring);
    QCOMPARE(store(keyring).secret(kName).value(), kValue);
    const auto closed = store(nullptr).secret(kName);
    IOC_FAILS(closed, ErrorCode::Secret);
    IOC_VERIFY(store(keyring).moveTo(SecretFile::Lock::KeyFile));
    QCOMPARE(store(nullptr).secret(kName).value(), kValue);
}

void KeyringTest::tellsAKeyringThatIsLocked()
{
    const auto keyring = std::make_shared<OpenKeyring>();
    IOC_VERIFY(store(keyring).set(kName, kValue));
    const QByteArray before = fileOfSecrets();
    keyring->isLocked = true;
    const auto locked = store(keyring).secret(kName);
    IOC_FAILS(locked, ErrorCode::Secret);
    QVERIFY(!locked.error().message.contains(QString::fromUtf8(kValue)));
    IOC_FAILS(store(keyring).set(kName, "other"), ErrorCode::Secret);
    IOC_FAILS(store(keyring).moveTo(SecretFile::Lock::KeyFile), ErrorCode::Secret);
    QCOMPARE(fileOfSecrets(), before);
    keyring->isLocked = false;
    QCOMPARE(store(keyring).secret(kName).value(), kValue);
}

void KeyringTest::tellsAKeyringThatHasLostItsKey()
{
    const auto keyring = std::make_shared<OpenKeyring>();
    IOC_VERIFY(store(keyring).set(kName, kValue));
    keyring->values.clear();
    const auto lost = store(keyring).secret(kName);
    IOC_FAILS(lost, ErrorCode::Secret);
    IOC_FAILS(store(keyring).set(kName, "other"), ErrorCode::Secret); // no new key over what an old one may open
    QVERIFY(keyring->values.empty());
}

void KeyringTest::refusesAKeyringThatKeepsNothing()
{
    const auto keyring = std::make_shared<OpenKeyring>();
    keyring->isForgetful = true;
    IOC_VERIFY(store(nullptr).set(kName, kValue));
    IOC_FAILS(store(keyring).moveTo(SecretFile::Lock::Keyring), ErrorCode::Secret);
    QCOMPARE(store(nullptr).secret(kName).value(), kValue);
}

void KeyringTest::tellsAKeyringThatDoesNotAnswer()
{
    const auto keyring = std::make_shared<SystemKeyring>(Milliseconds(300), kNoPause);
    m_server->freeze();
    const auto silent = keyring->read(kName);
    const auto again = keyring->read(QStringLiteral("other"));
    m_server->thaw();
    IOC_FAILS(silent, ErrorCode::Secret);
    IOC_FAILS(again, ErrorCode::Secret);
    QTRY_VERIFY(keyring->read(kName).has_value());
}

void KeyringTest::asksItsUserOnceInAWhile()
{
    const QString fresh = QStringLiteral("of this test");
    SystemKeyring keyring(kPatience, Milliseconds(3'600'000));
    QVERIFY(!keyring.read(fresh).value());
    IOC_VERIFY(SystemKeyring(kPatience, kNoPause).write(fresh, "1")); // by another program
    QVERIFY(!keyring.read(fresh).value());
    IOC_VERIFY(keyring.write(fresh, "2"));
    QCOMPARE(*keyring.read(fresh).value(), QByteArray("2"));
}

void KeyringTest::tellsThatNobodyHasLoggedIn()
{
    const QByteArray address = qgetenv("DBUS_SESSION_BUS_ADDRESS");
    qputenv("DBUS_SESSION_BUS_ADDRESS", "disabled:");
    const auto none = SystemKeyring(kPatience, kNoPause).read(kName);
    qputenv("DBUS_SESSION_BUS_ADDRESS", address);
    IOC_FAILS(none, ErrorCode::Secret);
}

void KeyringTest::tellsAKeyringThatTheUserHasNotUnlocked()
{
    IOC_VERIFY(store(std::make_shared<SystemKeyring>(kPatience, kNoPause)).set(kName, kValue));
    m_server->stop();
    m_server->startLocked();
    const auto locked = store(std::make_shared<SystemKeyring>(Milliseconds(500), kNoPause)).secret(kName);
    m_server->stop();
    m_server->start();
    IOC_FAILS(locked, ErrorCode::Secret);
    QTRY_VERIFY(store(std::make_shared<SystemKeyring>(kPatience, kNoPause)).secret(kName).has_value());
}

void KeyringTest::outlivesTheEndOfItsBus()
{
    m_server->bus().kill();
    const auto gone = SystemKeyring(kPatience, kNoPause).read(QStringLiteral("any"));
    IOC_FAILS(gone, ErrorCode::Secret);
}

QTEST_GUILESS_MAIN(KeyringTest)
#include "tst_keyring.moc"
