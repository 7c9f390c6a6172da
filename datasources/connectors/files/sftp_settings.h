// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/domain/feed.h"

#include <QByteArrayList>

#include <map>

namespace ioc {

/// Where an SFTP server is, and how it and we are known to each other: a connector's settings, read. A value.
struct SftpSettings
{
    enum class Login { Password, Key };

    QString host;
    int port = 22;
    QString folder; ///< absolute, or relative to the user's home; without a / at its end, and "." for the home itself
    QString user;
    Login login = Login::Key;
    QString secret;          ///< its name: of a password, or of a private key as OpenSSH writes it
    QByteArrayList hostKeys; ///< SHA-256 fingerprints as ssh-keygen -l tells them, "SHA256:…"
    QString mustHold;        ///< a file or folder in the folder without which it is not the right one

    /// "sftp://host:22/folder", for messages; never with a user.
    QString origin() const;
};

/// The settings of a feed whose connector has the type "sftp". InvalidPack for an address that is none.
Result<SftpSettings> sftpSettingsOf(const FeedDefinition &feed, const std::map<QString, QString> &endpoints);

} // namespace ioc
