// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "datasources/connectors/files/file_place.h"
#include "datasources/connectors/files/sftp_session.h"

#include <QHash>

namespace ioc {

/// A folder on an SFTP server. Its connection is made when it is needed and stays until rest().
class SftpPlace final : public FilePlace
{
public:
    /// Times of files are to the second: asked for file by file where the listing does not tell them apart.
    SftpPlace(SftpSettings settings, std::shared_ptr<const SecretSource> secrets);

    Result<std::vector<PlacedFile>> list(const QString &below, const QString &pattern,
                                         const BlockingCall &call) override;
    Result<QByteArray> read(const QString &name, qint64 maxBytes, const BlockingCall &call) override;
    Result<void> move(const QString &from, const QString &to, const BlockingCall &call) override;
    bool clockIsOurs() const override { return false; }
    void rest() override;

private:
    struct Known
    {
        qint64 size = 0;
        QString listed;
        Instant modified;
    };

    Result<SftpSession *> session();
    Result<Instant> exactTimeOf(const PlacedFile &file, const BlockingCall &call);

    SftpSettings m_settings;
    std::shared_ptr<const SecretSource> m_secrets;
    std::unique_ptr<SftpSession> m_session;
    QHash<QString, Known> m_known; ///< exact times that a listing of the same minute cannot hide a change from
};

} // namespace ioc
