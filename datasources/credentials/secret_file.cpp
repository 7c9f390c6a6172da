// SPDX-License-Identifier: GPL-3.0-or-later
#include "datasources/credentials/secret_file.h"

#include "core/base/durable_file.h"
#include "datasources/credentials/private_file.h"
#include "datasources/credentials/secret_key.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>
#include <QLockFile>

#include <functional>
#include <map>
#include <sodium.h>

namespace ioc {
namespace {

constexpr QByteArrayView kHeader = "toancanh-secrets-1\n";
constexpr qsizetype kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype kLongestSecret = 64 * 1024; // a certificate's key with its chain
constexpr int kPatienceMs = 5000;

using Secrets = std::map<QString, QByteArray>;

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SecretFile)
};

const unsigned char *bytesOf(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

QByteArray encrypted(const SecretKey &key, const QByteArray &text)
{
    QByteArray file = kHeader.toByteArray() + QByteArray(kNonce + text.size() + kTag, Qt::Uninitialized);
    auto *nonce = reinterpret_cast<unsigned char *>(file.data()) + kHeader.size();
    randombytes_buf(nonce, size_t(kNonce));
    crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + kNonce, nullptr, bytesOf(text), size_t(text.size()),
                                               bytesOf(kHeader), size_t(kHeader.size()), nullptr, nonce, key.bytes());
    return file;
}

std::optional<QByteArray> decrypted(const SecretKey &key, QByteArrayView file)
{
    if (!file.startsWith(kHeader) || file.size() < kHeader.size() + kNonce + kTag)
        return std::nullopt;
    const QByteArrayView nonce = file.sliced(kHeader.size(), kNonce);
    const QByteArrayView sealed = file.sliced(kHeader.size() + kNonce);
    QByteArray text(sealed.size() - kTag, Qt::Uninitialized);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char *>(text.data()), nullptr, nullptr,
                                                   bytesOf(sealed), size_t(sealed.size()), bytesOf(kHeader),
                                                   size_t(kHeader.size()), bytesOf(nonce), key.bytes()) != 0)
        return std::nullopt;
    return text;
}

Result<Secrets> readSecrets(const QString &file, const QString &keyFile)
{
    const auto bytes = readPrivately(file);
    if (!bytes)
        return bytes.error();
    if (!*bytes)
        return Secrets();
    const auto key = SecretKey::of(keyFile, SecretKey::WhenMissing::Fail);
    if (!key)
        return key.error();
    auto text = decrypted(*key, **bytes);
    if (!text)
        return Error{ErrorCode::Secret,
                     Texts::tr("The file of secrets cannot be decrypted: it is damaged, or belongs to another user or "
                               "another machine. Move it aside and set the secrets anew."),
                     file};
    Secrets secrets;
    const QJsonObject object = QJsonDocument::fromJson(*text).object();
    sodium_memzero(text->data(), size_t(text->size()));
    for (auto it = object.begin(); it != object.end(); ++it)
        secrets.emplace(it.key(), QByteArray::fromBase64(it->toString().toLatin1()));
    return secrets;
}

Result<void> writeSecrets(const Secrets &secrets, const QString &file, const QString &keyFile)
{
    const auto key = SecretKey::of(keyFile, SecretKey::WhenMissing::Make);
    if (!key)
        return key.error();
    QJsonObject object;
    for (const auto &[name, value] : secrets)
        object.insert(name, QString::fromLatin1(value.toBase64()));
    QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact);
    const auto written = writeDurably(file, encrypted(*key, text));
    sodium_memzero(text.data(), size_t(text.size()));
    if (!written)
        return Error{ErrorCode::Secret, written.error().message, file, written.error().native};
    return {};
}

/// One at a time among all programs.
Result<void> change(const QString &file, const QString &keyFile, const std::function<Result<void>(Secrets &)> &how)
{
    if (!QDir().mkpath(QFileInfo(file).path()))
        return Error{ErrorCode::Secret, Texts::tr("The folder of the secrets cannot be made."), file};
    QLockFile lock(file + QStringLiteral(".lock"));
    if (!lock.tryLock(kPatienceMs))
        return Error{ErrorCode::Secret,
                     lock.error() == QLockFile::LockFailedError
                         ? Texts::tr("Another program is changing the secrets. Try again.")
                         : Texts::tr("The folder of the secrets cannot be written."),
                     file};
    auto secrets = readSecrets(file, keyFile);
    if (!secrets)
        return secrets.error();
    if (const auto changed = how(*secrets); !changed)
        return changed;
    return writeSecrets(*secrets, file, keyFile);
}

} // namespace

SecretFile::SecretFile(QString file, QString keyFile)
    : m_file(std::move(file))
    , m_keyFile(std::move(keyFile))
{
}

Result<QByteArray> SecretFile::secret(const QString &name) const
{
    const auto secrets = readSecrets(m_file, m_keyFile);
    if (!secrets)
        return secrets.error();
    const auto found = secrets->find(name);
    return found == secrets->end() ? Result<QByteArray>(noSuchSecret(name)) : Result<QByteArray>(found->second);
}

Result<QStringList> SecretFile::names() const
{
    const auto secrets = readSecrets(m_file, m_keyFile);
    if (!secrets)
        return secrets.error();
    QStringList names;
    for (const auto &[name, value] : *secrets)
        names.push_back(name);
    return names;
}

Result<void> SecretFile::set(const QString &name, const QByteArray &value)
{
    if (!isSecretName(name))
        return Error{ErrorCode::Usage, Texts::tr("A secret is named in lower-case letters, digits, - _ and .")};
    if (value.isEmpty() || value.size() > kLongestSecret)
        return Error{ErrorCode::Usage, Texts::tr("A secret has between one byte and 64 KiB.")};
    return change(m_file, m_keyFile, [&](Secrets &secrets) {
        secrets[name] = value;
        return Result<void>();
    });
}

Result<void> SecretFile::remove(const QString &name)
{
    return change(m_file, m_keyFile, [&](Secrets &secrets) {
        return secrets.erase(name) == 1 ? Result<void>() : Result<void>(noSuchSecret(name));
    });
}

} // namespace ioc
