// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/credentials/secret_key.h"

#include "core/base/durable_file.h"
#include "datasources/credentials/keyring.h"
#include "datasources/credentials/private_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QLockFile>
#include <QStandardPaths>
#include <QSysInfo>

#include <sodium.h>
#include <unistd.h>

namespace ioc {
namespace {

constexpr int kPatienceMs = 5000;
constexpr char kPurpose[] = "toancanh-secrets-1";
const QString kNameInKeyring = QStringLiteral("key of the secrets");

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SecretKey)
};

Result<std::optional<QByteArray>> readKeyFile(const QString &path)
{
    auto known = readPrivately(path);
    if (known && *known && (*known)->size() != qsizetype(SecretKey::kSize))
        return Error{ErrorCode::Secret, Texts::tr("The key file of the secrets is damaged."), path};
    return known;
}

QByteArray freshKey()
{
    QByteArray fresh(qsizetype(SecretKey::kSize), Qt::Uninitialized);
    randombytes_buf(fresh.data(), size_t(fresh.size()));
    return fresh;
}

/// One file for all data folders: of two programs that find none only one makes it.
Result<QByteArray> makeKeyFile(const QString &path)
{
    if (!QDir().mkpath(QFileInfo(path).path()))
        return Error{ErrorCode::Secret, Texts::tr("The folder of the key file cannot be made."), path};
    QLockFile lock(path + QStringLiteral(".lock"));
    if (!lock.tryLock(kPatienceMs))
        return Error{ErrorCode::Secret, Texts::tr("The key file of the secrets cannot be locked."), path};
    const auto meanwhile = readKeyFile(path);
    if (!meanwhile || *meanwhile)
        return meanwhile ? Result<QByteArray>(**meanwhile) : Result<QByteArray>(meanwhile.error());
    QByteArray fresh = freshKey();
    if (const auto written = writeDurably(path, fresh); !written)
        return Error{ErrorCode::Secret, written.error().message, path, written.error().native};
    return fresh;
}

Result<QByteArray> keyFileOf(const QString &path, SecretKey::WhenMissing whenMissing)
{
    const auto known = readKeyFile(path);
    if (!known || *known)
        return known ? Result<QByteArray>(**known) : Result<QByteArray>(known.error());
    if (whenMissing == SecretKey::WhenMissing::Make)
        return makeKeyFile(path);
    return Error{ErrorCode::Secret,
                 Texts::tr("The key file of the secrets is not there. Put it back, or move the file of secrets aside "
                           "and set them anew."),
                 path};
}

Result<std::optional<QByteArray>> readKeyring(Keyring &keyring)
{
    auto known = keyring.read(kNameInKeyring);
    if (known && *known && (*known)->size() != qsizetype(SecretKey::kSize))
        return Error{ErrorCode::Secret, Texts::tr("The key of the secrets in the keyring is damaged.")};
    return known;
}

Result<QByteArray> makeKeyIn(Keyring &keyring, const QString &keyFile)
{
    if (!QDir().mkpath(QFileInfo(keyFile).path()))
        return Error{ErrorCode::Secret, Texts::tr("The folder of the key file cannot be made."), keyFile};
    QLockFile lock(keyFile + QStringLiteral(".lock"));
    if (!lock.tryLock(kPatienceMs))
        return Error{ErrorCode::Secret, Texts::tr("The key file of the secrets cannot be locked."), keyFile};
    const auto meanwhile = readKeyring(keyring);
    if (!meanwhile || *meanwhile)
        return meanwhile ? Result<QByteArray>(**meanwhile) : Result<QByteArray>(meanwhile.error());
    const QByteArray fresh = freshKey();
    if (const auto written = keyring.write(kNameInKeyring, fresh); !written)
        return written.error();
    const auto kept = readKeyring(keyring);
    if (!kept)
        return kept.error();
    if (*kept != fresh)
        return Error{ErrorCode::Secret, Texts::tr("The keyring does not keep what it is given.")};
    return fresh;
}

Result<QByteArray> keyOf(Keyring &keyring, const QString &keyFile, SecretKey::WhenMissing whenMissing)
{
    const auto known = readKeyring(keyring);
    if (!known || *known)
        return known ? Result<QByteArray>(**known) : Result<QByteArray>(known.error());
    if (whenMissing == SecretKey::WhenMissing::Make)
        return makeKeyIn(keyring, keyFile);
    return Error{ErrorCode::Secret, Texts::tr("The keyring does not hold the key of the secrets, or was not unlocked. "
                                              "Where the key is lost, move the file of secrets aside and set them "
                                              "anew.")};
}

} // namespace

Result<SecretKey> SecretKey::of(const QString &keyFile, WhenMissing whenMissing)
{
    if (sodium_init() < 0)
        return Error{ErrorCode::Secret, Texts::tr("The library that encrypts secrets cannot be used.")};
    auto random = keyFileOf(keyFile, whenMissing);
    return random ? madeOf(std::move(*random)) : Result<SecretKey>(random.error());
}

Result<SecretKey> SecretKey::of(Keyring &keyring, const QString &keyFile, WhenMissing whenMissing)
{
    if (sodium_init() < 0)
        return Error{ErrorCode::Secret, Texts::tr("The library that encrypts secrets cannot be used.")};
    auto random = keyOf(keyring, keyFile, whenMissing);
    return random ? madeOf(std::move(*random)) : Result<SecretKey>(random.error());
}

Result<SecretKey> SecretKey::madeOf(QByteArray random)
{
    const QByteArray place =
        QByteArray(kPurpose) + '\n' + QSysInfo::machineUniqueId() + '\n' + QByteArray::number(qulonglong(::getuid()));
    SecretKey key;
    crypto_generichash(key.m_bytes.data(), key.m_bytes.size(),
                       reinterpret_cast<const unsigned char *>(place.constData()), size_t(place.size()),
                       reinterpret_cast<const unsigned char *>(random.constData()), size_t(random.size()));
    sodium_memzero(random.data(), size_t(random.size()));
    return key;
}

QString SecretKey::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation) +
           QStringLiteral("/toancanh/secret.key");
}

SecretKey::SecretKey(SecretKey &&other) noexcept
    : m_bytes(other.m_bytes)
{
    sodium_memzero(other.m_bytes.data(), other.m_bytes.size());
}

SecretKey::~SecretKey()
{
    sodium_memzero(m_bytes.data(), m_bytes.size());
}

} // namespace ioc
