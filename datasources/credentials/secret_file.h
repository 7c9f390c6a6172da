// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/credentials/secret_store.h"

namespace ioc {

/// Secrets in a file that one user on one machine can read: XChaCha20-Poly1305 (libsodium) with a SecretKey over all
/// names and values together. Read anew each time, so that what another program sets is used at once. Any thread.
class SecretFile final : public SecretStore
{
public:
    SecretFile(QString file, QString keyFile);

    Result<QByteArray> secret(const QString &name) const override;
    Result<QStringList> names() const override;
    Result<void> set(const QString &name, const QByteArray &value) override;
    Result<void> remove(const QString &name) override;

private:
    QString m_file;
    QString m_keyFile;
};

} // namespace ioc
