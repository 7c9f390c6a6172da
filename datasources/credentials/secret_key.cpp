// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/credentials/secret_key.h"

#include "core/base/durable_file.h"
#include "datasources/credentials/private_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QStandardPaths>
#include <QSysInfo>

#include <sodium.h>
#include <unistd.h>

namespace ioc {
namespace {

constexpr char kPurpose[] = "toancanh-secrets-1";

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SecretKey)
};

Result<QByteArray> keyFileOf(const QString &path)
{
    const auto known = readPrivately(path);
    if (!known)
        return known.error();
    if (*known) {
        if ((*known)->size() == qsizetype(SecretKey::kSize))
            return **known;
        return Error{ErrorCode::Secret, Texts::tr("The key file of the secrets is damaged."), path};
    }
    QByteArray fresh(qsizetype(SecretKey::kSize), Qt::Uninitialized);
    randombytes_buf(fresh.data(), size_t(fresh.size()));
    if (!QDir().mkpath(QFileInfo(path).path()))
        return Error{ErrorCode::Secret, Texts::tr("The folder of the key file cannot be made."), path};
    if (const auto written = writeDurably(path, fresh); !written)
        return Error{ErrorCode::Secret, written.error().message, path, written.error().native};
    return fresh;
}

} // namespace

Result<SecretKey> SecretKey::of(const QString &keyFile)
{
    if (sodium_init() < 0)
        return Error{ErrorCode::Secret, Texts::tr("The library that encrypts secrets cannot be used.")};
    auto random = keyFileOf(keyFile);
    if (!random)
        return random.error();
    const QByteArray place =
        QByteArray(kPurpose) + '\n' + QSysInfo::machineUniqueId() + '\n' + QByteArray::number(qulonglong(::getuid()));
    SecretKey key;
    crypto_generichash(key.m_bytes.data(), key.m_bytes.size(),
                       reinterpret_cast<const unsigned char *>(place.constData()), size_t(place.size()),
                       reinterpret_cast<const unsigned char *>(random->constData()), size_t(random->size()));
    sodium_memzero(random->data(), size_t(random->size()));
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
