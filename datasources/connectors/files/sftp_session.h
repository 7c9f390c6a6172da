// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "datasources/blocking_pool.h"
#include "datasources/connectors/files/sftp_settings.h"
#include "datasources/credentials/secret_source.h"

#include <memory>
#include <set>

namespace ioc {

class UnnamedFile;

/// One connection to an SFTP server, by libcurl. Blocks, never beyond the deadline of the call. The server is who the
/// fingerprints say, or nothing is sent to it, the login least of all.
///
/// Errors: NameResolution, Connection, Timeout; Tls for a host key that is not pinned; Secret for a login that is
/// refused or a secret that is not there; Http for what the server refuses us; NotFound; Payload. No secret and no word
/// of the server stands in any.
class SftpSession
{
public:
    static Result<std::unique_ptr<SftpSession>> make(SftpSettings settings, const SecretSource &secrets);
    ~SftpSession();

    SftpSession(const SftpSession &) = delete;
    SftpSession &operator=(const SftpSession &) = delete;

    /// The folder or one below it, a line an entry, as the server writes it.
    Result<QByteArray> list(const QString &below, const BlockingCall &call);

    Result<QByteArray> read(const QString &name, qint64 maxBytes, const BlockingCall &call);

    /// When a file was last changed, by the server's clock, to the second.
    Result<Instant> modified(const QString &name, const BlockingCall &call);

    /// Makes the folder of `to` when it is not there.
    Result<void> move(const QString &from, const QString &to, const BlockingCall &call);

private:
    struct Request;

    explicit SftpSession(SftpSettings settings);
    QByteArray urlOf(const QString &name) const;
    Result<void> perform(Request &request, const BlockingCall &call);
    int run(const BlockingCall &call);
    Error errorOf(int code, const Request &request) const;

    SftpSettings m_settings;
    void *m_multi; ///< of libcurl, and so is
    void *m_curl;
    std::set<int> m_sockets; ///< that are open
    QByteArray m_password;
    std::unique_ptr<UnnamedFile> m_key;
    QByteArray m_shown; ///< the fingerprint that the server has shown
};

} // namespace ioc
