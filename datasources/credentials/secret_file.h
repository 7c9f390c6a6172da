// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/credentials/keyring.h"
#include "datasources/credentials/secret_store.h"

#include <functional>
#include <memory>

namespace ioc {

class SecretKey;

/// Secrets in a file that one user on one machine can read: XChaCha20-Poly1305 (libsodium) with a SecretKey over all
/// names and values together. The key is in the user's keyring or in a file of the user's alone; the file of secrets
/// says which. A new one takes the keyring when that can be used. Read anew each time, so that what another program
/// sets is used at once. Any thread.
class SecretFile final : public SecretStore
{
public:
    enum class Lock { KeyFile, Keyring };

    /// Without a keyring the key is in the file.
    SecretFile(QString file, QString keyFile, std::shared_ptr<Keyring> keyring = nullptr);

    Result<QByteArray> secret(const QString &name) const override;
    Result<QStringList> names() const override;
    Result<void> set(const QString &name, const QByteArray &value) override;
    Result<void> remove(const QString &name) override;

    /// Where the key is; nothing while there is no file of secrets.
    Result<std::optional<Lock>> lock() const;

    /// Encrypts them anew, with a key from there.
    Result<void> moveTo(Lock lock);

private:
    struct Content;

    Result<SecretKey> keyOf(Lock lock, bool mayMake) const;
    Result<Content> read() const;
    Result<void> write(const Content &content) const;
    Result<void> change(const std::function<Result<void>(Content &)> &how);
    bool canUseKeyring() const;

    QString m_file;
    QString m_keyFile;
    std::shared_ptr<Keyring> m_keyring;
};

} // namespace ioc
