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

#include <map>
#include <sodium.h>

namespace ioc {
namespace {

constexpr QByteArrayView kOfKeyFile = "toancanh-secrets-1\n";
constexpr QByteArrayView kOfKeyring = "toancanh-secrets-2\n";
constexpr qsizetype kHeaderSize = kOfKeyFile.size();
constexpr qsizetype kNonce = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr qsizetype kTag = crypto_aead_xchacha20poly1305_ietf_ABYTES;
constexpr qsizetype kLongestSecret = 64 * 1024; // a certificate's key with its chain
constexpr int kPatienceMs = 5000;

// Gives the sentences of this file a context for the translators.
struct Texts
{
    Q_DECLARE_TR_FUNCTIONS(SecretFile)
};

const unsigned char *bytesOf(QByteArrayView bytes)
{
    return reinterpret_cast<const unsigned char *>(bytes.data());
}

QByteArrayView headerOf(SecretFile::Lock lock)
{
    return lock == SecretFile::Lock::Keyring ? kOfKeyring : kOfKeyFile;
}

SecretFile::Lock lockOf(QByteArrayView file)
{
    return file.startsWith(kOfKeyring) ? SecretFile::Lock::Keyring : SecretFile::Lock::KeyFile;
}

QByteArray encrypted(const SecretKey &key, QByteArrayView header, const QByteArray &text)
{
    QByteArray file = header.toByteArray() + QByteArray(kNonce + text.size() + kTag, Qt::Uninitialized);
    auto *nonce = reinterpret_cast<unsigned char *>(file.data()) + header.size();
    randombytes_buf(nonce, size_t(kNonce));
    crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + kNonce, nullptr, bytesOf(text), size_t(text.size()),
                                               bytesOf(header), size_t(header.size()), nullptr, nonce, key.bytes());
    return file;
}

std::optional<QByteArray> decrypted(const SecretKey &key, QByteArrayView file)
{
    const QByteArrayView header = headerOf(lockOf(file));
    if (!file.startsWith(header) || file.size() < kHeaderSize + kNonce + kTag)
        return std::nullopt;
    const QByteArrayView nonce = file.sliced(kHeaderSize, kNonce);
    const QByteArrayView sealed = file.sliced(kHeaderSize + kNonce);
    QByteArray text(sealed.size() - kTag, Qt::Uninitialized);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(reinterpret_cast<unsigned char *>(text.data()), nullptr, nullptr,
                                                   bytesOf(sealed), size_t(sealed.size()), bytesOf(header),
                                                   size_t(header.size()), bytesOf(nonce), key.bytes()) != 0)
        return std::nullopt;
    return text;
}

} // namespace

struct SecretFile::Content
{
    std::optional<Lock> lock; ///< nothing: there is no file
    std::map<QString, QByteArray> secrets;
};

SecretFile::SecretFile(QString file, QString keyFile, std::shared_ptr<Keyring> keyring)
    : m_file(std::move(file))
    , m_keyFile(std::move(keyFile))
    , m_keyring(std::move(keyring))
{
}

Result<SecretKey> SecretFile::keyOf(Lock lock, bool mayMake) const
{
    const auto whenMissing = mayMake ? SecretKey::WhenMissing::Make : SecretKey::WhenMissing::Fail;
    if (lock == Lock::KeyFile)
        return SecretKey::of(m_keyFile, whenMissing);
    if (!m_keyring)
        return Error{ErrorCode::Secret, Texts::tr("The key of the secrets is in a keyring, and there is none."),
                     m_file};
    return SecretKey::of(*m_keyring, m_keyFile, whenMissing);
}

Result<SecretFile::Content> SecretFile::read() const
{
    const auto bytes = readPrivately(m_file);
    if (!bytes)
        return bytes.error();
    if (!*bytes)
        return Content();
    Content content{lockOf(**bytes), {}};
    const auto key = keyOf(*content.lock, false);
    if (!key)
        return key.error();
    auto text = decrypted(*key, **bytes);
    if (!text)
        return Error{ErrorCode::Secret,
                     Texts::tr("The file of secrets cannot be decrypted: it is damaged, or belongs to another user or "
                               "another machine. Move it aside and set the secrets anew."),
                     m_file};
    const QJsonObject object = QJsonDocument::fromJson(*text).object();
    sodium_memzero(text->data(), size_t(text->size()));
    for (auto it = object.begin(); it != object.end(); ++it)
        content.secrets.emplace(it.key(), QByteArray::fromBase64(it->toString().toLatin1()));
    return content;
}

Result<void> SecretFile::write(const Content &content) const
{
    const auto key = keyOf(*content.lock, true);
    if (!key)
        return key.error();
    QJsonObject object;
    for (const auto &[name, value] : content.secrets)
        object.insert(name, QString::fromLatin1(value.toBase64()));
    QByteArray text = QJsonDocument(object).toJson(QJsonDocument::Compact);
    const QByteArray file = encrypted(*key, headerOf(*content.lock), text);
    sodium_memzero(text.data(), size_t(text.size()));
    if (file.size() > kLongestPrivateFile) // it could never be read again
        return Error{ErrorCode::Usage,
                     Texts::tr("All secrets together would take more than 16 MiB. Remove some that no feed needs."),
                     m_file};
    const auto written = writeDurably(m_file, file);
    if (!written)
        return Error{ErrorCode::Secret, written.error().message, m_file, written.error().native};
    return {};
}

bool SecretFile::canUseKeyring() const
{
    return m_keyring && SecretKey::of(*m_keyring, m_keyFile, SecretKey::WhenMissing::Make).has_value();
}

/// One at a time among all programs.
Result<void> SecretFile::change(const std::function<Result<void>(Content &)> &how)
{
    if (!QDir().mkpath(QFileInfo(m_file).path()))
        return Error{ErrorCode::Secret, Texts::tr("The folder of the secrets cannot be made."), m_file};
    QLockFile alone(m_file + QStringLiteral(".lock"));
    if (!alone.tryLock(kPatienceMs))
        return Error{ErrorCode::Secret,
                     alone.error() == QLockFile::LockFailedError
                         ? Texts::tr("Another program is changing the secrets. Try again.")
                         : Texts::tr("The folder of the secrets cannot be written."),
                     m_file};
    auto content = read();
    if (!content)
        return content.error();
    if (const auto changed = how(*content); !changed)
        return changed;
    if (!content->lock)
        content->lock = canUseKeyring() ? Lock::Keyring : Lock::KeyFile;
    return write(*content);
}

Result<std::optional<SecretFile::Lock>> SecretFile::lock() const
{
    const auto bytes = readPrivately(m_file);
    if (!bytes)
        return bytes.error();
    return *bytes ? std::optional(lockOf(**bytes)) : std::nullopt;
}

Result<void> SecretFile::moveTo(Lock lock)
{
    return change([lock](Content &content) {
        content.lock = lock;
        return Result<void>();
    });
}

Result<QByteArray> SecretFile::secret(const QString &name) const
{
    const auto content = read();
    if (!content)
        return content.error();
    const auto found = content->secrets.find(name);
    return found == content->secrets.end() ? Result<QByteArray>(noSuchSecret(name)) : Result<QByteArray>(found->second);
}

Result<QStringList> SecretFile::names() const
{
    const auto content = read();
    if (!content)
        return content.error();
    QStringList names;
    for (const auto &[name, value] : content->secrets)
        names.push_back(name);
    return names;
}

Result<void> SecretFile::set(const QString &name, const QByteArray &value)
{
    if (!isSecretName(name))
        return Error{ErrorCode::Usage, Texts::tr("A secret is named in lower-case letters, digits, - _ and .")};
    if (value.isEmpty() || value.size() > kLongestSecret)
        return Error{ErrorCode::Usage, Texts::tr("A secret has between one byte and 64 KiB.")};
    return change([&](Content &content) {
        content.secrets[name] = value;
        return Result<void>();
    });
}

Result<void> SecretFile::remove(const QString &name)
{
    return change([&](Content &content) {
        return content.secrets.erase(name) == 1 ? Result<void>() : Result<void>(noSuchSecret(name));
    });
}

} // namespace ioc
